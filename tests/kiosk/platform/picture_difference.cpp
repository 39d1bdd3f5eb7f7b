// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/platform/picture_difference.hpp"

#include <cstdlib>

namespace pobratym::test {
namespace {

constexpr std::uint32_t kFiveBits = 0xF8;

int channel(std::uint32_t pixel, int index) { return static_cast<int>(pixel >> (8 * index)) & 255; }

}  // namespace

ui::Image scaled_down(const ui::Image& image, int by) {
  ui::Image small(image.width / by, image.height / by);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      std::uint32_t pixel = 0xFF000000u;
      for (int c = 0; c < 3; ++c) {
        int sum = 0;
        for (int dy = 0; dy < by; ++dy) {
          for (int dx = 0; dx < by; ++dx) sum += channel(image.at(x * by + dx, y * by + dy), c);
        }
        pixel |= (static_cast<std::uint32_t>(sum / (by * by)) & kFiveBits) << (8 * c);
      }
      small.at(x, y) = pixel;
    }
  }
  return small;
}

double difference(const ui::Image& a, const ui::Image& b) {
  if (a.width != b.width || a.height != b.height || a.pixels.empty()) return 255;
  double sum = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    for (int c = 0; c < 3; ++c) sum += std::abs(channel(a.pixels[i], c) - channel(b.pixels[i], c));
  }
  return sum / (3.0 * static_cast<double>(a.pixels.size()));
}

}  // namespace pobratym::test
