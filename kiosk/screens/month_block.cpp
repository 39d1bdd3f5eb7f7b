// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/month_block.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kInner = 22;
constexpr float kApart = 6;  // half of what lies between two days: 3 mm with its neighbour's

/// Who leafs, with a button at either side of the month's name; under it the way back.
float draw_head(ui::Ui& ui, const MonthView& month, float left, float right, float y) {
  const ui::Pill previous{.id = "month/previous",
                          .command = month.previous_command,
                          .name = month.previous,
                          .icon = ui::Icon::chevron_left};
  const ui::Pill next{.id = "month/next",
                      .command = month.next_command,
                      .name = month.next,
                      .icon = ui::Icon::chevron_right};
  const float side = ui::pill_width(ui, next) + 20;
  if (!month.previous_command.empty()) ui::pill(ui, previous, {left, y});
  if (!month.next_command.empty()) ui::pill_from_right(ui, next, {right, y});
  const ui::Setting title{.type = Type::strong,
                          .colour = ui.theme().ink,
                          .width = right - left - 2 * side,
                          .align = ui::Align::centre,
                          .role = ui::Role::heading};
  const float height = ui.measure(month.title, title).height;
  const float row = std::max(ui::kPillHeight, height);
  ui.text(month.title, {left + side, y + (row - height) / 2}, title);
  y += row;
  if (month.today_command.empty()) return y + 14;
  const ui::Pill today{.id = "month/today",
                       .command = month.today_command,
                       .words = month.today,
                       .icon = ui::Icon::calendar_check};
  const float middle = (left + right) / 2;
  return ui::pill(ui, today, {middle - ui::pill_width(ui, today) / 2, y + 18}).bottom + 14;
}

/// Points under a day: as many as there are events.
void draw_marks(ui::Ui& ui, int marks, ui::Point centre, ui::Colour colour) {
  const float first = centre.x - static_cast<float>(marks - 1) * 8;
  for (int i = 0; i < marks; ++i) {
    ui.disc({first + static_cast<float>(i) * 16, centre.y}, 5, colour);
  }
}

void draw_day(ui::Ui& ui, const MonthDay& day, const Rect& cell) {
  const ui::Theme& theme = ui.theme();
  const Rect rect = cell.inset(kApart);
  const auto feedback =
      ui.begin_item({.id = day.id,
                     .role = day.command.empty() ? ui::Role::text : ui::Role::button,
                     .name = day.name,
                     .command = day.command,
                     .rect = rect,
                     .selected = day.chosen});
  constexpr float kRadius = 18;
  if (day.chosen) {
    ui.fill(rect, theme.touch, kRadius);
  } else if (!day.command.empty()) {
    ui.fill(rect, theme.tile, kRadius);
    if (theme.outlined) ui.outline(rect, theme.edge, 2, kRadius);
  }
  if (day.today) ui.outline(rect.inset(1), theme.touch, 4, kRadius);
  if (feedback.pressed) ui.outline(rect.inset(1), theme.touch, 6, kRadius);
  if (feedback.focused) ui.focus_ring(rect, kRadius);
  const ui::Colour colour = day.chosen            ? theme.on_touch
                            : day.command.empty() ? theme.muted
                                                  : theme.ink;
  const ui::Setting number{
      .type = Type::button, .colour = colour, .width = rect.width(), .align = ui::Align::centre};
  const float height = ui.measure(day.number, number).height;
  const float marks = day.marks > 0 ? 14 : 0;
  const float top = rect.centre().y - (height + marks) / 2;
  ui.text(day.number, {rect.left, top}, number);
  if (day.marks > 0) draw_marks(ui, day.marks, {rect.centre().x, top + height + 6}, colour);
  ui.end_item();
}

}  // namespace

float draw_month(ui::Ui& ui, const MonthView& month, float left, float right, float y) {
  const float inner_left = left + kInner, inner_right = right - kInner;
  const float width = (inner_right - inner_left) / 7;
  float bottom = y;
  ui.on_top_of(
      [&] {
        float at = draw_head(ui, month, inner_left, inner_right, y + kInner);
        float names = 0;
        for (std::size_t i = 0; i < month.weekdays.size(); ++i) {
          const ui::Setting name{.type = Type::label,
                                 .colour = ui.theme().muted,
                                 .width = width,
                                 .align = ui::Align::centre};
          const float x = inner_left + static_cast<float>(i) * width;
          names = std::max(names, ui.text(month.weekdays[i], {x, at}, name).height);
        }
        at += names + 6;
        const float height =
            std::max(74.0f, ui.measure("30", {.type = Type::button}).height + 14 + 2 * kApart + 12);
        for (std::size_t i = 0; i < month.days.size(); ++i) {
          const float x = inner_left + static_cast<float>(i % 7) * width;
          if (!month.days[i].number.empty()) {
            draw_day(ui, month.days[i], {x, at, x + width, at + height});
          }
          if (i % 7 == 6) at += height;
        }
        bottom = at + kInner;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

}  // namespace pobratym::kiosk
