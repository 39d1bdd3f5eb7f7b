// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/exchanges_screen.hpp"

#include <algorithm>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/filters_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

void draw_exchanges(const Stage& stage, const ChromeView&, const ExchangesView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  y = draw_filters(ui, view.filters, columns.left, columns.right, y);
  // What is open, then form by form; a heading weighs about as much as a row.
  std::vector<std::size_t> rows;
  const std::size_t first = view.open_title.empty() ? 1 : 0;  // a choice may leave none open
  if (first == 0) rows.push_back(1 + std::max<std::size_t>(1, view.open.size()));
  for (const FormGroup& group : view.groups) rows.push_back(1 + group.rows.size());
  y = flow(columns, y, rows, [&](std::size_t block, float left, float right, float top) {
    const std::size_t i = block + first;
    top = ui::section(ui, i == 0 ? view.open_title : view.groups[i - 1].title, left, right, top,
                      nullptr);
    if (i > 0) return draw_projects(ui, view.groups[i - 1].rows, left, right, top, true);
    if (!view.open.empty()) {
      top = draw_projects(ui, view.open, left, right, top, true);
      if (view.sample_note.empty()) return top;
      return top + 18 +
             ui.text(view.sample_note, {left, top + 18},
                     {.type = ui::Type::small, .colour = ui.theme().muted, .width = right - left})
                 .height;
    }
    return ui::empty_card(ui, view.none, ui::Icon::users, left, right, top);
  });
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
