// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_screen.hpp"

#include <algorithm>
#include <span>

#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/topic_tiles.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

/// A topic's only group has both columns: its rows in two cards, a single row across.
float draw_across(ui::Ui& ui, const TopicGroup& group, const Columns& columns, float y) {
  if (!group.title.empty()) y = ui::section(ui, group.title, columns.left, columns.right, y);
  const std::span<const FoundRow> rows = group.rows;
  if (rows.size() < 2) return draw_found(ui, rows, columns.left, columns.right, y);
  const std::size_t first = (rows.size() + 1) / 2;
  const float left = draw_found(ui, rows.first(first), columns.left, columns.first_right, y);
  const float right = draw_found(ui, rows.subspan(first), columns.second_left, columns.right, y);
  return std::max(left, right);
}

float draw_groups(ui::Ui& ui, const TopicView& view, const Columns& columns, float y) {
  if (columns.two && view.groups.size() == 1) {
    return draw_across(ui, view.groups.front(), columns, y);
  }
  std::vector<std::size_t> rows;
  for (const TopicGroup& group : view.groups) rows.push_back(1 + group.rows.size());
  return flow(columns, y, rows, [&](std::size_t i, float left, float right, float top) {
    const TopicGroup& group = view.groups[i];
    if (!group.title.empty()) top = ui::section(ui, group.title, left, right, top);
    return draw_found(ui, group.rows, left, right, top);
  });
}

}  // namespace

void draw_topic(const Stage& stage, const ChromeView& chrome, const TopicView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  float y = page.y;
  if (view.groups.empty()) {
    y = ui::empty_card(ui, view.none, icon_of_topic(view.place), columns.left, columns.first_right,
                       y);
  }
  y = draw_groups(ui, view, columns, y);
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
