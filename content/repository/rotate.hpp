// SPDX-License-Identifier: Apache-2.0
// Other keys for a role of the host's own: root, targets, snapshot, timestamp, or its city's. What
// the role holds is signed by old and new keys before the root that asks for the new ones appears,
// so that a kiosk can read the repository at any moment in between. A lost or stolen key is no
// hindrance: then the root comes first, and a run that breaks off is completed by the next one.
#pragma once

#include <cstdint>
#include <string>

#include "content/base/folder_lock.hpp"
#include "content/repository/partners.hpp"

namespace pobratym::repository {

struct Rotation {
  std::string role;
  SignerKeys signers;  ///< all that may sign from now on
  /// Whether fewer signatures than now will do; else that is refused as an oversight.
  bool may_lower = false;
};

/// Needs the root's keys for a top-level role, those of targets for the host's city, and of the new
/// ones enough to sign the role. Whoever had a kiosk accept versions beyond all reason with a
/// stolen key of timestamp or snapshot loses that hold with the new root (TUF 1.0.31 section
/// 5.3.11). Done already by an earlier run: only what that left undone is done.
[[nodiscard]] Result<PublishReport> rotate(const FolderLock& held, const Rotation& rotation,
                                           const Ceremony& ceremony);

}  // namespace pobratym::repository
