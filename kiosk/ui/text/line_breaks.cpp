// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/line_breaks.hpp"

#include <algorithm>

namespace pobratym::ui {

namespace {

// A line that is less full than this has a hole that a part of the next word had better fill.
constexpr float kFullEnough = 0.75f;

// A point between two parts of a line, "12:00 · Брно": where the line ends it has nothing to part.
bool is_separator(const Paragraph& paragraph, std::size_t at) {
  return paragraph.characters[at].code == 0xB7 && at > 0 && at + 1 < paragraph.size() &&
         is_space(paragraph.characters[at - 1].code) && is_space(paragraph.characters[at + 1].code);
}

}  // namespace

MeasuredParagraph::MeasuredParagraph(const Paragraph& paragraph, const Shaped& shaped, float hyphen)
    : paragraph_(paragraph),
      edge_(paragraph.size() + 1),
      visible_(paragraph.size() + 1),
      trailing_(shaped.trailing),
      hyphen_(hyphen) {
  for (const GlyphRun& run : shaped.runs) {
    for (const Glyph& glyph : run.glyphs) edge_[glyph.cluster + 1] += glyph.advance;
  }
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    edge_[i + 1] += edge_[i];
    const bool shows = !is_space(paragraph.characters[i].code) && !is_separator(paragraph, i);
    visible_[i + 1] = shows ? i + 1 : visible_[i];
  }
}

std::size_t MeasuredParagraph::without_spaces(std::size_t begin, std::size_t end) const {
  return std::max(begin, visible_[end]);
}

float MeasuredParagraph::width(std::size_t begin, std::size_t end) const {
  const std::size_t visible = without_spaces(begin, end);
  return visible == begin ? 0 : edge_[visible] - edge_[begin] - trailing_;
}

std::size_t MeasuredParagraph::next_line(std::size_t begin, float width, Dividing dividing) const {
  std::size_t best = 0;
  std::size_t divided = 0;  // the last place for a hyphen
  Boundary best_kind = Boundary::none;
  for (std::size_t i = begin + 1; i <= size(); ++i) {
    const Boundary kind = paragraph_.before(i);
    if (kind == Boundary::none) continue;
    const bool hyphen = takes_hyphen(kind);
    const bool fits = this->width(begin, i) + (hyphen ? hyphen_ : 0) <= width;
    if (!fits && best_kind != Boundary::none) {
      if (hyphen) continue;  // the letters may fit without one
      break;
    }
    if (kind >= best_kind) {
      best = i;
      best_kind = kind;
    }
    if (!fits) break;
    if (kind == Boundary::hyphen) divided = i;
  }
  if (dividing == Dividing::when_needed || divided <= best) return best;
  const bool hole =
      best_kind >= Boundary::discouraged && this->width(begin, best) < kFullEnough * width;
  return hole && !is_in_last_word(divided) ? divided : best;
}

bool MeasuredParagraph::is_in_last_word(std::size_t at) const {
  while (paragraph_.before(at) < Boundary::discouraged) ++at;
  return at >= size();
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
