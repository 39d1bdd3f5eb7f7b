// SPDX-License-Identifier: Apache-2.0
// Percent escapes of a URI, RFC 3986 section 2.1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pobratym {

/// "%D0%87" as bytes, everything else as it is; empty when an escape is no escape.
[[nodiscard]] std::optional<std::string> decode_percent(std::string_view text);

}  // namespace pobratym
