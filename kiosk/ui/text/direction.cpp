// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/direction.hpp"

#include <fribidi.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pobratym::ui {
namespace {

constexpr int kDigitsOfNumber = 7;  // fewer may be sizes or a day and its hours

bool is_written_from_right(std::string_view language) {
  constexpr std::array<std::string_view, 8> kTags{"ar", "fa", "he", "iw", "ku", "ps", "ur", "yi"};
  const std::string_view tag = language.substr(0, language.find_first_of("-_"));
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

// UAX 9, rules P2 and P3. FriBidi's own looks into an isolate that is never closed.
FriBidiParType first_strong(const std::vector<FriBidiCharType>& types) {
  int isolates = 0;
  for (const FriBidiCharType type : types) {
    if (FRIBIDI_IS_ISOLATE(type) && type != FRIBIDI_TYPE_PDI) {
      ++isolates;
    } else if (type == FRIBIDI_TYPE_PDI) {
      isolates = std::max(0, isolates - 1);
    } else if (isolates == 0 && FRIBIDI_IS_LETTER(type)) {
      return FRIBIDI_IS_RTL(type) ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    }
  }
  return FRIBIDI_PAR_ON;
}

bool is_digit(FriBidiChar c) { return c >= '0' && c <= '9'; }

bool joins_digits(FriBidiChar c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || c == '-' || c == 0x2011 || c == '(' || c == ')';
}

// The end of the number in groups that begins at `begin`, as "+380 57 123-45-67", "(057) 123-45-67"
// or "1 421 125"; `begin` when none does. Two groups may as well be years: "2026-2027".
std::size_t end_of_number(const std::vector<FriBidiChar>& text, std::size_t begin) {
  const bool plus = text[begin] == '+';
  std::size_t end = begin;
  int digits = 0;
  int groups = 0;
  bool closed = text[begin] != '(';
  for (std::size_t i = begin + (plus ? 1 : 0); i < text.size(); ++i) {
    if (is_digit(text[i])) {
      groups += digits == 0 || !is_digit(text[i - 1]) ? 1 : 0;
      ++digits;
      end = i + 1;
    } else if (joins_digits(text[i])) {
      closed = closed || text[i] == ')';
    } else {
      break;
    }
  }
  const bool whole = plus ? digits >= 3 : groups >= 3 && digits >= kDigitsOfNumber;
  return whole && closed ? end : begin;
}

// A telephone number is read from left to right in every script. The algorithm does not know that:
// after an Arabic letter it would put the groups of "057 123-45-67" the other way round.
void keep_numbers(const std::vector<FriBidiChar>& text, std::vector<FriBidiCharType>& types) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '+' && text[i] != '(' && !is_digit(text[i])) continue;
    std::size_t end = end_of_number(text, i);
    const auto at = [](std::size_t place) { return static_cast<std::ptrdiff_t>(place); };
    std::fill(types.begin() + at(i), types.begin() + at(end), FRIBIDI_TYPE_LTR);
    if (end == i && is_digit(text[i])) {
      while (end < text.size() && is_digit(text[end])) ++end;  // its other digits are no beginning
    }
    i = std::max(i + 1, end) - 1;
  }
}

}  // namespace

void find_direction(Paragraph& paragraph, std::string_view language) {
  const std::size_t size = paragraph.size();
  std::vector<FriBidiChar> text(size);
  std::transform(paragraph.characters.begin(), paragraph.characters.end(), text.begin(),
                 [](const Character& character) { return character.code; });
  // Letters of left-to-right scripts lie below U+0590: most paragraphs end here.
  const bool simple = std::all_of(text.begin(), text.end(), [](FriBidiChar c) {
    return c < 0x590 || (c >= 0x10A0 && c < 0x1800) || (c >= 0x2010 && c < 0x202A) ||
           (c >= 0x3000 && c < 0xFB00);
  });
  if (simple && !is_written_from_right(language)) return;

  const auto length = static_cast<FriBidiStrIndex>(size);
  std::vector<FriBidiCharType> types(size);
  std::vector<FriBidiBracketType> brackets(size);
  std::vector<FriBidiLevel> levels(size);
  fribidi_get_bidi_types(text.data(), length, types.data());
  fribidi_get_bracket_types(text.data(), length, types.data(), brackets.data());
  FriBidiParType base = first_strong(types);
  if (base == FRIBIDI_PAR_ON) {
    base = is_written_from_right(language) ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  }
  paragraph.base_level = FRIBIDI_IS_RTL(base) ? 1 : 0;
  keep_numbers(text, types);
  if (size == 0 || fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base,
                                                       levels.data()) == 0) {
    return;
  }
  for (std::size_t i = 0; i < size; ++i) {
    paragraph.characters[i].level = static_cast<std::uint8_t>(levels[i]);
  }
}

}  // namespace pobratym::ui
