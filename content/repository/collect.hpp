// SPDX-License-Identifier: Apache-2.0
// Clears away what publications left behind. A file that no current role names may still be wanted
// by a kiosk that is halfway through the publication before, or by the publisher for its next
// patches; so a file goes only after nothing has named it for a time of grace. When that began is
// written down in unnamed.json, because a copied or restored folder's file dates mean nothing.
#pragma once

#include <chrono>
#include <cstdint>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/folder_lock.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

inline constexpr std::chrono::seconds kDefaultGrace = std::chrono::days(7);

struct Collected {
  std::uint64_t removed = 0;
  std::uint64_t waiting = 0;  ///< named by nothing, and within their grace
};

/// Leaves alone: every root; what the timestamp leads to, down to pictures and patches; each
/// origin's last kPatchedVersions publications, but for their packs and pictures; versions above
/// the current ones; and files it does not know. When anything of the current publication cannot be
/// read nothing is removed. Safe to be broken off at any moment.
[[nodiscard]] Result<Collected> collect(const FolderLock& held, Disk& disk, const Path& folder,
                                        Instant now, std::chrono::seconds grace = kDefaultGrace);

}  // namespace pobratym::repository
