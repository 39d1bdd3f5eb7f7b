// SPDX-License-Identifier: Apache-2.0
// What stands in a form or behind the question mark of an address, and what is text at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pobratym::desk {

/// As decode_percent() has it, with "+" for a space (application/x-www-form-urlencoded).
[[nodiscard]] std::optional<std::string> decode_form(std::string text);

/// UTF-8 without control characters but those of `allowed`.
[[nodiscard]] bool is_plain_text(std::string_view text, std::string_view allowed = {});

}  // namespace pobratym::desk
