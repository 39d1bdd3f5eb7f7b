// SPDX-License-Identifier: Apache-2.0
// Text into a block of lines. A paragraph is shaped once to know how wide its words are; each line
// is then shaped again by itself, for letters look different at a line's edge.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/text/boundaries.hpp"
#include "kiosk/ui/text/font_book.hpp"
#include "kiosk/ui/text/hyphenation.hpp"
#include "kiosk/ui/text/line_breaks.hpp"
#include "kiosk/ui/text/paragraph.hpp"
#include "kiosk/ui/text/shaper.hpp"
#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

class Typesetter {
 public:
  /// `patterns`: files of hyphenation patterns by language.
  explicit Typesetter(FontBook& fonts, std::map<std::string, Path, std::less<>> patterns = {})
      : fonts_(fonts), hyphenation_(std::move(patterns)), shaper_(fonts) {}

  [[nodiscard]] TextBlock set(std::string_view text, const TextStyle& style,
                              const TextLimits& limits);

 private:
  void add_paragraph(Paragraph& paragraph, bool more_follows, const TextStyle& style,
                     const TextLimits& limits, TextBlock& block);
  void add_line(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                const TextStyle& style, Shaped shaped, TextBlock& block);
  /// The line from `begin` on, ending in "…" within the limits.
  void add_cut_line(const MeasuredParagraph& measured, std::size_t begin, const TextStyle& style,
                    const TextLimits& limits, TextBlock& block);

  /// The characters from `begin` up to the next line, with a hyphen where a soft one ends it.
  [[nodiscard]] Shaped shape_line(const MeasuredParagraph& measured, std::size_t begin,
                                  std::size_t next, const TextStyle& style);

  /// The characters [begin, end) and one more that the text does not have.
  [[nodiscard]] Shaped shape_with_tail(const Paragraph& paragraph, std::size_t begin,
                                       std::size_t end, char32_t tail, const TextStyle& style);
  [[nodiscard]] Paragraph with_tail(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                                    char32_t tail, Weight weight);

  FontBook& fonts_;
  Boundaries boundaries_;
  Hyphenation hyphenation_;
  Shaper shaper_;
};

}  // namespace pobratym::ui
