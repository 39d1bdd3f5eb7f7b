// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_tiles.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kLeast = 300;  // width of a tile
constexpr float kWide = 440;   // with so much its words stand beside the icon
constexpr float kPadding = 26;
constexpr float kBesideIcon = 24;

/// How the tiles of one grid are laid out: all alike.
struct Grid {
  std::size_t columns = 1;
  float width = 0;
  bool wide = false;
};

Grid grid_of(const ui::Ui& ui, std::size_t tiles, float room) {
  const float scale = ui.text_scale();
  const float least = kLeast * (1 + (scale - 1) * 0.7f);
  Grid grid;
  grid.columns =
      std::max<std::size_t>(1, static_cast<std::size_t>((room + ui::kGap) / (least + ui::kGap)));
  // One tile alone on the last line looks as if others were missing.
  if (grid.columns > 2 && tiles % grid.columns == 1) --grid.columns;
  const auto gaps = static_cast<float>(grid.columns - 1);
  grid.width = (room - ui::kGap * gaps) / static_cast<float>(grid.columns);
  grid.wide = grid.width >= kWide * scale;
  return grid;
}

ui::Setting label_of(const ui::Ui& ui, const Grid& grid) {
  return {.type = Type::strong,
          .colour = ui.theme().ink,
          .width = grid.width - 2 * kPadding - (grid.wide ? ui::kTile + kBesideIcon : 0),
          .filling = ui::Filling::balanced};
}

float height_of(ui::Ui& ui, const TopicTile& tile, const Grid& grid) {
  const float words = ui.measure(tile.title, label_of(ui, grid)).height;
  return 2 * kPadding + (grid.wide ? std::max(ui::kTile, words) : ui::kTile + 18 + words);
}

void draw_tile(ui::Ui& ui, const TopicTile& tile, const Grid& grid, const Rect& rect) {
  const auto feedback = ui.begin_item({.id = "topic/" + std::string(to_text(tile.place)),
                                       .role = ui::Role::link,
                                       .name = tile.title,
                                       .command = go_to(tile.place),
                                       .rect = rect});
  ui::card(ui, rect);
  ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
  const ui::Setting label = label_of(ui, grid);
  const ui::Icon icon = icon_of_topic(tile.place);
  const float left = rect.left + kPadding;
  if (grid.wide) {
    const float middle = rect.centre().y;
    ui::icon_tile(ui, {left, middle - ui::kTile / 2}, icon);
    ui.text(tile.title,
            {left + ui::kTile + kBesideIcon, middle - ui.measure(tile.title, label).height / 2},
            label);
  } else {
    ui::icon_tile(ui, {left, rect.top + kPadding}, icon);
    ui.text(tile.title, {left, rect.top + kPadding + ui::kTile + 18}, label);
  }
  ui.end_item();
}

}  // namespace

ui::Icon icon_of_topic(Place place) {
  switch (place) {
    case Place::help:
      return ui::Icon::hand_heart;
    case Place::initiatives:
      return ui::Icon::sparkles;
    case Place::networks:
      return ui::Icon::network;
    case Place::history:
      return ui::Icon::history;
    case Place::law:
      return ui::Icon::scale;
    case Place::notices:
      return ui::Icon::megaphone;
    case Place::polls:
      return ui::Icon::circle_question_mark;
    case Place::finder:
      return ui::Icon::handshake;
    case Place::feedback:
      return ui::Icon::message_circle;
    case Place::about:
      return ui::Icon::info;
    default:
      return ui::Icon::list;
  }
}

float draw_topic_tiles(ui::Ui& ui, const std::vector<TopicTile>& tiles, float left, float right,
                       float y) {
  const Grid grid = grid_of(ui, tiles.size(), right - left);
  for (std::size_t first = 0; first < tiles.size(); first += grid.columns) {
    const std::size_t end = std::min(tiles.size(), first + grid.columns);
    float height = 0;  // of the row: its longest words
    for (std::size_t i = first; i < end; ++i) {
      height = std::max(height, height_of(ui, tiles[i], grid));
    }
    for (std::size_t i = first; i < end; ++i) {
      const float x = left + static_cast<float>(i - first) * (grid.width + ui::kGap);
      draw_tile(ui, tiles[i], grid, {x, y, x + grid.width, y + height});
    }
    y += height + ui::kGap;
  }
  return tiles.empty() ? y : y - ui::kGap;
}

}  // namespace pobratym::kiosk
