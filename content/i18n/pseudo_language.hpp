// SPDX-License-Identifier: Apache-2.0
// A language made of the English words that nobody speaks: a third longer, every vowel with a mark,
// in brackets. A page that fits it fits the next translation, and words without brackets on it were
// never put into assets/i18n. For staff and tests; no visitor is offered it.
#pragma once

#include <string>
#include <string_view>

#include "content/base/result.hpp"

namespace pobratym::i18n {

/// CLDR's tag for English that is written so; its dates and numbers are English.
inline constexpr std::string_view kPseudoLanguage = "en-XA";

/// "[Öönéé déévïïçéé]" of "One device". `pattern` is MessageFormat: what stands for a number, a
/// name or a choice of plural is kept, only the words around and within it are changed.
[[nodiscard]] Result<std::string> pseudo_pattern(std::string_view pattern);

/// Every pattern of a file of assets/i18n.
[[nodiscard]] Result<std::string> pseudo_texts(std::string_view json);

}  // namespace pobratym::i18n
