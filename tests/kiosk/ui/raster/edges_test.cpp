// SPDX-License-Identifier: Apache-2.0
// Edges that triangles share, and coordinates nobody should send.
#include <catch2/catch_test_macros.hpp>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

#include "tests/kiosk/ui/raster/drawn.hpp"

using namespace pobratym::test;
using pobratym::ui::Image;

namespace {

constexpr std::uint32_t kHalfWhite = IM_COL32(255, 255, 255, 128);
constexpr std::uint32_t kHalfGrey = IM_COL32(128, 128, 128, 255);

void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, std::uint32_t colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(3, 3);
  list.PrimVtx(a, white, colour);
  list.PrimVtx(b, white, colour);
  list.PrimVtx(c, white, colour);
}

// A square cut into triangles around `hub`, with corners on its border.
void pie(ImDrawList& list, ImVec2 hub, const std::vector<ImVec2>& rim) {
  for (std::size_t i = 0; i < rim.size(); ++i) {
    triangle(list, hub, rim[i], rim[(i + 1) % rim.size()], kHalfWhite);
  }
}

}  // namespace

TEST_CASE("a translucent shape made of many triangles has one value all over") {
  std::mt19937 dice(7);
  std::uniform_real_distribution<float> anywhere(1, 59);
  std::uniform_int_distribution<int> pixel(1, 59);
  for (int round = 0; round < 40; ++round) {
    // Every second round the corners lie exactly on pixels' centres, where the rule matters most.
    const bool centred = round % 2 == 0;
    const auto next = [&] {
      return centred ? static_cast<float>(pixel(dice)) + 0.5f : anywhere(dice);
    };
    std::vector<ImVec2> rim{{0, 0},   {next(), 0},  {60, 0}, {60, next()},
                            {60, 60}, {next(), 60}, {0, 60}, {0, next()}};
    const ImVec2 hub{next(), next()};
    const Image image = drawn(60, 60, [&](ImDrawList& l) { pie(l, hub, rim); });
    INFO("round " << round << ", hub " << hub.x << ", " << hub.y);
    REQUIRE(count_of(image, kHalfGrey) == 60 * 60);
  }
}

TEST_CASE("a translucent polygon without smoothing has one value all over") {
  const Image image = drawn(100, 100, [](ImDrawList& l) {
    l.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    l.AddCircleFilled({50.3f, 49.9f}, 40, kHalfWhite, 77);
  });
  const int filled = count_of(image, kHalfGrey);
  CHECK(filled + count_of(image, kBlack) == 100 * 100);
  CHECK(std::abs(filled - 3.14159 * 40 * 40) < 60);
}

TEST_CASE("a smooth translucent shape is nowhere stronger than its own alpha") {
  const Image image = drawn(100, 100, [](ImDrawList& l) {
    l.AddRectFilled({10.3f, 10.6f}, {90.2f, 80.9f}, kHalfWhite, 20);
  });
  for (const std::uint32_t pixel : image.pixels) REQUIRE(channel(pixel, 0) <= 128 + 32);
  CHECK(image.at(50, 50) == kHalfGrey);
}

TEST_CASE("a quad of two triangles has no seam along its diagonal") {
  const Image image = drawn(64, 64, [](ImDrawList& l) {
    triangle(l, {4, 4}, {60, 4}, {60, 60}, kHalfWhite);
    triangle(l, {60, 60}, {4, 60}, {4, 4}, kHalfWhite);
  });
  CHECK(count_of(image, kHalfGrey) == 56 * 56);
}

TEST_CASE("triangles without an area draw nothing") {
  const Image image = drawn(32, 32, [](ImDrawList& l) {
    triangle(l, {4, 4}, {4, 4}, {4, 4}, kPlainWhite);
    triangle(l, {0, 0}, {31, 31}, {15.5f, 15.5f}, kPlainWhite);
    triangle(l, {3, 7}, {29, 7}, {11, 7}, kPlainWhite);
  });
  CHECK(count_of(image, kBlack) == 32 * 32);
}

