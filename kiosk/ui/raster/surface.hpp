// SPDX-License-Identifier: Apache-2.0
// Where the rasteriser draws: rows of pixels, and the box of them it may touch. Shapes are put on a
// grid of 1/256 pixel first, as graphics cards do: from there on all edges are whole numbers, so
// two shapes that share an edge agree about every pixel.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace pobratym::ui::raster {

/// Whole pixels, half open.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
  [[nodiscard]] Box cut(const Box& o) const {
    return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right),
            std::min(bottom, o.bottom)};
  }
};

struct Surface {
  std::uint32_t* pixels = nullptr;
  int width = 0;  ///< pixels a row
  Box box;        ///< lies within the pixels

  [[nodiscard]] std::uint32_t* row(int y) const {
    return pixels + static_cast<std::ptrdiff_t>(y) * width;
  }
};

inline constexpr int kGrid = 256;

/// Coordinates beyond this many pixels are cut off before they go on the grid, so that products of
/// two of them fit into 64 bits.
inline constexpr float kReach = 1 << 20;

[[nodiscard]] inline std::int64_t on_grid(float pixels) {
  return static_cast<std::int64_t>(std::floor(std::clamp(pixels, -kReach, kReach) * kGrid + 0.5f));
}

/// The first pixel whose centre is at or after `edge`: the first of a shape that begins there, and
/// the first no longer of one that ends there.
[[nodiscard]] inline int pixel_from(std::int64_t edge) {
  return static_cast<int>((edge + kGrid / 2 - 1) >> 8);
}

}  // namespace pobratym::ui::raster
