// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/keyboard_block.hpp"

#include <algorithm>

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kEdge = 20;         // left and right of the keys
constexpr float kGap = 12;          // 3 mm between keys, of which a finger, 15 mm, is 56 units
constexpr float kKey = 102;         // height
constexpr float kAbove = 28;        // and below
constexpr std::size_t kUsual = 12;  // letters in a row: with fewer, keys grow no further

float width_of_unit(float room, std::size_t keys, float units) {
  return (room - kGap * static_cast<float>(keys - 1)) / units;
}

float units_of(const std::vector<KeyCap>& row) {
  float units = 0;
  for (const KeyCap& key : row) units += key.width;
  return units;
}

bool holds_letters(const std::vector<KeyCap>& row) {
  return row.front().kind == KeyKind::letter || row.front().kind == KeyKind::shift;
}

/// Letters of all rows have one width, so that they stand under each other.
float letter_width(const KeyboardView& view, float room) {
  float width = width_of_unit(room, kUsual, kUsual);
  for (const auto& row : view.rows) {
    if (holds_letters(row)) width = std::min(width, width_of_unit(room, row.size(), units_of(row)));
  }
  return width;
}

void draw_words(ui::Ui& ui, const KeyCap& key, const Rect& rect, ui::Colour colour) {
  const Type type = key.kind == KeyKind::letter  ? Type::figure
                    : key.kind == KeyKind::space ? Type::label
                                                 : Type::button;
  // Words on keys keep their size: keys do.
  const ui::Size size = ui.measure(key.label, {.type = type});
  float left = rect.centre().x - size.width / 2;
  if (key.kind == KeyKind::layout) {
    ui.icon(ui::Icon::globe, {left - 8, rect.centre().y}, 36, colour);
    left += 24;
  }
  ui.text(key.label, {left, rect.centre().y - size.height / 2}, {.type = type, .colour = colour});
}

void draw_key(ui::Ui& ui, const KeyCap& key, const Rect& rect) {
  const ui::Theme& theme = ui.theme();
  const bool done = key.kind == KeyKind::done || key.on;
  const auto feedback = ui.begin_item({.id = "key/" + key.command,
                                       .role = ui::Role::button,
                                       .name = key.name,
                                       .command = key.command,
                                       .rect = rect,
                                       .selected = key.on});
  const ui::Colour ground = done ? theme.touch : theme.card;
  const ui::Colour words = done ? theme.on_touch : theme.ink;
  ui.fill(rect, feedback.pressed ? (done ? theme.ink : theme.touch_soft) : ground, 18);
  ui.outline(rect, done ? theme.touch : theme.edge, 2.5f, 18);
  if (feedback.focused) ui.focus_ring(rect.inset(6), 14);
  if (key.kind == KeyKind::erase) {
    ui.icon(ui::Icon::delete_, rect.centre(), 46, words);
  } else if (key.kind == KeyKind::shift) {
    ui.icon(ui::Icon::arrow_big_up, rect.centre(), 46, words);
  } else {
    draw_words(ui, key, rect, words);
  }
  ui.end_item();
}

void draw_row(ui::Ui& ui, const std::vector<KeyCap>& row, const Rect& room, float letter) {
  const float unit =
      holds_letters(row) ? letter : width_of_unit(room.width(), row.size(), units_of(row));
  const float gaps = kGap * static_cast<float>(row.size() - 1);
  float x = room.centre().x - (unit * units_of(row) + gaps) / 2;
  for (const KeyCap& key : row) {
    draw_key(ui, key, {x, room.top, x + unit * key.width, room.bottom});
    x += unit * key.width + kGap;
  }
}

}  // namespace

float keyboard_height(const KeyboardView& view) {
  const auto rows = static_cast<float>(view.rows.size());
  return rows * kKey + (rows - 1) * kGap + 2 * kAbove;
}

void draw_keyboard(ui::Ui& ui, const KeyboardView& view, const Rect& room) {
  ui.fill(room, ui.theme().paper);
  ui.fill({room.left, room.top, room.right, room.top + 2}, ui.theme().line);
  const float letter = letter_width(view, room.width() - 2 * kEdge);
  float y = room.top + kAbove;
  for (const auto& row : view.rows) {
    draw_row(ui, row, {room.left + kEdge, y, room.right - kEdge, y + kKey}, letter);
    y += kKey + kGap;
  }
}

}  // namespace pobratym::kiosk
