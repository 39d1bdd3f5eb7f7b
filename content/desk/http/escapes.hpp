// SPDX-License-Identifier: Apache-2.0
// Percent escapes of an address or a form (RFC 3986 section 2.1), and what is text at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pobratym::desk {

/// "%D0%87" as bytes; "+" is what `plus` says. Empty when an escape is no escape.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text, char plus);

/// UTF-8 without control characters but those of `allowed`.
[[nodiscard]] bool is_plain_text(std::string_view text, std::string_view allowed = {});

}  // namespace pobratym::desk
