// SPDX-License-Identifier: Apache-2.0
// What a medium holds after the power went: all that was synced, and of the rest whatever chance
// leaves. Writes are kept, dropped or torn by sectors, names come and go one by one, files grow
// without their bytes. No order is promised beyond what POSIX promises after fsync.
#pragma once

#include <span>

#include "tests/support/dice.hpp"
#include "tests/support/simulated_storage.hpp"

namespace pobratym::test {

/// A medium that lies, for proving that a test can fail.
struct Medium {
  bool forgets_file_syncs = false;
  bool forgets_folder_syncs = false;
};

/// The power goes after the last of `steps`, which began on a medium that held `before`. Its first
/// folder, which every other path is in, is never lost.
[[nodiscard]] StorageImage after_power_cut(const StorageImage& before,
                                           std::span<const StorageStep> steps, Dice& dice,
                                           const Medium& medium = {});

/// No cut: as programs see it after the last of `steps`, before anything is lost.
[[nodiscard]] StorageImage after_all(const StorageImage& before,
                                     std::span<const StorageStep> steps);

}  // namespace pobratym::test
