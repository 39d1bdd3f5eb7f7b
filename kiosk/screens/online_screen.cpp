// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/online_screen.hpp"

#include <algorithm>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/meeting_card.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kCardWeight = 4;  // a card is about as high as so many rows

float draw_section(ui::Ui& ui, const OnlineSection& section, float left, float right, float y) {
  y = ui::section(ui, section.title, left, right, y, nullptr);
  if (section.cards.empty() && section.rows.empty()) {
    return ui::empty_card(ui, section.none, ui::Icon::video, left, right, y);
  }
  for (const MeetingCard& card : section.cards) {
    y = draw_meeting(ui, card, left, right, y) + ui::kGap;
  }
  if (section.rows.empty()) return y - ui::kGap;
  return draw_events(ui, section.rows, left, right, y);
}

float draw_exchanges(ui::Ui& ui, const OnlineView& view, float left, float right, float y) {
  const ui::SectionLink all{"online/exchanges", view.all_exchanges, go_to(Place::exchanges)};
  y = ui::section(ui, view.exchanges_title, left, right, y, &all);
  y = draw_projects(ui, view.exchanges, left, right, y, true) + 18;
  return y + ui.text(view.how_to_apply, {left, y},
                     {.type = ui::Type::meta, .colour = ui.theme().muted, .width = right - left})
                 .height;
}

}  // namespace

void draw_online(const Stage& stage, const OnlineView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  std::vector<std::size_t> weights;
  for (const OnlineSection& section : view.sections) {
    weights.push_back(
        1 + std::max<std::size_t>(1, kCardWeight * section.cards.size() + section.rows.size()));
  }
  // What one needs stands before the weeks to come.
  const std::size_t needs_at = std::min<std::size_t>(2, view.sections.size());
  weights.insert(weights.begin() + static_cast<std::ptrdiff_t>(needs_at), 3);
  if (!view.exchanges.empty()) weights.push_back(2 + view.exchanges.size());
  y = flow(columns, y, weights, [&](std::size_t i, float left, float right, float top) {
    if (i == needs_at) return draw_needs(ui, view.needs_title, view.needs, left, right, top);
    const std::size_t section = i < needs_at ? i : i - 1;
    if (section == view.sections.size()) return draw_exchanges(ui, view, left, right, top);
    return draw_section(ui, view.sections[section], left, right, top);
  });
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
