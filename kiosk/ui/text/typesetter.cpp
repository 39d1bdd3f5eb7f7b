// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/typesetter.hpp"

#include <algorithm>

#include "kiosk/ui/text/direction.hpp"
#include "kiosk/ui/text/line_breaks.hpp"

namespace pobratym::ui {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kHyphen = 0x2010;
// Pixels that a line may stick out, so that text fits where its own measure, rounded, was reserved.
constexpr float kTolerance = 0.25f;

bool is_last_line(const TextBlock& block, const TextLimits& limits) {
  return limits.lines > 0 && block.lines.size() + 1 >= static_cast<std::size_t>(limits.lines);
}

bool is_full(const TextBlock& block, const TextLimits& limits) {
  return limits.lines > 0 && block.lines.size() >= static_cast<std::size_t>(limits.lines);
}

}  // namespace

TextBlock Typesetter::set(std::string_view text, const TextStyle& style, const TextLimits& limits) {
  TextBlock block;
  block.size = style.size;
  block.weight = style.weight;
  std::vector<Paragraph> paragraphs = split_paragraphs(text);
  std::size_t last = paragraphs.size() - 1;
  while (last > 0 && paragraphs[last].size() == 0) --last;
  for (std::size_t i = 0; i < paragraphs.size() && !is_full(block, limits); ++i) {
    add_paragraph(paragraphs[i], i < last, style, limits, block);
    if (i == 0) block.direction = paragraphs[i].direction();
  }

  block.height = block.lines.back().rect.bottom;
  block.first_baseline = block.lines.front().baseline;
  for (const TextLine& line : block.lines) block.width = std::max(block.width, line.rect.right);
  if (block.direction == Direction::right_to_left) {
    for (TextLine& line : block.lines) {
      line.rect = line.rect.moved(block.width - line.rect.right, 0);
    }
  }
  return block;
}

void Typesetter::add_paragraph(Paragraph& paragraph, bool more_follows, const TextStyle& style,
                               const TextLimits& limits, TextBlock& block) {
  find_direction(paragraph, style.language);
  boundaries_.find(paragraph, style.language);
  if (paragraph.cut) {
    paragraph = with_tail(paragraph, 0, paragraph.size(), kEllipsis, style.weight);
    block.truncated = true;
  }
  shaper_.itemise(paragraph, style.weight);
  Shaped whole = shaper_.shape(paragraph, 0, paragraph.size(), style);
  const bool cut_here = more_follows && is_last_line(block, limits);
  const float limit = limits.width + kTolerance;
  if (whole.width <= limit && !cut_here) {
    add_line(paragraph, 0, paragraph.size(), style, std::move(whole), block);
    return;
  }

  const float hyphen = hyphenation_.find(paragraph, style.language)
                           ? shape_with_tail(paragraph, 0, 0, kHyphen, style).width
                           : 0;
  const MeasuredParagraph measured(paragraph, whole, hyphen);
  const float width = limits.filling == Filling::balanced ? measured.balanced_width(limit) : limit;
  const Dividing dividing =
      limits.filling == Filling::hyphenated ? Dividing::to_fill : Dividing::when_needed;
  std::size_t begin = 0;
  do {
    std::size_t next = paragraph.size() == 0 ? 0 : measured.next_line(begin, width, dividing);
    if (is_last_line(block, limits) && (next < paragraph.size() || more_follows)) {
      add_cut_line(measured, begin, style, limits, block);
      return;
    }
    Shaped line = shape_line(measured, begin, next, style);
    // By itself a line can come out a little wider than as a part of the whole.
    while (line.width > limit) {
      const float drawn = measured.width(begin, next) + (paragraph.hyphen_at(next) ? hyphen : 0);
      const std::size_t shorter = measured.next_line(begin, drawn - 0.5f, dividing);
      if (shorter >= next) break;  // one grapheme, wider than the limit
      next = shorter;
      line = shape_line(measured, begin, next, style);
    }
    add_line(paragraph, begin, measured.without_spaces(begin, next), style, std::move(line), block);
    begin = next;
  } while (begin < paragraph.size());
}

