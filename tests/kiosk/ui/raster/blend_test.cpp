// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/blend.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace pobratym::ui::raster;

namespace {

int low(std::uint32_t pixel) { return static_cast<int>(pixel & 0xffu); }

std::uint32_t grey(std::uint32_t value) { return value * 0x010101u | kOpaque; }

}  // namespace

TEST_CASE("blending is the exact value, rounded, for every colour and alpha") {
  int wrong = 0;
  for (std::uint32_t below = 0; below < 256; ++below) {
    for (std::uint32_t above = 0; above < 256; ++above) {
      for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
        const std::uint32_t exact = (above * alpha + below * (255 - alpha) + 127) / 255;
        wrong += over(grey(below), grey(above), alpha) == grey(exact) ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("channels do not spill into each other") {
  CHECK(over(0xffffffffu, 0x00000000u, 0) == 0xffffffffu);
  CHECK(over(0xff00ff00u, 0xffff00ffu, 128) == 0xff807f80u);
  CHECK(product(0xff00ff00u, 0xffffffffu) == 0xff00ff00u);
  CHECK(product(0x80ffffffu, 0x80ff00ffu) == 0x40ff00ffu);
  CHECK(between(0xff00ff00u, 0x00ff00ffu, 0) == 0xff00ff00u);
  CHECK(between(0xff00ff00u, 0x00ff00ffu, 256) == 0x00ff00ffu);
}

TEST_CASE("products and mixtures are right to within one half") {
  int wrong = 0;
  for (std::uint32_t a = 0; a < 256; ++a) {
    for (std::uint32_t b = 0; b < 256; ++b) {
      const double exact = a * b / 255.0;
      wrong += std::abs(low(product(grey(a), grey(b))) - exact) <= 0.5 ? 0 : 1;
      for (std::uint32_t part = 0; part <= 256; part += 16) {
        const double mixed = a + (static_cast<double>(b) - a) * part / 256.0;
        wrong += std::abs(low(between(grey(a), grey(b), part)) - mixed) <= 0.5 ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}
