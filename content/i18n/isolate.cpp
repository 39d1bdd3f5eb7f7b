// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/isolate.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace pobratym::i18n {
namespace {

constexpr char16_t kFirstStrongIsolate = 0x2068;
constexpr char16_t kPopIsolate = 0x2069;

bool changes_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool runs_from_right(UChar32 c) {
  const UCharDirection direction = u_charDirection(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
         direction == U_ARABIC_NUMBER;
}

/// Whether there may be a letter that runs from right to left, or a sign that turns: all of them
/// begin with such a byte, and names in Latin, Greek and Cyrillic have none.
bool may_turn(std::string_view words) {
  constexpr unsigned char kHebrewBegins = 0xD6;
  return std::any_of(words.begin(), words.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= kHebrewBegins; });
}

}  // namespace

std::string isolated(std::string_view words) {
  if (!may_turn(words)) return std::string(words);
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())));
  icu::UnicodeString inner;
  bool turns = false;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    turns = turns || runs_from_right(c) || changes_direction(c);
    if (!changes_direction(c)) inner.append(c);
  }
  if (!turns) return std::string(words);
  const icu::UnicodeString whole = icu::UnicodeString(kFirstStrongIsolate) + inner + kPopIsolate;
  std::string result;
  whole.toUTF8String(result);
  return result;
}

}  // namespace pobratym::i18n
