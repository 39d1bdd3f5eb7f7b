// SPDX-License-Identifier: Apache-2.0
// Which roles may speak for a target (TUF 1.0.31 sections 4.5 and 5.6.7), decided from one targets
// file alone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// Whether a target's name fits a delegation's pattern: `*` any run and `?` any one character,
/// never across a `/`; both must have equally many parts.
[[nodiscard]] bool path_matches(std::string_view pattern, std::string_view target);

/// Whether the delegation is for this target, by its name or by the hash of its name.
[[nodiscard]] bool covers(const Delegation& delegation, std::string_view target);

/// The delegations that cover the target, in their order; of hash bins the one it falls into.
[[nodiscard]] std::vector<Delegation> delegations_for(const Targets& targets,
                                                      std::string_view target);

/// Who may sign the role of that name. Empty when nothing is delegated to it.
[[nodiscard]] std::optional<RoleKeys> keys_of_role(const Targets& targets, std::string_view name);

}  // namespace pobratym::repository
