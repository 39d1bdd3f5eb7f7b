// SPDX-License-Identifier: Apache-2.0
// A page as drawing would have recorded it, for tests of what hands do with it.
#pragma once

#include <string>

#include "kiosk/ui/semantics.hpp"

namespace pobratym::test {

/// A list that scrolls in (0,100)–(400,500): rows of 100 pixels called row/0, row/1, …, moved up by
/// `offset`; below it a bar with the button "home".
inline ui::Semantics list_page(int rows, float offset = 0) {
  ui::Semantics page;
  const ui::Rect area{0, 100, 400, 500};
  for (int i = 0; i < rows; ++i) {
    const ui::Rect rect =
        ui::Rect{0, 100.0f * static_cast<float>(i + 1), 400, 100.0f * static_cast<float>(i + 2)}
            .moved(0, -offset);
    const std::string id = "row/" + std::to_string(i);
    page.nodes.push_back({id, ui::Role::link, id, "uk", "go " + id, false, rect, rect.cut(area)});
  }
  const ui::Rect bar{0, 500, 400, 600};
  page.nodes.push_back({"home", ui::Role::tab, "Home", "uk", "go home", false, bar, bar});
  page.scroll_areas.push_back({"list", area, 100.0f * static_cast<float>(rows)});
  return page;
}

/// The same under a question with two buttons.
inline ui::Semantics asking_page() {
  ui::Semantics page = list_page(3);
  const ui::Rect screen{0, 0, 400, 600};
  const ui::Rect stay{50, 300, 180, 380}, leave{220, 300, 350, 380};
  page.nodes.push_back({"idle", ui::Role::dialog, "?", "uk", "", false, screen, screen});
  page.nodes.push_back({"stay", ui::Role::button, "Yes", "uk", "stay", false, stay, stay});
  page.nodes.push_back({"leave", ui::Role::button, "No", "uk", "leave", false, leave, leave});
  return page;
}

}  // namespace pobratym::test
