// SPDX-License-Identifier: Apache-2.0
// Where the entries of lists stood before somebody inserted one, took one out or moved them, told
// by their texts: a list has no other names for them.
#pragma once

#include <map>
#include <string>

#include "content/base/json.hpp"

namespace pobratym::desk {

/// JSON Pointer of each field of `after` → that of the same field in `before`; a field of an entry
/// that is new is not among them. Both are texts by JSON Pointer, as localized_fields() finds them.
[[nodiscard]] std::map<std::string, std::string> former_places(
    const std::map<std::string, Json>& before, const std::map<std::string, Json>& after);

}  // namespace pobratym::desk
