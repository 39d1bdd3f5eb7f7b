// SPDX-License-Identifier: Apache-2.0
// What a partner city publishes for another's repository: its own role and all that it names, in a
// folder to be handed over. It signs with its own key and needs nobody else's, and the host takes
// the folder in (accept.hpp) without ever seeing that key.
#pragma once

#include "content/repository/partners.hpp"

namespace pobratym::repository {

/// Keys named for the origin sign ("brno", "brno.anna"). invalid when a record is not the partner's
/// to publish, or the folder holds a whole repository.
[[nodiscard]] Result<PublishReport> hand_over(const FolderLock& held,
                                              const Publication& publication,
                                              const Ceremony& ceremony);

}  // namespace pobratym::repository
