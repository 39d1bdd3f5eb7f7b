// SPDX-License-Identifier: Apache-2.0
// The rasteriser beside OpenGL: the same draw lists, drawn by the CPU and by Mesa in a hidden
// window, have to look the same. Shapes keep off the very centres of pixels: who owns an edge there
// is left open by OpenGL, whose y axis points up.
#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <random>

#include "kiosk/platform/window.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/raster/texture.hpp"
#include "tests/kiosk/platform/x_server.hpp"

using namespace pobratym;
using ui::Image;
using ui::Texture;

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr std::uint32_t kOrange = IM_COL32(240, 120, 20, 255);
constexpr std::uint32_t kVeil = IM_COL32(20, 60, 200, 90);

using Paint = std::function<void(ImDrawList&, const Texture&)>;

Image photo() {
  Image image(64, 48);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.at(x, y) = IM_COL32(x * 4, y * 5, 255 - x * 2 - y, 255 - (x == y ? 100 : 0));
    }
  }
  return image;
}

Image by_cpu(const Paint& paint) {
  ui::OffScreen screen(ui::Colour::rgb(0xf0f4fa));
  const Texture texture(screen.context(), photo());
  screen.begin_frame(kWidth, kHeight);
  paint(*ImGui::GetBackgroundDrawList(), texture);
  return screen.end_frame();
}

Image by_opengl(const Paint& paint) {
  kiosk::WindowOptions options;
  options.width = kWidth;
  options.height = kHeight;
  options.visible = false;
  options.background = ui::Colour::rgb(0xf0f4fa);
  auto window = kiosk::Window::open(options);
  INFO((window ? "" : window.error().message));
  REQUIRE(window);
  const Texture texture((*window)->context(), photo());
  (*window)->begin_frame(0.1f);
  paint(*ImGui::GetBackgroundDrawList(), texture);
  return (*window)->present_and_copy((*window)->context().end_frame());
}

struct Comparison {
  double mean = 0;     // of a channel's difference, of 255
  double far_off = 0;  // the part of pixels that differ by more than 16 in a channel
  int shown = 0;       // pixels that are not background
};

Comparison compare(const Image& a, const Image& b) {
  REQUIRE(a.pixels.size() == b.pixels.size());
  Comparison result;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    int most = 0;
    for (unsigned shift = 0; shift < 24; shift += 8) {
      const int difference = std::abs(static_cast<int>((a.pixels[i] >> shift) & 0xffu) -
                                      static_cast<int>((b.pixels[i] >> shift) & 0xffu));
      result.mean += difference;
      most = std::max(most, difference);
    }
    result.far_off += most > 16 ? 1 : 0;
    result.shown += a.pixels[i] != a.pixels[0] ? 1 : 0;
  }
  const auto count = static_cast<double>(a.pixels.size());
  result.mean /= count * 3;
  result.far_off /= count;
  return result;
}

// Each translucent layer may add a rounding of its own, hence `mean`.
void check_alike(const Paint& paint, double mean = 0.3) {
  const test::XServer server;
  REQUIRE(!server.display().empty());
  server.use();
  const Comparison found = compare(by_cpu(paint), by_opengl(paint));
  CHECK(found.shown > 1000);
  CHECK(found.mean < mean);
  CHECK(found.far_off < 0.0005);
}

}  // namespace

TEST_CASE("fills and translucent fills look as OpenGL draws them") {
  check_alike([](ImDrawList& l, const Texture&) {
    l.AddRectFilled({10, 10}, {200, 120}, kOrange);
    l.AddRectFilled({60.4f, 50.7f}, {300.2f, 200.1f}, kVeil);
    l.PushClipRect({30, 130}, {250, 220}, true);
    l.AddRectFilled({0, 0}, {320, 240}, kVeil);
    l.PopClipRect();
  });
}

TEST_CASE("smooth shapes and lines look as OpenGL draws them") {
  check_alike([](ImDrawList& l, const Texture&) {
    l.AddRectFilled({12.3f, 9.8f}, {150.6f, 100.2f}, kOrange, 18);
    l.AddRect({12.3f, 9.8f}, {150.6f, 100.2f}, kVeil, 18, 0, 2.5f);
    l.AddCircleFilled({230.3f, 70.6f}, 52.5f, kVeil);
    l.AddCircle({230.3f, 70.6f}, 40, kOrange, 0, 1.2f);
    l.AddBezierCubic({10, 200}, {90, 110}, {200, 290}, {310, 150}, kOrange, 3);
    for (int i = 0; i < 12; ++i) {
      const auto a = static_cast<float>(i) * 0.52f;
      l.AddLine({80, 170}, {80 + 60 * std::cos(a), 170 + 60 * std::sin(a)}, kVeil, 1.5f);
    }
  });
}

