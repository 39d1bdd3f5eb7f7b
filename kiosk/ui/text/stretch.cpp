// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/stretch.hpp"

#include <algorithm>

namespace pobratym::ui {
namespace {

constexpr float kBelow = 0.16f;  // of the size: from the baseline to an underline's lower edge

bool holds(std::span<const Stretch> stretches, std::size_t byte) {
  return std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
    return byte >= stretch.begin && byte < stretch.end;
  });
}

}  // namespace

float indent(const TextBlock& block, const TextLine& line, Align align, float width) {
  const float room = width - line.rect.width();
  const bool from_right = block.direction == Direction::right_to_left;
  if (align == Align::centre) return room / 2;
  return (align == Align::end) == from_right ? 0 : room;
}

std::vector<Rect> parts_of(const TextBlock& block, std::span<const Stretch> stretches, Align align,
                           float width) {
  std::vector<Rect> parts;
  if (stretches.empty()) return parts;
  for (const TextLine& line : block.lines) {
    const float left = indent(block, line, align, width > 0 ? width : block.width);
    const float bottom = line.baseline + kBelow * block.size;
    bool open = false;
    for (const GlyphRun& run : line.runs) {
      for (const Glyph& glyph : run.glyphs) {
        if (!holds(stretches, glyph.cluster)) {
          open = false;
          continue;
        }
        const float from = left + glyph.x, to = from + glyph.advance;
        if (open) {
          parts.back().right = std::max(parts.back().right, to);
        } else {
          parts.push_back({from, line.rect.top, to, bottom});
        }
        open = true;
      }
    }
  }
  return parts;
}

}  // namespace pobratym::ui
