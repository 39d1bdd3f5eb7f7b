// SPDX-License-Identifier: Apache-2.0
// Questions about UTF-8 text (RFC 3629) that need no locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym {

[[nodiscard]] bool is_utf8(std::string_view text);

/// Code points; malformed bytes become U+FFFD.
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& text, char32_t code_point);

/// A slug: a-z, 0-9 and single inner hyphens, 1 to 80 characters.
[[nodiscard]] bool is_slug(std::string_view text);

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace pobratym
