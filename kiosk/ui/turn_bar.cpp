// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/turn_bar.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::ui {
namespace {

constexpr float kButton = 148;  // width
constexpr float kLine = 5;

/// One with nowhere to go is drawn and cannot be touched.
void draw_button(Ui& ui, const TurnBar& bar, bool down, bool useful, const Rect& rect) {
  const Theme& theme = ui.theme();
  const Icon icon = down ? Icon::chevron_down : Icon::chevron_up;
  if (!useful) {
    ui.icon(icon, rect.centre(), 44, theme.outlined ? theme.track : theme.line);
    return;
  }
  const auto feedback = ui.begin_item({.id = bar.area + (down ? "/down" : "/up"),
                                       .role = Role::button,
                                       .name = down ? bar.down : bar.up,
                                       .command = (down ? "page-down " : "page-up ") + bar.area,
                                       .rect = rect});
  const Rect pill = rect.inset(6);
  ui.fill(pill, feedback.pressed ? theme.touch_soft : theme.card, pill.height() / 2);
  ui.outline(pill, theme.edge, 2.5f, pill.height() / 2);
  if (feedback.focused) ui.focus_ring(pill, pill.height() / 2);
  ui.icon(icon, pill.centre(), 44, theme.touch);
  ui.end_item();
}

}  // namespace

void draw_turn_bar(Ui& ui, const TurnBar& bar, const Rect& rect) {
  const Theme& theme = ui.theme();
  ui.fill(rect, theme.paper);
  ui.fill({rect.left, rect.top, rect.right, rect.top + kLine}, theme.line);
  const float from = rect.left + rect.width() * bar.above / bar.content;
  const float to = rect.left + rect.width() * (bar.above + bar.shown) / bar.content;
  ui.fill({from, rect.top, std::min(to, rect.right), rect.top + kLine}, theme.touch);
  const float middle = rect.centre().x, top = rect.top + kLine, bottom = rect.bottom;
  draw_button(ui, bar, false, bar.above > 1, {middle - kButton - 12, top, middle - 12, bottom});
  draw_button(ui, bar, true, bar.above + bar.shown < bar.content - 1,
              {middle + 12, top, middle + 12 + kButton, bottom});
}

}  // namespace pobratym::ui
