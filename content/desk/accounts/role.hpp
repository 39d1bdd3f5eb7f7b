// SPDX-License-Identifier: Apache-2.0
// What somebody may do at the desk of a city. A person may have several.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace pobratym::desk {

enum class Role { translator, editor, approver, administrator };

using Roles = std::set<Role>;

[[nodiscard]] std::string_view text_of(Role role);
[[nodiscard]] std::optional<Role> role_from(std::string_view text);

/// "editor,approver", and back; words that are no role are passed over.
[[nodiscard]] std::string text_of(const Roles& roles);
[[nodiscard]] Roles roles_from(std::string_view text);

}  // namespace pobratym::desk
