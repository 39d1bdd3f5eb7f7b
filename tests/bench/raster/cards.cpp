// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/raster/cards.hpp"

#include <imgui.h>

#include <array>
#include <cmath>

namespace pobratym::bench {
namespace {

constexpr int kColumns = 3;
constexpr float kGap = 24;
constexpr float kCardWidth = (kWidth - kGap * (kColumns + 1)) / kColumns;
constexpr float kCardHeight = 168;
constexpr float kRound = 18;

constexpr std::array<const char*, 3> kTitles = {"Brno", "Nuremberg", "Tbilisi"};

void draw_shadow(ImDrawList& list, const ui::Rect& r) {
  for (int ring = 6; ring > 0; --ring) {
    const auto by = static_cast<float>(ring);
    list.AddRectFilled({r.left - by, r.top - by + 4}, {r.right + by, r.bottom + by + 4},
                       IM_COL32(20, 30, 60, 10), kRound + by);
  }
}

void draw_card(ImDrawList& list, const ui::Texture& photo, const ui::Rect& r, int index) {
  draw_shadow(list, r);
  list.AddRectFilled({r.left, r.top}, {r.right, r.bottom}, IM_COL32(255, 255, 255, 255), kRound);
  list.AddRect({r.left, r.top}, {r.right, r.bottom}, IM_COL32(210, 218, 230, 255), kRound, 0, 1.5f);
  list.AddImageRounded(photo.ref(), {r.left + 12, r.top + 12}, {r.left + 112, r.top + 112}, {0, 0},
                       {1, 1}, IM_COL32_WHITE, 12);
  ImFont* font = ImGui::GetFont();
  const auto title = static_cast<std::size_t>(index) % kTitles.size();
  list.AddText(font, 28, {r.left + 124, r.top + 14}, IM_COL32(20, 30, 60, 255), kTitles[title]);
  list.AddText(font, 18, {r.left + 124, r.top + 50}, IM_COL32(70, 80, 110, 255),
               "Twin city since 2008,\nschools and hospitals,\na fair every autumn.");
  list.AddText(font, 15, {r.left + 14, r.top + 132}, IM_COL32(120, 130, 150, 255),
               "updated today, 10:40   42 km");
}

void draw_map(ImDrawList& list) {
  for (int line = 0; line < 24; ++line) {
    for (int step = 0; step < 60; ++step) {
      const auto x = static_cast<float>(step) * kWidth / 60;
      const float y =
          80.0f * static_cast<float>(line) + 20.0f * std::sin(x * 0.02f + static_cast<float>(line));
      list.PathLineTo({x, y});
    }
    list.PathStroke(IM_COL32(120, 150, 200, 120), 0, 1.2f);
  }
}

}  // namespace

ui::Image photo() {
  ui::Image image(160, 160);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.at(x, y) = IM_COL32(60 + x, 90 + y / 2, 200 - (x * y) % 97, 255);
    }
  }
  return image;
}

ui::Rect place_of(int index, float scroll) {
  const float left = kGap + static_cast<float>(index % kColumns) * (kCardWidth + kGap);
  const float top = kGap + static_cast<float>(index / kColumns) * (kCardHeight + kGap) - scroll;
  return {left, top, left + kCardWidth, top + kCardHeight};
}

void draw_cards(const ui::Texture& photo, float scroll) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilledMultiColor({0, 0}, {kWidth, kHeight}, IM_COL32(236, 242, 250, 255),
                               IM_COL32(228, 236, 248, 255), IM_COL32(210, 222, 240, 255),
                               IM_COL32(220, 230, 245, 255));
  draw_map(list);
  for (int index = 0; index < kCards; ++index) {
    draw_card(list, photo, place_of(index, scroll), index);
  }
}

}  // namespace pobratym::bench
