// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_screen.hpp"

#include <vector>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_events(const Stage& stage, const ChromeView&, const EventsView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  if (view.days.empty()) {
    y = ui::empty_card(ui, view.none, ui::Icon::calendar_days, columns.left, columns.right, y) + 44;
  }
  std::vector<std::size_t> rows;  // a heading weighs about as much as a row
  for (const AgendaDay& day : view.days) rows.push_back(1 + day.events.size());
  if (!view.past.empty()) rows.push_back(1 + view.past.size());
  y = flow(columns, y, rows, [&](std::size_t i, float left, float right, float top) {
    const bool past = i == view.days.size();
    top = ui::section(ui, past ? view.past_title : view.days[i].title, left, right, top, nullptr);
    return draw_events(ui, past ? view.past : view.days[i].events, left, right, top);
  });
  ui.end_scroll(y + 48);
}

}  // namespace pobratym::kiosk
