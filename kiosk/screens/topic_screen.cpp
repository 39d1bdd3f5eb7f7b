// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_screen.hpp"

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/topic_tiles.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_topic(const Stage& stage, const ChromeView& chrome, const TopicView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 32;
  draw_back(ui, chrome, {columns.left, y});
  y += ui::kPillHeight + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  if (view.groups.empty()) {
    y = ui::empty_card(ui, view.none, icon_of_topic(view.place), columns.left, columns.first_right,
                       y);
  }
  std::vector<std::size_t> rows;
  for (const TopicGroup& group : view.groups) rows.push_back(1 + group.rows.size());
  y = flow(columns, y, rows, [&](std::size_t i, float left, float right, float top) {
    const TopicGroup& group = view.groups[i];
    if (!group.title.empty()) top = ui::section(ui, group.title, left, right, top);
    return draw_found(ui, group.rows, left, right, top);
  });
  ui.end_scroll(y + 48);
}

}  // namespace pobratym::kiosk
