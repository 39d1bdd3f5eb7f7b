// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/role.hpp"

#include <array>
#include <utility>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> kNames = {{
    {Role::translator, "translator"},
    {Role::editor, "editor"},
    {Role::approver, "approver"},
    {Role::administrator, "administrator"},
}};

}  // namespace

std::string_view text_of(Role role) {
  for (const auto& [one, name] : kNames) {
    if (one == role) return name;
  }
  return "translator";
}

std::optional<Role> role_from(std::string_view text) {
  for (const auto& [role, name] : kNames) {
    if (name == text) return role;
  }
  return std::nullopt;
}

std::string text_of(const Roles& roles) {
  std::string text;
  for (const Role role : roles) {
    if (!text.empty()) text += ',';
    text += text_of(role);
  }
  return text;
}

Roles roles_from(std::string_view text) {
  Roles roles;
  for (const std::string& word : split(text, ',')) {
    if (const auto role = role_from(word)) roles.insert(*role);
  }
  return roles;
}

}  // namespace pobratym::desk
