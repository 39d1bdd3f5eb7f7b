// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/line_breaks.hpp"

#include <algorithm>

namespace pobratym::ui {

MeasuredParagraph::MeasuredParagraph(const Paragraph& paragraph, const Shaped& shaped)
    : paragraph_(paragraph),
      edge_(paragraph.size() + 1),
      visible_(paragraph.size() + 1),
      trailing_(shaped.trailing) {
  for (const GlyphRun& run : shaped.runs) {
    for (const Glyph& glyph : run.glyphs) edge_[glyph.cluster + 1] += glyph.advance;
  }
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    edge_[i + 1] += edge_[i];
    visible_[i + 1] = is_space(paragraph.characters[i].code) ? visible_[i] : i + 1;
  }
}

std::size_t MeasuredParagraph::without_spaces(std::size_t begin, std::size_t end) const {
  return std::max(begin, visible_[end]);
}

float MeasuredParagraph::width(std::size_t begin, std::size_t end) const {
  const std::size_t visible = without_spaces(begin, end);
  return visible == begin ? 0 : edge_[visible] - edge_[begin] - trailing_;
}

std::size_t MeasuredParagraph::next_line(std::size_t begin, float width) const {
  std::size_t best = 0;
  Boundary best_kind = Boundary::none;
  for (std::size_t i = begin + 1; i <= size(); ++i) {
    const Boundary kind = paragraph_.before(i);
    if (kind == Boundary::none) continue;
    const bool fits = this->width(begin, i) <= width;
    if (!fits && best_kind != Boundary::none) break;
    if (kind >= best_kind) {
      best = i;
      best_kind = kind;
    }
    if (!fits) break;
  }
  return best;
}

std::size_t MeasuredParagraph::last_fitting(std::size_t begin, float width) const {
  std::size_t best = begin;
  for (std::size_t i = begin + 1; i <= size(); ++i) {
    if (paragraph_.before(i) == Boundary::none) continue;
    if (this->width(begin, i) > width) break;
    best = i;
  }
  return best;
}

MeasuredParagraph::Count MeasuredParagraph::count_lines(float width) const {
  Count count;
  for (std::size_t begin = 0; begin < size();) {
    begin = next_line(begin, width);
    ++count.lines;
    if (begin < size() && paragraph_.before(begin) < Boundary::line) count.splits_word = true;
  }
  return count;
}

float MeasuredParagraph::balanced_width(float width) const {
  const Count wanted = count_lines(width);
  if (wanted.lines < 2 || wanted.splits_word) return width;
  float enough = width;
  float too_narrow = 0;
  while (enough - too_narrow > 1.0f) {
    const float middle = (enough + too_narrow) / 2;
    const Count count = count_lines(middle);
    (count.lines == wanted.lines && !count.splits_word ? enough : too_narrow) = middle;
  }
  return enough;
}

}  // namespace pobratym::ui
