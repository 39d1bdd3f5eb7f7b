// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_screen.hpp"

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
  const std::size_t blocks = view.days.size() + (view.past.empty() ? 0 : 1);
  y = flow(columns, y, blocks, [&](std::size_t i, float left, float right, float top) {
    const bool past = i == view.days.size();
    top = ui::section(ui, past ? view.past_title : view.days[i].title, left, right, top, nullptr);
    return draw_events(ui, past ? view.past : view.days[i].events, left, right, top);
  });
  ui.end_scroll(y + 48);
}

}  // namespace pobratym::kiosk
