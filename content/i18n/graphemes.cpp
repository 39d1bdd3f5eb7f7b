// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/graphemes.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace pobratym::i18n {

std::string without_last_grapheme(std::string_view text) {
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0 || letters.isEmpty() != 0) return {};
  breaks->setText(letters);
  static_cast<void>(breaks->last());
  const std::int32_t before = breaks->previous();
  letters.truncate(before == icu::BreakIterator::DONE ? 0 : before);
  std::string shorter;
  letters.toUTF8String(shorter);
  return shorter;
}

}  // namespace pobratym::i18n
