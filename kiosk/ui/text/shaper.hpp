// SPDX-License-Identifier: Apache-2.0
// Characters into glyphs: a stretch of a paragraph, cut where font, script or direction changes,
// put into the order in which it is read on screen and shaped by HarfBuzz.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "kiosk/ui/text/font_book.hpp"
#include "kiosk/ui/text/paragraph.hpp"
#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

/// Glyphs from left to right; Glyph::cluster is a character's index until layout is done with it.
struct Shaped {
  std::vector<GlyphRun> runs;
  float width = 0;     ///< pixels, without the tracking after the last letter
  float trailing = 0;  ///< that tracking
  int missing = 0;     ///< characters that no font has
};

class Shaper {
 public:
  explicit Shaper(FontBook& fonts);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// Sets font and script of every character; needs Character::before.
  void itemise(Paragraph& paragraph, Weight weight);

  /// Shapes the characters [begin, end) as one line.
  [[nodiscard]] Shaped shape(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                             const TextStyle& style);

 private:
  struct Item;
  /// Between two words of one font the space is that font's as well: shaped in one piece.
  void give_spaces_neighbours_font(Paragraph& paragraph, Weight weight);
  void shape_item(const Paragraph& paragraph, const Item& item, std::size_t line_begin,
                  const TextStyle& style, Shaped& into);

  FontBook& fonts_;
  struct Buffer;
  std::unique_ptr<Buffer> buffer_;
};

}  // namespace pobratym::ui
