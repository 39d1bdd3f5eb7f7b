// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/events_screen.hpp"

#include <vector>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/filters_block.hpp"
#include "kiosk/screens/month_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_events(const Stage& stage, const ChromeView&, const EventsView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  y = draw_filters(ui, view.filters, columns.left, columns.right, y);
  enum class Kind { month, none, day, past };
  struct Block {
    Kind kind;
    std::size_t day = 0;
  };
  std::vector<Block> blocks;
  std::vector<std::size_t> rows;  // a heading weighs about as much as a row
  const auto add = [&](Block block, std::size_t weight) {
    blocks.push_back(block);
    rows.push_back(weight);
  };
  if (view.month) add({Kind::month}, 5);
  if (view.days.empty()) add({Kind::none}, 1);
  for (std::size_t i = 0; i < view.days.size(); ++i) {
    add({Kind::day, i}, 1 + view.days[i].events.size());
  }
  if (!view.past.empty()) add({Kind::past}, 1 + view.past.size());
  y = flow(columns, y, rows, [&](std::size_t i, float left, float right, float top) {
    const Block& block = blocks[i];
    switch (block.kind) {
      case Kind::month:
        return draw_month(ui, *view.month, left, right, top);
      case Kind::none:
        return ui::empty_card(ui, view.none, ui::Icon::calendar_days, left, right, top);
      case Kind::day:
        top = ui::section(ui, view.days[block.day].title, left, right, top, nullptr);
        return draw_events(ui, view.days[block.day].events, left, right, top);
      case Kind::past:
        break;
    }
    top = ui::section(ui, view.past_title, left, right, top, nullptr);
    return draw_events(ui, view.past, left, right, top);
  });
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