TEST_CASE("coordinates that are not numbers draw nothing") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float inf = std::numeric_limits<float>::infinity();
  const Image image = drawn(32, 32, [&](ImDrawList& l) {
    for (const float bad : {nan, inf, -inf}) {
      triangle(l, {bad, 4}, {30, 4}, {10, 30}, kPlainWhite);
      triangle(l, {2, 4}, {30, bad}, {10, 30}, kPlainWhite);
      l.AddRectFilled({bad, 2}, {20, 20}, kPlainWhite);
      l.AddRectFilled({2, 2}, {20, bad}, kPlainWhite);
      l.AddRectFilledMultiColor({2, 2}, {bad, 20}, kPlainWhite, kRed, kBlue, kPlainWhite);
      l.AddImage(ImGui::GetIO().Fonts->TexRef, {2, 2}, {30, 30}, {0, bad}, {1, 1});
    }
  });
  CHECK(count_of(image, kBlack) == 32 * 32);
}

TEST_CASE("a shape far larger than the screen still covers it") {
  for (const float far : {1e5f, 3e6f, 1e9f, 1e12f}) {
    INFO("reaching " << far);
    const Image rectangle =
        drawn(32, 32, [far](ImDrawList& l) { l.AddRectFilled({-far, -far}, {far, far}, kRed); });
    CHECK(count_of(rectangle, kRed) == 32 * 32);
    const Image triangles = drawn(32, 32, [far](ImDrawList& l) {
      triangle(l, {-far, -far}, {far, -far}, {-far, far}, kRed);
      triangle(l, {far, -far}, {far, far}, {-far, far}, kRed);
    });
    CHECK(count_of(triangles, kRed) == 32 * 32);
    const Image aside = drawn(32, 32, [far](ImDrawList& l) {
      triangle(l, {far, far}, {far, -far}, {40, 0}, kRed);
      l.AddRectFilled({far / 2, 0}, {far, 30}, kRed);
    });
    CHECK(count_of(aside, kBlack) == 32 * 32);
  }
}

TEST_CASE("a rectangle as large as numbers go covers the screen, a triangle draws nothing") {
  const float far = FLT_MAX / 4;
  const Image image = drawn(32, 32, [far](ImDrawList& l) {
    l.AddRectFilled({-far, -far}, {far, far}, kRed);
    triangle(l, {far, far}, {far, -far}, {40, 0}, kBlue);
  });
  CHECK(count_of(image, kRed) == 32 * 32);
}

TEST_CASE("half of the screen under a far corner is half of the screen") {
  const Image image = drawn(64, 64, [](ImDrawList& l) {
    triangle(l, {0, 0}, {4e6f, 4e6f}, {-4e6f, 4e6f}, kRed);  // below both diagonals
  });
  CHECK(image.at(0, 63) == kRed);
  CHECK(image.at(63, 0) == kBlack);
  CHECK(std::abs(count_of(image, kRed) - 64 * 64 / 2) <= 64);
}

TEST_CASE("any triangle or rectangle at all leaves alone what is around the damage") {
  std::mt19937 dice(11);
  std::uniform_int_distribution<std::uint32_t> bits;
  std::uniform_real_distribution<float> likely(-60, 100);
  // Half of the numbers are wild, so that wild and likely ones meet in one shape.
  const auto any = [&] {
    const std::uint32_t b = bits(dice);
    if (bits(dice) % 2 == 0) return likely(dice);
    float value;
    static_assert(sizeof value == sizeof b);
    std::memcpy(&value, &b, sizeof value);
    return value;
  };
  pobratym::ui::OffScreen screen;
  screen.begin_frame(48, 48);
  (void)screen.end_frame();
  screen.begin_frame(48, 48);
  {
    ImDrawList& l = *ImGui::GetBackgroundDrawList();
    for (int i = 0; i < 20000; ++i) {
      l.PrimReserve(3, 3);
      for (int corner = 0; corner < 3; ++corner) {
        l.PrimVtx({any(), any()}, {any(), any()}, bits(dice));
      }
      l.PrimReserve(6, 4);
      l.PrimRectUV({any(), any()}, {any(), any()}, {any(), any()}, {any(), any()}, bits(dice));
      l.PrimReserve(6, 4);
      l.PrimRectUV({likely(dice), likely(dice)}, {likely(dice), likely(dice)}, {any(), 0},
                   {likely(dice) / 50, any()}, bits(dice));
    }
  }
  const Image image = screen.end_frame({8, 8, 40, 40});
  int outside = 0, inside = 0;
  for (int y = 0; y < 48; ++y) {
    for (int x = 0; x < 48; ++x) {
      if (image.at(x, y) == kBlack) continue;
      (x >= 8 && x < 40 && y >= 8 && y < 40 ? inside : outside) += 1;
    }
  }
  CHECK(outside == 0);
  CHECK(inside > 900);  // of 1,024
}
