// SPDX-License-Identifier: Apache-2.0
// What is known of a paragraph before its letters have shapes: characters, where graphemes begin,
// where a line may end, which way each character runs, which font and script it has. Everything is
// by character (UTF-32), with the way back to the bytes it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

/// What may happen before a character, each including those above it.
enum class Boundary : std::uint8_t {
  none,         ///< inside a grapheme
  grapheme,     ///< a cursor may stand here; a line ends here only when nothing else helps
  name_hyphen,  ///< as `hyphen`, in a name: only where the word does not fit otherwise
  hyphen,       ///< a line may end here with a hyphen that the text does not have
  discouraged,  ///< a line may end here (UAX 14), but good typography would not let it
  line,         ///< a line may end here
};

[[nodiscard]] constexpr bool takes_hyphen(Boundary boundary) {
  return boundary == Boundary::hyphen || boundary == Boundary::name_hyphen;
}

/// "Zyyy": of no script in particular. Signs and marks take on the script of their neighbours.
inline constexpr std::uint32_t kCommonScript = 0x5A797979;

struct Character {
  char32_t code = 0;
  std::uint32_t byte = 0;                ///< where it begins in the text
  std::uint32_t script = kCommonScript;  ///< ISO 15924 as HarfBuzz packs it
  std::uint8_t level = 0;                ///< of embedding, odd from right to left (UAX 9)
  Boundary before = Boundary::none;
  FontFamily family = FontFamily::inter;
  bool missing = false;  ///< no font has it
};

struct Paragraph {
  std::vector<Character> characters;
  std::uint32_t end_byte = 0;
  std::uint8_t base_level = 0;
  bool blank = false;  ///< nothing in it has a glyph in any font
  bool cut = false;    ///< the text goes on, but is not laid out

  [[nodiscard]] std::size_t size() const { return characters.size(); }
  [[nodiscard]] Direction direction() const {
    return base_level % 2 == 1 ? Direction::right_to_left : Direction::left_to_right;
  }
  [[nodiscard]] Boundary before(std::size_t index) const {
    return index < size() ? characters[index].before : Boundary::line;
  }
  [[nodiscard]] bool hyphen_at(std::size_t index) const { return takes_hyphen(before(index)); }
  [[nodiscard]] std::uint32_t byte(std::size_t index) const {
    return index < size() ? characters[index].byte : end_byte;
  }
};

/// The text's paragraphs, one at least, characters and bytes only. Line feeds, carriage returns and
/// their like end a paragraph; malformed bytes become U+FFFD; other control characters and
/// those that turn the order of what follows have no width and no effect.
[[nodiscard]] std::vector<Paragraph> split_paragraphs(std::string_view text);

/// What is left of a text longer than this is not laid out: no screen shows a hundredth of it.
inline constexpr std::size_t kMostCharacters = 40'000;

/// A space that a line does not show at its end.
[[nodiscard]] bool is_space(char32_t character);

}  // namespace pobratym::ui