TEST_CASE("gradients look as OpenGL draws them") {
  check_alike([](ImDrawList& l, const Texture&) {
    l.AddRectFilledMultiColor({0, 0}, {320, 120}, kOrange, kVeil, IM_COL32(0, 200, 90, 255),
                              IM_COL32(255, 255, 255, 0));
    l.AddRectFilledMultiColor({20.6f, 130}, {300, 220.3f}, IM_COL32(0, 0, 0, 200),
                              IM_COL32(0, 0, 0, 200), IM_COL32(0, 0, 0, 0), IM_COL32(0, 0, 0, 0));
  });
}

TEST_CASE("a heap of random triangles, slivers among them, looks as OpenGL draws it") {
  check_alike(
      [](ImDrawList& l, const Texture& t) {
        std::mt19937 dice(5);
        std::uniform_real_distribution<float> across(-40, kWidth + 40);
        std::uniform_real_distribution<float> down(-40, kHeight + 40);
        std::uniform_real_distribution<float> near(-2, 2);
        std::uniform_real_distribution<float> part(0, 1);
        std::uniform_int_distribution<std::uint32_t> colour;
        l.PushTexture(t.ref());
        for (int i = 0; i < 120; ++i) {
          const ImVec2 a{across(dice), down(dice)};
          const ImVec2 b{across(dice), down(dice)};
          const bool sliver = i % 3 == 0;
          const ImVec2 c = sliver ? ImVec2{b.x + near(dice), b.y + near(dice)}
                                  : ImVec2{across(dice), down(dice)};
          l.PrimReserve(3, 3);
          for (const ImVec2& corner : {a, b, c}) {
            l.PrimVtx(corner, {part(dice), part(dice)}, colour(dice) & 0x7fffffffu);
          }
        }
        l.PopTexture();
      },
      1.0);
}

TEST_CASE("text looks as OpenGL draws it") {
  check_alike([](ImDrawList& l, const Texture&) {
    l.AddRectFilled({0, 0}, {320, 60}, kOrange);
    float y = 5;
    for (const float size : {13.0f, 26.0f, 39.0f, 52.0f}) {
      l.AddText(ImGui::GetFont(), size, {8, y}, IM_COL32(20, 30, 60, 230), "Pobratym: Brno 42");
      y += size + 4;
    }
  });
}

TEST_CASE("pictures look as OpenGL draws them: copied, scaled, tinted, turned and rounded") {
  check_alike([](ImDrawList& l, const Texture& t) {
    l.AddImage(t.ref(), {8, 8}, {72, 56});
    l.AddImage(t.ref(), {80, 8}, {250.4f, 110.3f});
    l.AddImage(t.ref(), {260, 8}, {310, 40}, {1, 0}, {0, 1}, IM_COL32(255, 200, 120, 180));
    l.AddImageRounded(t.ref(), {10, 120}, {130, 220}, {0, 0}, {1, 1}, IM_COL32_WHITE, 20);
    l.AddImageQuad(t.ref(), {180, 130}, {300, 150}, {280, 230}, {160, 210});
  });
}

TEST_CASE("OpenGL shows an updated texture and bears one that is given up") {
  const test::XServer server;
  server.use();
  kiosk::WindowOptions options;
  options.width = 8;
  options.height = 8;
  options.visible = false;
  auto window = kiosk::Window::open(options);
  REQUIRE(window);
  auto texture = std::make_unique<Texture>((*window)->context(), Image(4, 4, kOrange));
  const auto centre = [&](bool give_up) {
    (*window)->begin_frame(0.1f);
    if (texture) ImGui::GetBackgroundDrawList()->AddImage(texture->ref(), {0, 0}, {8, 8});
    if (give_up) texture.reset();
    return (*window)->present_and_copy((*window)->context().end_frame()).at(4, 4);
  };
  CHECK(centre(false) == kOrange);
  texture->update(Image(4, 4, IM_COL32(1, 2, 3, 255)));
  CHECK(centre(false) == IM_COL32(1, 2, 3, 255));
  texture->update(Image(9, 5, kOrange));
  CHECK(centre(true) == kOrange);
  CHECK(centre(false) == IM_COL32(0, 0, 0, 255));
  CHECK(centre(false) == IM_COL32(0, 0, 0, 255));
}