Shaped Typesetter::shape_line(const MeasuredParagraph& measured, std::size_t begin,
                              std::size_t next, const TextStyle& style) {
  const Paragraph& paragraph = measured.paragraph();
  if (paragraph.hyphen_at(next)) return shape_with_tail(paragraph, begin, next, kHyphen, style);
  const std::size_t end = measured.without_spaces(begin, next);
  const bool soft =
      end < paragraph.size() && end > begin && paragraph.characters[end - 1].code == kSoftHyphen;
  if (!soft) return shaper_.shape(paragraph, begin, end, style);
  return shape_with_tail(paragraph, begin, end - 1, kHyphen, style);
}

void Typesetter::add_cut_line(const MeasuredParagraph& measured, std::size_t begin,
                              const TextStyle& style, const TextLimits& limits, TextBlock& block) {
  const Paragraph& paragraph = measured.paragraph();
  const float tail = shape_with_tail(paragraph, begin, begin, kEllipsis, style).width;
  std::size_t end = measured.last_fitting(begin, limits.width - tail);
  for (;;) {
    const std::size_t visible = measured.without_spaces(begin, end);
    Shaped line = shape_with_tail(paragraph, begin, visible, kEllipsis, style);
    if (line.width <= limits.width + kTolerance || visible == begin) {
      add_line(paragraph, begin, visible, style, std::move(line), block);
      break;
    }
    end = visible - 1;
    while (end > begin && paragraph.before(end) == Boundary::none) --end;
  }
  block.truncated = true;
}

Shaped Typesetter::shape_with_tail(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                                   char32_t tail, const TextStyle& style) {
  const Paragraph line = with_tail(paragraph, begin, end, tail, style.weight);
  Shaped shaped = shaper_.shape(line, 0, line.size(), style);
  for (GlyphRun& run : shaped.runs) {
    for (Glyph& glyph : run.glyphs) glyph.cluster += static_cast<std::uint32_t>(begin);
  }
  return shaped;
}

void Typesetter::add_line(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                          const TextStyle& style, Shaped shaped, TextBlock& block) {
  const Font* inter = fonts_.font(FontFamily::inter, style.weight);
  const Font::Extent extent = inter != nullptr ? inter->extent() : Font::Extent{1, 0.25f};
  const float height = style.line_height * style.size;
  const float top = static_cast<float>(block.lines.size()) * height;
  TextLine line;
  line.rect = {0, top, std::max(0.0f, shaped.width), top + height};
  // As much of the line's height above the letters as below them.
  line.baseline = top + (height + (extent.ascent - extent.descent) * style.size) / 2;
  line.begin = paragraph.byte(begin);
  line.end = paragraph.byte(end);
  for (GlyphRun& run : shaped.runs) {
    for (Glyph& glyph : run.glyphs) glyph.cluster = paragraph.byte(glyph.cluster);
  }
  line.runs = std::move(shaped.runs);
  block.missing_glyphs += shaped.missing;
  block.lines.push_back(std::move(line));
}

Paragraph Typesetter::with_tail(const Paragraph& paragraph, std::size_t begin, std::size_t end,
                                char32_t tail, Weight weight) {
  Paragraph result;
  result.base_level = paragraph.base_level;
  result.blank = paragraph.blank;
  result.end_byte = paragraph.byte(end);
  const auto first = paragraph.characters.begin();
  result.characters.assign(first + static_cast<std::ptrdiff_t>(begin),
                           first + static_cast<std::ptrdiff_t>(end));
  Character added;
  added.code = tail;
  added.byte = result.end_byte;
  added.level = paragraph.base_level;
  added.before = Boundary::grapheme;
  added.family = fonts_.family_for({&tail, 1}, weight).value_or(FontFamily::inter);
  if (!result.characters.empty()) added.script = result.characters.back().script;
  result.characters.push_back(added);
  return result;
}

}  // namespace pobratym::ui
