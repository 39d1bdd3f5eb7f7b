// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/history_screen.hpp"

#include <algorithm>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kRail = 64;     // the line and the room beside it
constexpr float kBetween = 44;  // columns.cpp's, which the line bridges
constexpr float kInner = 30;

struct Rail {
  float years = 0;  ///< width of the years' column
};

Rail measure_rail(ui::Ui& ui, const HistoryView& view) {
  Rail rail;
  for (const HistoryStep& step : view.steps) {
    rail.years = std::max(rail.years, ui.measure(step.year, {.type = Type::figure}).width);
  }
  return rail;
}

/// The words of a step on a card of their own, which leads to its page. Returns the y below.
float draw_card(ui::Ui& ui, const FoundRow& row, float left, float right, float y) {
  const float width = right - left - 2 * kInner - 40;
  const ui::Setting title{.type = Type::strong,
                          .colour = ui.theme().ink,
                          .width = width,
                          .filling = ui::Filling::balanced,
                          .language = row.title.language};
  const ui::Setting detail{.type = Type::meta,
                           .colour = ui.theme().muted,
                           .width = width,
                           .filling = ui::Filling::greedy,
                           .language = row.detail.language};
  const float x = left + kInner;
  const float marks = ui::mark_size(ui, "A").height;
  float mark_x = x, mark_rows = 1;
  for (const Mark& mark : row.marks) {
    const float one = ui::mark_size(ui, mark.text).width;
    if (mark_x + one > x + width && mark_x > x) {
      mark_x = x;
      ++mark_rows;
    }
    mark_x += one + 16;
  }
  const float mark_height = mark_rows * marks + (mark_rows - 1) * 14;
  const float detail_height =
      row.detail.text.empty() ? 0 : 6 + ui.measure(row.detail.text, detail).height;
  const float height =
      kInner + ui.measure(row.title.text, title).height + detail_height + 16 + mark_height + kInner;
  const Rect rect{left, y, right, y + height};
  std::string name = row.title.text;
  if (!row.detail.text.empty()) name += ". " + row.detail.text;
  for (const Mark& mark : row.marks) name += ". " + mark.text;
  ui::card(ui, rect);
  const auto feedback = ui.begin_item({.id = row.id,
                                       .role = ui::Role::link,
                                       .name = std::move(name),
                                       .command = row.command,
                                       .rect = rect});
  ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
  y += kInner;
  y += ui.text(row.title.text, {x, y}, title).height;
  if (!row.detail.text.empty()) y += 6 + ui.text(row.detail.text, {x, y + 6}, detail).height;
  draw_mark_row(ui, {}, row.marks, x, x + width, y + 16);
  ui.icon(ui::Icon::chevron_right, {right - kInner - 4, rect.centre().y}, 36, ui.theme().faint);
  ui.end_item();
  return rect.bottom;
}

float draw_step(ui::Ui& ui, const HistoryStep& step, const Rail& rail, bool last, float left,
                float right, float y) {
  const ui::Theme& theme = ui.theme();
  if (!step.year.empty()) {
    ui.text(step.year, {left, y + kInner - 8},
            {.type = Type::figure, .colour = theme.touch, .role = ui::Role::heading});
  }
  const ui::Point dot{left + rail.years + kRail / 2, y + kInner + 18};
  const float bottom = draw_card(ui, step.row, left + rail.years + kRail, right, y);
  ui.fill({dot.x - 2, y, dot.x + 2, last ? bottom : bottom + kBetween}, theme.edge);
  ui.disc(dot, 16, theme.paper);
  // Ours is a full point, the world's a ring.
  if (step.world) {
    ui.ring(dot, 11, 4, theme.touch);
  } else {
    ui.disc(dot, 13, theme.touch);
  }
  return bottom;
}

}  // namespace

void draw_history(const Stage& stage, const ChromeView& chrome, const HistoryView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  float y = page.y;
  if (view.steps.empty()) {
    y = ui::empty_card(ui, view.none, ui::Icon::history, columns.left, columns.first_right, y);
  }
  const Rail rail = measure_rail(ui, view);
  const std::vector<std::size_t> rows(view.steps.size(), 1);
  y = flow(columns, y, rows, [&](std::size_t i, float left, float right, float top) {
    return draw_step(ui, view.steps[i], rail, ends_column(columns, rows, i), left, right, top);
  });
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
