// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/raster/cards.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace pobratym::bench {
namespace {

constexpr int kColumns = 3;
constexpr float kGap = 24;
constexpr float kCardWidth = (kWidth - kGap * (kColumns + 1)) / kColumns;
constexpr float kCardHeight = 168;
constexpr float kRound = 18;
constexpr int kShadow = 24;  // how far it reaches

constexpr std::array<const char*, 3> kTitles = {"Brno", "Nuremberg", "Tbilisi"};

ui::Image make_photo() {
  ui::Image image(100, 100);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.at(x, y) = IM_COL32(60 + x, 90 + y / 2, 200 - (x * y) % 97, 255);
    }
  }
  return image;
}

// Strongest in the middle, nothing at the border.
ui::Image make_shadow() {
  ui::Image image(kShadow * 4 + 2, kShadow * 4 + 2);
  const float middle = static_cast<float>(image.width) / 2;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const float far = std::hypot(static_cast<float>(x) - middle, static_cast<float>(y) - middle);
      const float part = std::clamp(1.0f - far / middle, 0.0f, 1.0f);
      image.at(x, y) = IM_COL32(255, 255, 255, static_cast<int>(part * 120));
    }
  }
  return image;
}

void draw_shadow(ImDrawList& list, const ui::Texture& shadow, const ui::Rect& card) {
  const ui::Rect r = card.inset(-kShadow).moved(0, 8);
  const float c = kShadow * 2;
  const float u = c / static_cast<float>(shadow.width());
  const std::array<float, 4> xs = {r.left, r.left + c, r.right - c, r.right};
  const std::array<float, 4> ys = {r.top, r.top + c, r.bottom - c, r.bottom};
  const std::array<float, 4> us = {0, u, 1 - u, 1};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      if (row == 1 && column == 1) continue;
      list.AddImage(shadow.ref(), {xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                    {us[column], us[row]}, {us[column + 1], us[row + 1]},
                    IM_COL32(20, 30, 60, 255));
    }
  }
}

void draw_card(ImDrawList& list, const Pictures& pictures, const ui::Rect& r, int index) {
  draw_shadow(list, pictures.shadow, r);
  list.AddRectFilled({r.left, r.top}, {r.right, r.bottom}, IM_COL32(255, 255, 255, 255), kRound);
  list.AddRect({r.left, r.top}, {r.right, r.bottom}, IM_COL32(210, 218, 230, 255), kRound, 0, 1.5f);
  list.AddImageRounded(pictures.photo.ref(), {r.left + 12, r.top + 12}, {r.left + 112, r.top + 112},
                       {0, 0}, {1, 1}, IM_COL32_WHITE, 12);
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

Pictures::Pictures(ui::Context& context)
    : photo(context, make_photo()), shadow(context, make_shadow()) {}

ui::Rect place_of(int index, float scroll) {
  const int row = index / kColumns;
  const float left = kGap + static_cast<float>(index % kColumns) * (kCardWidth + kGap);
  const float top = kGap + static_cast<float>(row) * (kCardHeight + kGap) - scroll;
  return {left, top, left + kCardWidth, top + kCardHeight};
}

void draw_cards(const Pictures& pictures, float scroll) {
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilledMultiColor({0, 0}, {kWidth, kHeight}, IM_COL32(236, 242, 250, 255),
                               IM_COL32(228, 236, 248, 255), IM_COL32(210, 222, 240, 255),
                               IM_COL32(220, 230, 245, 255));
  draw_map(list);
  for (int index = 0; index < kCards; ++index) {
    draw_card(list, pictures, place_of(index, scroll), index);
  }
}

}  // namespace pobratym::bench
