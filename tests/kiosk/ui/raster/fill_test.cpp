// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>

#include "tests/kiosk/ui/raster/drawn.hpp"

using namespace pobratym::test;
using pobratym::ui::Image;

TEST_CASE("a filled rectangle covers exactly its pixels") {
  const Image image = drawn(20, 10, [](ImDrawList& l) { l.AddRectFilled({3, 2}, {11, 7}, kRed); });
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) {
      const bool inside = x >= 3 && x < 11 && y >= 2 && y < 7;
      INFO("pixel " << x << ", " << y);
      REQUIRE(image.at(x, y) == (inside ? kRed : kBlack));
    }
  }
}

TEST_CASE("a rectangle between pixels covers those whose centre it holds") {
  const Image image =
      drawn(20, 10, [](ImDrawList& l) { l.AddRectFilled({3.6f, 2.4f}, {11.6f, 7.5f}, kRed); });
  CHECK(image.at(3, 4) == kBlack);
  CHECK(image.at(4, 4) == kRed);
  CHECK(image.at(11, 4) == kRed);
  CHECK(image.at(12, 4) == kBlack);
  CHECK(image.at(8, 2) == kRed);
  CHECK(image.at(8, 6) == kRed);
  CHECK(image.at(8, 7) == kBlack);
}

TEST_CASE("two rectangles that meet leave no gap and do not overlap, wherever the seam is") {
  for (int step = 0; step < 64; ++step) {
    const float seam = 5.0f + static_cast<float>(step) / 64.0f;
    const Image image = drawn(12, 3, [seam](ImDrawList& l) {
      l.AddRectFilled({0, 0}, {seam, 3}, IM_COL32(255, 255, 255, 128));
      l.AddRectFilled({seam, 0}, {12, 3}, IM_COL32(255, 255, 255, 128));
    });
    INFO("the seam is at " << seam);
    REQUIRE(count_of(image, IM_COL32(128, 128, 128, 255)) == 36);
  }
}

TEST_CASE("a disc has the area of a circle") {
  for (const float radius : {12.0f, 37.5f, 90.0f}) {
    const Image image = drawn(200, 200, [radius](ImDrawList& l) {
      l.AddCircleFilled({100.25f, 99.5f}, radius, kPlainWhite, 128);
    });
    const double exact = std::numbers::pi * radius * radius;
    CHECK(std::abs(white_area(image) / exact - 1) < 0.01);
  }
}

TEST_CASE("a ring has the area of its line") {
  const Image image =
      drawn(200, 200, [](ImDrawList& l) { l.AddCircle({100, 100}, 60, kPlainWhite, 128, 5); });
  CHECK(std::abs(white_area(image) / (2 * std::numbers::pi * 60 * 5) - 1) < 0.01);
}

TEST_CASE("a rounded rectangle lacks its corners and nothing else") {
  const Image image =
      drawn(120, 80, [](ImDrawList& l) { l.AddRectFilled({10, 10}, {110, 70}, kPlainWhite, 16); });
  const double exact = 100.0 * 60 - (4 - std::numbers::pi) * 16 * 16;
  CHECK(std::abs(white_area(image) / exact - 1) < 0.01);
  CHECK(image.at(10, 10) == kBlack);
  CHECK(image.at(60, 40) == kPlainWhite);
  CHECK(image.at(60, 10) == kPlainWhite);
  CHECK(image.at(60, 9) == kBlack);
}

TEST_CASE("a gradient changes evenly from corner to corner") {
  constexpr int kSide = 64;
  const Image image = drawn(kSide, kSide, [](ImDrawList& l) {
    l.AddRectFilledMultiColor({0, 0}, {kSide, kSide}, IM_COL32(0, 40, 255, 255),
                              IM_COL32(255, 40, 255, 255), IM_COL32(255, 40, 0, 255),
                              IM_COL32(0, 40, 0, 255));
  });
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const auto red = static_cast<std::uint32_t>(std::lround(255.0 * (x + 0.5) / kSide));
      const auto blue = static_cast<std::uint32_t>(std::lround(255.0 * (1 - (y + 0.5) / kSide)));
      INFO("pixel " << x << ", " << y);
      REQUIRE(difference(image.at(x, y), IM_COL32(red, 40, blue, 255)) <= 1);
    }
  }
}

TEST_CASE("a gradient into nothing keeps what is below") {
  const Image image = drawn(100, 4, [](ImDrawList& l) {
    l.AddRectFilled({0, 0}, {100, 4}, IM_COL32(200, 100, 0, 255));
    l.AddRectFilledMultiColor({0, 0}, {100, 4}, IM_COL32(0, 0, 0, 255), IM_COL32(0, 0, 0, 0),
                              IM_COL32(0, 0, 0, 0), IM_COL32(0, 0, 0, 255));
  });
  for (int x = 0; x < 100; ++x) {
    const double part = (x + 0.5) / 100;
    const auto red = static_cast<std::uint32_t>(std::lround(200 * part));
    const auto green = static_cast<std::uint32_t>(std::lround(100 * part));
    INFO("pixel " << x);
    REQUIRE(difference(image.at(x, 2), IM_COL32(red, green, 0, 255)) <= 1);
  }
}

TEST_CASE("a clip cuts whatever is drawn, also an empty or upside-down one") {
  const Image image = drawn(40, 40, [](ImDrawList& l) {
    l.PushClipRect({10, 12}, {20, 18});
    l.AddCircleFilled({20, 20}, 30, kRed);
    l.AddRectFilled({0, 0}, {40, 40}, kRed);
    l.PopClipRect();
    l.PushClipRect({30, 30}, {30, 40});
    l.AddRectFilled({0, 0}, {40, 40}, kRed);
    l.PopClipRect();
    l.PushClipRect({39, 39}, {2, 2});
    l.AddRectFilled({0, 0}, {40, 40}, kRed);
    l.PopClipRect();
  });
  CHECK(count_of(image, kRed) == 10 * 6);
  CHECK(image.at(10, 12) == kRed);
  CHECK(image.at(19, 17) == kRed);
  CHECK(image.at(20, 17) == kBlack);
}

TEST_CASE("a clip reaches as far as a rectangle of the same corners") {
  const Image image = drawn(40, 40, [](ImDrawList& l) {
    l.AddRectFilled({3.3f, 4.7f}, {30.5f, 29.6f}, kRed);
    l.PushClipRect({3.3f, 4.7f}, {30.5f, 29.6f});
    l.AddRectFilled({0, 0}, {40, 40}, kBlue);
    l.PopClipRect();
  });
  CHECK(count_of(image, kRed) == 0);
  CHECK(count_of(image, kBlue) == 27 * 25);
}
