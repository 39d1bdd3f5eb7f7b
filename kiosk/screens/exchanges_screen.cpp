// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/exchanges_screen.hpp"

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_exchanges(const Stage& stage, const ChromeView&, const ExchangesView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  if (view.groups.empty()) {
    y = ui::empty_card(ui, view.none, ui::Icon::users, columns.left, columns.right, y);
  }
  y = flow(columns, y, view.groups.size(), [&](std::size_t i, float left, float right, float top) {
    top = ui::section(ui, view.groups[i].title, left, right, top, nullptr);
    return draw_projects(ui, view.groups[i].rows, left, right, top, true);
  });
  ui.end_scroll(y + 48);
}

}  // namespace pobratym::kiosk
