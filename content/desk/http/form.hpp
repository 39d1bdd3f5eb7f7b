// SPDX-License-Identifier: Apache-2.0
// A form as a browser sends it without a script (application/x-www-form-urlencoded).
#pragma once

#include <string_view>

#include "content/desk/http/request.hpp"

namespace pobratym::desk {

struct Form {
  TextMap fields;     ///< by name; of a name that is repeated the last
  bool whole = true;  ///< all of it was well escaped UTF-8, else fields are missing
};

/// Line ends become "\n" and tabs spaces; a field with any other control character is left out.
[[nodiscard]] Form parse_form(std::string_view body);

}  // namespace pobratym::desk
