// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/accessibility_screen.hpp"

#include <algorithm>

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kRow = 172;
constexpr float kPadding = 36;
constexpr float kControl = 92;  // height of what is touched

/// Icon and title at the left of a row; the row stands until `draw_row` gave its height.
void draw_label(ui::Ui& ui, ui::Icon icon, const std::string& title, const Rect& row, float right) {
  ui::icon_tile(ui, {row.left + kPadding, row.top + (kRow - ui::kTile) / 2}, icon);
  const float left = row.left + kPadding + ui::kTile + 28;
  const ui::Setting words{
      .type = Type::strong, .colour = ui.theme().ink, .width = right - left, .lines = 2};
  const float height = ui.measure(title, words).height;
  ui.text(title, {left, row.top + (kRow - height) / 2}, words);
}

/// Buttons side by side of which one is chosen; `sizes` makes each an "A" of its size.
void draw_choices(ui::Ui& ui, const std::string& id, const std::string& title,
                  const std::vector<Choice>& choices, const Rect& rect, bool letters) {
  const ui::Theme& theme = ui.theme();
  // Each as wide as its words need, and what is left shared evenly.
  std::vector<float> widths(choices.size(), 0.0f);
  float left = rect.left, spare = rect.width();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!letters) widths[i] = ui.measure(choices[i].words, {.type = Type::button}).width;
    spare -= widths[i];
  }
  ui.fill(rect, theme.card, 20);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const float width = widths[i] + spare / static_cast<float>(choices.size());
    const Rect part{left, rect.top, left + width, rect.bottom};
    left = part.right;
    const auto feedback = ui.begin_item({.id = id + "/" + std::to_string(i),
                                         .role = ui::Role::button,
                                         .name = title + ": " + choice.words,
                                         .command = choice.command,
                                         .rect = part,
                                         .selected = choice.chosen});
    if (choice.chosen) ui.fill(part.inset(4), theme.touch, 16);
    if (feedback.pressed && !choice.chosen) ui.fill(part.inset(4), theme.touch_soft, 16);
    if (feedback.focused) ui.focus_ring(part.inset(8), 16);
    const ui::Colour colour = choice.chosen ? theme.on_touch : theme.touch;
    if (letters) {
      ui.icon(ui::Icon::type, part.centre(), 30 + 12 * static_cast<float>(i), colour);
    } else {
      const ui::Setting words{.type = Type::button,
                              .colour = colour,
                              .width = width,
                              .lines = 1,
                              .align = ui::Align::centre};
      ui.text(choice.words,
              {part.left, part.centre().y - ui.measure(choice.words, words).height / 2}, words);
    }
    ui.end_item();
  }
  ui.outline(rect, theme.touch, 3, 20);
}

struct Switch {
  std::string id;
  ui::Icon icon;
  const std::string& title;
  const Choice& state;
};

void draw_switch(ui::Ui& ui, const Switch& turned, const Rect& row) {
  const ui::Theme& theme = ui.theme();
  const Choice& state = turned.state;
  const auto feedback = ui.begin_item({.id = turned.id,
                                       .role = ui::Role::button,
                                       .name = turned.title + ": " + state.words,
                                       .command = state.command,
                                       .rect = row,
                                       .selected = state.chosen});
  ui::touch_ground(ui, row, feedback, 24);
  const Rect track{row.right - kPadding - 120, row.centre().y - 34, row.right - kPadding,
                   row.centre().y + 34};
  const bool on = state.chosen;
  ui.fill(track, on ? theme.good : theme.track, 34);
  if (theme.outlined) ui.outline(track, theme.edge, 3, 34);
  ui.disc({on ? track.right - 34 : track.left + 34, track.centre().y}, 27,
          on && theme.outlined ? theme.on_touch : ui::Colour::rgb(0xFFFFFF));
  const float width = ui.measure(state.words, {.type = Type::button}).width;
  draw_label(ui, turned.icon, turned.title, row, track.left - width - 40);
  ui.text(state.words, {track.left - 24 - width, track.centre().y - 17},
          {.type = Type::button, .colour = theme.ink});
  ui.end_item();
}

float draw_sample(ui::Ui& ui, const AccessibilityView& view, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  const float width = right - left - 2 * kPadding;
  const ui::Setting title{.type = Type::strong, .colour = theme.ink, .width = width};
  const ui::Setting body{.type = Type::body, .colour = theme.ink, .width = width};
  const float height = ui.measure(view.sample_title, title).height + 14 +
                       ui.measure(view.sample, body).height + 2 * kPadding;
  const Rect rect{left, y, right, y + height};
  ui.fill(rect, theme.now, ui::kCardRadius);
  if (theme.outlined) ui.outline(rect, theme.edge, 3, ui::kCardRadius);
  y += kPadding;
  y += ui.text(view.sample_title, {left + kPadding, y}, title).height + 14;
  ui.text(view.sample, {left + kPadding, y}, body);
  return rect.bottom;
}

}  // namespace

void draw_accessibility(const Stage& stage, const ChromeView& chrome,
                        const AccessibilityView& view) {
  ui::Ui& ui = stage.ui;
  Columns columns = columns_of(ui.metrics(), stage.room);
  if (columns.two) {  // the controls need more than half
    columns.first_right += 0.1f * (columns.right - columns.left);
    columns.second_left += 0.1f * (columns.right - columns.left);
  }
  float y = ui.begin_scroll(stage.scroll, stage.room) + 32;
  draw_back(ui, chrome, {columns.left, y});
  y += ui::kPillHeight + 36;
  y = ui::page_title(ui, view.title, view.subtitle, columns.left, columns.right, y);
  const float left = columns.left, right = columns.first_right, top = y;
  y = ui::rows_card(ui, left, right, y, 4, [&](std::size_t i, const Rect& room) {
    const Rect row{room.left, room.top, room.right, room.top + kRow};
    if (i == 2) {
      draw_switch(ui, {"accessibility/time", ui::Icon::hourglass, view.time_title, view.time}, row);
      return kRow;
    }
    if (i == 3) {
      draw_switch(ui, {"accessibility/motion", ui::Icon::wind, view.motion_title, view.motion},
                  row);
      return kRow;
    }
    const float width = i == 0 ? 300.0f : std::min(470.0f, row.width() * 0.56f);
    const Rect control{row.right - kPadding - width, row.centre().y - kControl / 2,
                       row.right - kPadding, row.centre().y + kControl / 2};
    draw_label(ui, i == 0 ? ui::Icon::type : ui::Icon::contrast,
               i == 0 ? view.text_title : view.colours_title, row, control.left - 20);
    draw_choices(ui, i == 0 ? "accessibility/text" : "accessibility/colours",
                 i == 0 ? view.text_title : view.colours_title, i == 0 ? view.text : view.colours,
                 control, i == 0);
    return kRow;
  });
  if (!view.reset.empty()) {
    ui::pill(ui,
             {.id = "accessibility/reset",
              .command = to_command(ResetComfort{}),
              .words = view.reset,
              .icon = ui::Icon::refresh_cw},
             {left, y + 32});
    y += 32 + ui::kPillHeight;
  }
  const float sample_top = columns.two ? top : y + 32;
  const float bottom = draw_sample(ui, view, columns.two ? columns.second_left : left,
                                   columns.two ? columns.right : right, sample_top);
  ui.end_scroll(std::max(y, bottom) + kPageFoot);
}

}  // namespace pobratym::kiosk
