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
constexpr float kPadding = 26;

ui::Setting label_of(const ui::Ui& ui, float width) {
  return {.type = Type::strong,
          .colour = ui.theme().ink,
          .width = width - 2 * kPadding,
          .filling = ui::Filling::balanced};
}

void draw_tile(ui::Ui& ui, const TopicTile& tile, const Rect& rect) {
  const auto feedback = ui.begin_item({.id = "topic/" + std::string(to_text(tile.place)),
                                       .role = ui::Role::link,
                                       .name = tile.title,
                                       .command = go_to(tile.place),
                                       .rect = rect});
  ui::card(ui, rect);
  ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
  ui::icon_tile(ui, {rect.left + kPadding, rect.top + kPadding}, icon_of_topic(tile.place));
  ui.text(tile.title, {rect.left + kPadding, rect.top + kPadding + ui::kTile + 18},
          label_of(ui, rect.width()));
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
  const float room = right - left;
  const float least = kLeast * (1 + (ui.text_scale() - 1) * 0.7f);
  const auto columns =
      std::max<std::size_t>(1, static_cast<std::size_t>((room + ui::kGap) / (least + ui::kGap)));
  const float width =
      (room - ui::kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t first = 0; first < tiles.size(); first += columns) {
    const std::size_t end = std::min(tiles.size(), first + columns);
    float height = 0;  // of the row: its longest words
    for (std::size_t i = first; i < end; ++i) {
      height = std::max(height, ui.measure(tiles[i].title, label_of(ui, width)).height);
    }
    height += 2 * kPadding + ui::kTile + 18;
    for (std::size_t i = first; i < end; ++i) {
      const float x = left + static_cast<float>(i - first) * (width + ui::kGap);
      draw_tile(ui, tiles[i], {x, y, x + width, y + height});
    }
    y += height + ui::kGap;
  }
  return tiles.empty() ? y : y - ui::kGap;
}

}  // namespace pobratym::kiosk
