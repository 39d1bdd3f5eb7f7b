// SPDX-License-Identifier: Apache-2.0
// The target of a request (RFC 9112 section 3.2.1) as path and query. Strict, because a path that
// two readers understand differently is how somebody gets past one of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/desk/http/request.hpp"

namespace pobratym::desk {

struct Target {
  std::string path;
  TextMap query;
};

/// Empty unless it begins with "/", is well escaped UTF-8, and has, once decoded, no control
/// character, no backslash, no empty step and no step "." or "..".
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

}  // namespace pobratym::desk
