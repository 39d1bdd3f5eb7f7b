// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/flowing.hpp"

#include <algorithm>

#include "kiosk/screens/tones.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

/// Draws, or without `draw` only measures; returns the y below.
float flow(ui::Ui& ui, const std::vector<ui::Pill>& pills, float left, float right, float y,
           bool draw) {
  constexpr float kBetween = 24;  // 3 mm between what is touched, which reaches 6 beyond the pill
  float x = left, height = ui::kPillHeight;  // of the line
  for (ui::Pill pill : pills) {
    pill.room = right - left;
    const float width = ui::pill_width(ui, pill);
    if (x + width > right && x > left) {
      x = left;
      y += height + kBetween;
      height = ui::kPillHeight;
    }
    if (draw) ui::pill(ui, pill, {x, y});
    height = std::max(height, ui::pill_height(ui, pill));
    x += width + kBetween;
  }
  return y + height;
}

float flow(ui::Ui& ui, std::string_view live, const std::vector<Mark>& marks, float left,
           float right, float y, bool draw) {
  float x = left, height = 0;
  const auto place = [&](std::string_view words, Tone tone, bool dot) {
    const ui::Size size = ui::mark_size(ui, words, dot);
    if (x + size.width > right && x > left) {
      x = left;
      y += size.height + 14;
    }
    if (draw) ui::mark(ui, words, {x, y}, colours_of(ui.theme(), tone), dot);
    x += size.width + 16;
    height = size.height;
  };
  if (!live.empty()) place(live, Tone::live, true);
  for (const Mark& mark : marks) place(mark.text, mark.tone, false);
  return y + height;
}

}  // namespace

float draw_mark_row(ui::Ui& ui, std::string_view live, const std::vector<Mark>& marks, float left,
                    float right, float y) {
  return flow(ui, live, marks, left, right, y, true);
}

float marks_height(ui::Ui& ui, const std::vector<Mark>& marks, float left, float right) {
  return flow(ui, "", marks, left, right, 0, false);
}

float draw_pills(ui::Ui& ui, const std::vector<ui::Pill>& pills, float left, float right, float y) {
  return flow(ui, pills, left, right, y, true);
}

float pills_height(ui::Ui& ui, const std::vector<ui::Pill>& pills, float left, float right) {
  return flow(ui, pills, left, right, 0, false);
}

float draw_city_pills(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      float left, float right, float y) {
  std::vector<ui::Pill> pills;
  for (const CityLink& city : cities) {
    pills.push_back({.id = id + "/" + city.slug,
                     .command = go_to(Place::city, city.slug),
                     .words = city.name,
                     .icon = ui::Icon::map_pin});
  }
  return draw_pills(ui, pills, left, right, y);
}

}  // namespace pobratym::kiosk
