// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_screen.hpp"

#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/topic_tiles.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_topic(const Stage& stage, const ChromeView& chrome, const TopicView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  float y = page.y;
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
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
