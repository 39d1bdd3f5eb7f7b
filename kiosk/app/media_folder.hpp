// SPDX-License-Identifier: Apache-2.0
// Stored media of the state folder, by hash. The bytes are hashed again before they are used: a
// disk that changed them shows no picture rather than a wrong one.
#pragma once

#include <optional>

#include "content/base/bytes.hpp"
#include "content/base/disk.hpp"
#include "content/base/hash.hpp"

namespace pobratym::kiosk {

/// Empty when the medium is not there or is not what its name says.
[[nodiscard]] std::optional<Bytes> read_medium(const Disk& disk, const Path& state,
                                               const Digest& digest);

/// Its first `most` bytes, to look into its header; nobody has checked them. Empty when the medium
/// is not there.
[[nodiscard]] std::optional<Bytes> read_medium_start(const Disk& disk, const Path& state,
                                                     const Digest& digest, std::uint64_t most);

}  // namespace pobratym::kiosk
