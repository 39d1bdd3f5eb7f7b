// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/cities_screen.hpp"

#include "kiosk/screens/filters_block.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/map_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;

// Nine letters fill a line in portrait, seven in landscape, and stand one under the other.
constexpr float kLetter = 88;

float draw_list(const Stage& stage, const CitiesView& view, float left, float right, float y) {
  ui::Ui& ui = stage.ui;
  const auto rows = [&](const std::vector<CityRow>& cities, float top) {
    return ui::rows_card(ui, left, right, top, cities.size(), [&](std::size_t i, const Rect& room) {
      ui.anchor("city/" + cities[i].slug, room.top - 16);
      return draw_city_row(ui, cities[i], room, view.now);
    });
  };
  std::vector<ui::Pill> letters;
  for (const LetterLink& link : view.letters) {
    letters.push_back({.id = "letter/" + link.letter,
                       .command = link.command,
                       .words = link.letter,
                       .name = link.name,
                       .least = kLetter});
  }
  if (!letters.empty()) y = draw_pills(ui, letters, left, right, y) + 32;
  y = view.cities.empty() ? ui::empty_card(ui, view.none, ui::Icon::map_pin, left, right, y)
                          : rows(view.cities, y);
  if (view.former.empty()) return y;
  y = ui::section(ui, view.former_title, left, right, y + 48, nullptr);
  return rows(view.former, y);
}

void draw_whole_map(const Stage& stage, const CitiesView& view, const Rect& rect) {
  ui::Ui& ui = stage.ui;
  const ui::Pill near{.id = "cities/near",
                      .command = to_command(ShowRegion{MapRegion::near}),
                      .words = view.near_label,
                      .selected = !view.map.look && view.map.region == MapRegion::near};
  const ui::Pill world{.id = "cities/world",
                       .command = to_command(ShowRegion{MapRegion::world}),
                       .words = view.world_label,
                       .icon = ui::Icon::globe,
                       .selected = !view.map.look && view.map.region == MapRegion::world};
  const float width = ui::pill_width(ui, near) + 24 + ui::pill_width(ui, world);
  const Rect buttons{rect.left + 24, rect.bottom - 24 - ui::kPillHeight, rect.left + 24 + width,
                     rect.bottom - 24};
  draw_map(stage, view.map,
           {.rect = rect, .clear = rect, .obstacles = {buttons.inset(-14)}, .in_hand = true});
  const Rect first = ui::pill(ui, near, {buttons.left, buttons.top});
  ui::pill(ui, world, {first.right + 24, buttons.top});
}

}  // namespace

void draw_cities(const Stage& stage, const ChromeView&, const CitiesView& view) {
  ui::Ui& ui = stage.ui;
  const Rect room = stage.room;
  if (ui.metrics().landscape) {
    const float split = room.left + room.width() * 0.52f;
    draw_whole_map(stage, view, {room.left, room.top, split, room.bottom});
    float y = ui.begin_scroll(stage.scroll, {split, room.top, room.right, room.bottom}) + 32;
    y = ui::page_title(ui, view.title, view.subtitle, split + 40, room.right - 40, y);
    y = draw_filters(ui, view.filters, split + 40, room.right - 40, y);
    ui.end_scroll(draw_list(stage, view, split + 40, room.right - 40, y) + kPageFoot);
    return;
  }
  const float left = room.left + ui::kMargin, right = room.right - ui::kMargin;
  float y = ui.begin_scroll(stage.scroll, room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, left, right, y);
  y = draw_filters(ui, view.filters, left, right, y);
  constexpr float kMap = 720;
  draw_whole_map(stage, view, {room.left, y, room.right, y + kMap});
  ui.end_scroll(draw_list(stage, view, left, right, y + kMap + 36) + kPageFoot);
}

}  // namespace pobratym::kiosk
