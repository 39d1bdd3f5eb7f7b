// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/direction.hpp"

#include <fribidi.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pobratym::ui {
namespace {

bool is_written_from_right(std::string_view language) {
  constexpr std::array<std::string_view, 8> kTags{"ar", "fa", "he", "iw", "ku", "ps", "ur", "yi"};
  const std::string_view tag = language.substr(0, language.find_first_of("-_"));
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
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
  FriBidiParType base = fribidi_get_par_direction(types.data(), length);
  if (base == FRIBIDI_PAR_ON) {
    base = is_written_from_right(language) ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  }
  paragraph.base_level = FRIBIDI_IS_RTL(base) ? 1 : 0;
  if (size == 0 || fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base,
                                                       levels.data()) == 0) {
    return;
  }
  for (std::size_t i = 0; i < size; ++i) {
    paragraph.characters[i].level = static_cast<std::uint8_t>(levels[i]);
  }
}

}  // namespace pobratym::ui
