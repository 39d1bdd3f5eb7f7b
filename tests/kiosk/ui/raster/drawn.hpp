// SPDX-License-Identifier: Apache-2.0
// Draws a few shapes on a small black screen and gives the picture.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "kiosk/ui/raster/off_screen.hpp"

namespace pobratym::test {

inline constexpr std::uint32_t kBlack = IM_COL32(0, 0, 0, 255);
inline constexpr std::uint32_t kPlainWhite = IM_COL32(255, 255, 255, 255);
inline constexpr std::uint32_t kRed = IM_COL32(255, 0, 0, 255);
inline constexpr std::uint32_t kBlue = IM_COL32(0, 0, 255, 255);

/// `paint` gets the draw list of an empty frame.
template <class Paint>
ui::Image drawn(int width, int height, Paint paint) {
  ui::OffScreen screen;
  screen.begin_frame(width, height);
  paint(*ImGui::GetBackgroundDrawList());
  return screen.end_frame();
}

[[nodiscard]] inline int channel(std::uint32_t pixel, unsigned index) {
  return static_cast<int>((pixel >> (index * 8)) & 0xffu);
}

/// The largest difference of a channel.
[[nodiscard]] inline int difference(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (unsigned i = 0; i < 4; ++i) most = std::max(most, std::abs(channel(a, i) - channel(b, i)));
  return most;
}

/// How much of the picture is white, in pixels, of a white shape on black.
[[nodiscard]] inline double white_area(const ui::Image& image) {
  double sum = 0;
  for (const std::uint32_t pixel : image.pixels) sum += channel(pixel, 0) / 255.0;
  return sum;
}

[[nodiscard]] inline int count_of(const ui::Image& image, std::uint32_t pixel) {
  int count = 0;
  for (const std::uint32_t one : image.pixels) count += one == pixel ? 1 : 0;
  return count;
}

}  // namespace pobratym::test
