// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/off_screen.hpp"

#include <stdlib.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/ui/raster/drawn.hpp"

using namespace pobratym::test;
using pobratym::ui::Colour;
using pobratym::ui::Image;
using pobratym::ui::OffScreen;
using pobratym::ui::Rect;

TEST_CASE("pictures are drawn with no display at all") {
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  const Image image = drawn(16, 16, [](ImDrawList& l) { l.AddRectFilled({0, 0}, {16, 16}, kRed); });
  CHECK(count_of(image, kRed) == 256);
}

TEST_CASE("what nobody draws on shows the background") {
  OffScreen screen(Colour::rgb(0x102030));
  screen.begin_frame(8, 4);
  CHECK(count_of(screen.end_frame(), IM_COL32(0x10, 0x20, 0x30, 255)) == 32);
}

TEST_CASE("damage draws only inside, and clears there") {
  OffScreen screen;
  const auto frame = [&](std::uint32_t colour) {
    screen.begin_frame(20, 20);
    ImGui::GetBackgroundDrawList()->AddCircleFilled({10, 10}, 30, colour);
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {20, 10}, colour);
  };
  frame(kRed);
  (void)screen.end_frame();
  frame(IM_COL32(0, 0, 255, 128));
  const Image& image = screen.end_frame(Rect{4, 12, 9, 15});
  CHECK(count_of(image, IM_COL32(0, 0, 128, 255)) == 5 * 3);
  CHECK(count_of(image, kRed) == 400 - 15);
  CHECK(image.at(4, 12) == IM_COL32(0, 0, 128, 255));
}

TEST_CASE("damage between pixels is widened, damage off the screen is cut") {
  OffScreen screen;
  const auto drawn_where = [&](const Rect& damage) {
    screen.begin_frame(20, 20);
    (void)screen.end_frame();
    screen.begin_frame(20, 20);
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {20, 20}, kRed);
    return count_of(screen.end_frame(damage), kRed);
  };
  CHECK(drawn_where({2.9f, 3, 4.1f, 4}) == 3);
  CHECK(drawn_where({-100, -100, 5, 1e9f}) == 5 * 20);
  CHECK(drawn_where({5, 5, 5, 9}) == 0);
  CHECK(drawn_where({30, 30, 40, 40}) == 0);
}

TEST_CASE("after a change of size everything is drawn") {
  OffScreen screen;
  screen.begin_frame(10, 10);
  (void)screen.end_frame();
  screen.begin_frame(12, 6);
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {12, 6}, kRed);
  CHECK(count_of(screen.end_frame(Rect{0, 0, 1, 1}), kRed) == 72);
}

TEST_CASE("two screens do not disturb each other") {
  OffScreen one;
  OffScreen other;
  one.begin_frame(4, 4);
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {4, 4}, kRed);
  CHECK(count_of(one.end_frame(), kRed) == 16);
  other.begin_frame(4, 4);
  CHECK(count_of(other.end_frame(), kBlack) == 16);
}

TEST_CASE("ImGui's own windows are drawn too") {
  OffScreen screen;
  for (int frame = 0; frame < 2; ++frame) {
    screen.begin_frame(200, 100);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({200, 100});
    ImGui::Begin("City", nullptr, ImGuiWindowFlags_NoSavedSettings);
    ImGui::TextUnformatted("Brno");
    ImGui::End();
    if (frame == 1) CHECK(count_of(screen.end_frame(), kBlack) < 200 * 100 / 2);
    if (frame == 0) (void)screen.end_frame();
  }
}
