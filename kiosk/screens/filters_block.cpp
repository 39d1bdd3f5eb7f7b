// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/filters_block.hpp"

#include "kiosk/screens/flowing.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kBelow = 32;

float draw_chips(ui::Ui& ui, const FilterGroup& group, float left, float right, float y) {
  std::vector<ui::Pill> pills;
  for (const FilterChip& chip : group.chips) {
    ui::Pill pill{.id = chip.id, .command = chip.command, .words = chip.words};
    pill.selected = chip.selected;
    if (chip.selected) pill.icon = ui::Icon::check;
    pills.push_back(std::move(pill));
  }
  float bottom = y;
  ui.on_top_of(
      [&] {
        bottom = draw_pills(ui, pills, left + ui::kCardPadding, right - ui::kCardPadding,
                            y + ui::kCardPadding) +
                 ui::kCardPadding;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

}  // namespace

float draw_filters(ui::Ui& ui, const Filters& filters, float left, float right, float y) {
  if (filters.groups.empty()) return y;
  std::vector<ui::Pill> pills;
  for (const FilterGroup& group : filters.groups) {
    ui::Pill pill{.id = group.id, .command = group.command, .words = group.words};
    pill.icon = group.open ? ui::Icon::chevron_up : ui::Icon::chevron_down;
    pill.selected = group.chosen;
    pills.push_back(std::move(pill));
  }
  y = draw_pills(ui, pills, left, right, y) + kBelow;
  for (const FilterGroup& group : filters.groups) {
    if (group.open && !group.chips.empty()) y = draw_chips(ui, group, left, right, y) + kBelow;
  }
  if (!filters.narrowed()) return y;
  const ui::Pill clear{.id = "filter/clear",
                       .command = filters.clear_command,
                       .words = filters.clear,
                       .icon = ui::Icon::x};
  const float width = ui::pill_width(ui, clear);
  const ui::Setting words{
      .type = ui::Type::strong, .colour = ui.theme().ink, .width = right - left};
  const ui::Size size = ui.measure(filters.state, words);
  if (size.width + 24 + width <= right - left) {
    ui.text(filters.state, {left, y + (ui::kPillHeight - size.height) / 2}, words);
    ui::pill_from_right(ui, clear, {right, y});
  } else {
    y += ui.text(filters.state, {left, y}, words).height + 16;
    ui::pill(ui, clear, {left, y});
  }
  return y + ui::kPillHeight + kBelow;
}

}  // namespace pobratym::kiosk
