// SPDX-License-Identifier: Apache-2.0
// Which role speaks for a target: the search through delegations of TUF 1.0.31 section 5.6.7, depth
// first and in the order the roles are named.
#pragma once

#include <string>

#include "sync/workflow.hpp"

namespace pobratym::sync {

/// What the first role that names the target says of it. Every role on the way is fetched when it
/// is needed, verified by the keys of the role that led to it, and kept. A role that cannot be
/// believed ends the search: who comes after it may speak only where it is silent. not_found when
/// nobody names the target; untrusted when more than kMaxVisitedRoles roles would have to be asked.
[[nodiscard]] Result<repository::TargetFile> find_target(Workflow& workflow, const TopRoles& top,
                                                         const std::string& target);

}  // namespace pobratym::sync
