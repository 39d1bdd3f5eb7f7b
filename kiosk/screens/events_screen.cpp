// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_screen.hpp"

#include <algorithm>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/filters_block.hpp"
#include "kiosk/screens/month_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kApart = 44;  // between blocks, as in columns

float draw_days(ui::Ui& ui, const EventsView& view, float left, float right, float y) {
  if (view.days.empty()) {
    return ui::empty_card(ui, view.none, ui::Icon::calendar_days, left, right, y);
  }
  for (const AgendaDay& day : view.days) {
    y = ui::section(ui, day.title, left, right, y, nullptr);
    y = draw_events(ui, day.events, left, right, y) + kApart;
  }
  return draw_more_words(ui, view.more, left, right, y - kApart);
}

}  // namespace

void draw_events(const Stage& stage, const ChromeView&, const EventsView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  y = draw_filters(ui, view.filters, columns.left, columns.right, y);
  // On a wide screen the month keeps its column, so that it does not push away what is on today.
  const float left_right = columns.first_right;
  float first = y;
  if (view.month) first = draw_month(ui, *view.month, columns.left, left_right, first) + kApart;
  const float top = columns.two ? y : first;
  const float days = draw_days(ui, view, columns.second_left, columns.right, top);
  if (!view.past.empty()) {
    first = ui::section(ui, view.past_title, columns.left, left_right,
                        columns.two ? first : days + kApart, nullptr);
    first = draw_events(ui, view.past, columns.left, left_right, first);
  }
  ui.end_scroll(std::max(first, days) + kPageFoot);
}

}  // namespace pobratym::kiosk
