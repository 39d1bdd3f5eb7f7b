// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>

#include "content/base/hash.hpp"
#include "content/pages/frame.hpp"

namespace pobratym::pages {
namespace {

constexpr int kWidth = 390, kHeight = 150;

/// Whole numbers that a name stands for.
class Numbers {
 public:
  explicit Numbers(std::string_view seed) : digest_(sha256(seed)) {}
  /// From `least` to `most`.
  int next(int least, int most) {
    const auto byte = static_cast<int>(digest_.bytes[at_ % digest_.bytes.size()]);
    const int value = (byte * 31 + static_cast<int>(at_) * 17) % (most - least + 1);
    ++at_;
    return least + value;
  }

 private:
  Digest digest_;
  std::size_t at_ = 0;
};

std::string number(int value) { return std::to_string(value); }

/// A house with its roof: flat, a gable, a dome or a spire.
std::string house(int x, int width, int top, int roof) {
  const std::string half = number(width / 2);
  std::string path = "M" + number(x) + " " + number(kHeight) + "V" + number(top);
  if (roof == 0) path += "h" + number(width);
  if (roof == 1)
    path += "l" + half + " -" + number(width / 3) + "l" + half + " " + number(width / 3);
  if (roof == 2) path += "q" + half + " -" + number(width) + " " + number(width) + " 0";
  if (roof == 3)
    path += "l" + half + " -" + number(width + 8) + "l" + half + " " + number(width + 8);
  return path + "V" + number(kHeight) + "z";
}

}  // namespace

std::string skyline(std::string_view seed) {
  Numbers numbers(seed);
  std::string svg =
      "<svg class=\"sky\" viewBox=\"0 0 390 150\" preserveAspectRatio=\"xMidYMax slice\""
      " aria-hidden=\"true\" focusable=\"false\"><circle class=\"moon\" cx=\"" +
      number(numbers.next(60, 330)) + "\" cy=\"" + number(numbers.next(34, 60)) + "\" r=\"17\"/>";
  const std::array<std::pair<int, int>, 3> layers{{{64, 96}, {84, 112}, {108, 134}}};
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    svg += "<path class=\"far" + number(static_cast<int>(layer)) + "\" d=\"";
    for (int x = -4; x < kWidth;) {
      const int width = numbers.next(18, 44);
      svg += house(x, width, numbers.next(layers[layer].first, layers[layer].second),
                   numbers.next(0, 3));
      x += width + numbers.next(0, 6);
    }
    svg += "\"/>";
  }
  return svg + "</svg>";
}

}  // namespace pobratym::pages
