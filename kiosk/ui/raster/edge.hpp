// SPDX-License-Identifier: Apache-2.0
// One edge of a triangle on the grid, and which pixels of a row lie on its inner side. A pixel
// whose centre is exactly on an edge belongs to the triangle for which that is a left or a top
// edge, so of two triangles that share it exactly one draws the pixel.
#pragma once

#include <cstdint>

#include "kiosk/ui/raster/surface.hpp"

namespace pobratym::ui::raster {

struct GridPoint {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

/// Twice the area of a, b, c: positive when they turn clockwise on the screen.
[[nodiscard]] inline std::int64_t twice_area(GridPoint a, GridPoint b, GridPoint c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Pixels of a row, first to last, both of them in.
struct Span {
  std::int64_t first;
  std::int64_t last;
};

class Edge {
 public:
  /// From one corner to the next, clockwise; ready for pixel row `y`.
  Edge(GridPoint from, GridPoint to, int y) : dx_(to.x - from.x), dy_(to.y - from.y) {
    const bool left_or_top = dy_ < 0 || (dy_ == 0 && dx_ > 0);
    inside_ = dx_ * (static_cast<std::int64_t>(y) * kGrid + kGrid / 2 - from.y) -
              dy_ * (kGrid / 2 - from.x) - (left_or_top ? 0 : 1);
  }

  /// Leaves of `span` what is inside.
  void cut(Span& span) const {
    if (dy_ < 0) {
      const std::int64_t first = -floor_of(inside_, -dy_ * kGrid);
      if (first > span.first) span.first = first;
    } else if (dy_ > 0) {
      const std::int64_t last = floor_of(inside_, dy_ * kGrid);
      if (last < span.last) span.last = last;
    } else if (inside_ < 0) {
      span.last = span.first - 1;
    }
  }

  void next_row() { inside_ += dx_ * kGrid; }

 private:
  [[nodiscard]] static std::int64_t floor_of(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
  }

  std::int64_t dx_;
  std::int64_t dy_;
  std::int64_t inside_;  // at the centre of the row's pixel 0; negative is outside
};

}  // namespace pobratym::ui::raster
