// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/open_page.hpp"

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

OpenPage open_page(const Stage& stage, const ChromeView& chrome, std::string_view title,
                   std::string_view subtitle) {
  ui::Ui& ui = stage.ui;
  OpenPage page{columns_of(ui.metrics(), stage.room), 0};
  const Columns& columns = page.columns;
  page.y = ui.begin_scroll(stage.scroll, stage.room) + 32;
  draw_back(ui, chrome, {columns.left, page.y});
  page.y += ui::kPillHeight + 36;
  page.y = ui::page_title(ui, title, subtitle, columns.left, columns.right, page.y);
  return page;
}

}  // namespace pobratym::kiosk
