// SPDX-License-Identifier: Apache-2.0
// Where a part of a text stands in its block: to underline what somebody looked for.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

/// Bytes of the text that was laid out, [begin, end).
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Stretch&) const = default;
};

/// How far a line begins from the left of a room of `width` pixels.
[[nodiscard]] float indent(const TextBlock& block, const TextLine& line, Align align, float width);

/// Pixels within the block, one rectangle for each part of a line that belongs to a stretch; their
/// bottom is where an underline goes. `width`: of the room the block is aligned in; 0: its own.
[[nodiscard]] std::vector<Rect> parts_of(const TextBlock& block, std::span<const Stretch> stretches,
                                         Align align, float width);

}  // namespace pobratym::ui
