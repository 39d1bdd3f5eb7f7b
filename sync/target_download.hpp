// SPDX-License-Identifier: Apache-2.0
// A target of any length onto the disk, with no more than a piece of it in memory. It bears its
// name only once its length and hashes hold; whatever goes wrong before leaves nothing behind.
#pragma once

#include <string>

#include "content/base/disk.hpp"
#include "content/repository/metadata.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

struct WantedTarget {
  std::string name;             ///< for sentences
  repository::TargetFile file;  ///< what its role says of it
  std::string path;             ///< below the transport's address
};

/// Nothing is fetched when `to` holds it already. untrusted when its role gives no hash that we can
/// check, or what came is not what was signed.
[[nodiscard]] Status download_target(Transport& transport, Disk& disk, const WantedTarget& target,
                                     const Path& to);

}  // namespace pobratym::sync
