// SPDX-License-Identifier: Apache-2.0
// A name from content within a sentence of the interface: a Hebrew one must not turn the words and
// numbers after it (UAX 9, section 2.4; the same as HTML's <bdi>).
#pragma once

#include <string>
#include <string_view>

namespace pobratym::i18n {

/// `words` between U+2068 and U+2069 when anything in them runs from right to left or changes
/// direction, without the signs that change it beyond themselves; otherwise as they are.
[[nodiscard]] std::string isolated(std::string_view words);

}  // namespace pobratym::i18n
