// SPDX-License-Identifier: Apache-2.0
// A form as a browser sends it without a script (application/x-www-form-urlencoded).
#pragma once

#include <optional>
#include <string_view>

#include "content/desk/http/request.hpp"

namespace pobratym::desk {

/// Fields by name; of a name that is repeated the last. Line ends become "\n"; empty unless all of
/// it is well escaped UTF-8 without other control characters.
[[nodiscard]] std::optional<TextMap> parse_form(std::string_view body);

}  // namespace pobratym::desk
