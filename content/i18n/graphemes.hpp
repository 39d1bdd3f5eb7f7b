// SPDX-License-Identifier: Apache-2.0
// What people take for one letter (UAX 29), for a key that takes letters back one by one.
#pragma once

#include <string>
#include <string_view>

namespace pobratym::i18n {

/// `text` (UTF-8) without its last grapheme: "й" typed as two characters goes in one step.
[[nodiscard]] std::string without_last_grapheme(std::string_view text);

}  // namespace pobratym::i18n
