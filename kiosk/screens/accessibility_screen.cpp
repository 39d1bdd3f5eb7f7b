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

constexpr float kRow = 172;  // at least
constexpr float kPadding = 36;
constexpr float kControl = 92;  // height of what is touched
constexpr float kTextLeft = kPadding + ui::kTile + 28;
constexpr float kTrack = 120;  // width of a switch

/// What an option is called and, where that does not say it all, what it does.
struct Label {
  ui::Icon icon;
  std::string_view title;
  std::string_view hint;
};

ui::Setting title_setting(const ui::Ui& ui, float width) {
  return {.type = Type::strong, .colour = ui.theme().ink, .width = width, .lines = 2};
}

ui::Setting hint_setting(const ui::Ui& ui, float width) {
  return {.type = Type::small, .colour = ui.theme().muted, .width = width};
}

float words_height(ui::Ui& ui, const Label& label, float width) {
  const float title = ui.measure(label.title, title_setting(ui, width)).height;
  if (label.hint.empty()) return title;
  return title + 4 + ui.measure(label.hint, hint_setting(ui, width)).height;
}

/// Icon and words at the left of a row.
void draw_label(ui::Ui& ui, const Label& label, const Rect& row, float right) {
  ui::icon_tile(ui, {row.left + kPadding, row.centre().y - ui::kTile / 2}, label.icon);
  const float left = row.left + kTextLeft, width = right - left;
  float y = row.centre().y - words_height(ui, label, width) / 2;
  y += ui.text(label.title, {left, y}, title_setting(ui, width)).height + 4;
  if (!label.hint.empty()) ui.text(label.hint, {left, y}, hint_setting(ui, width));
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
    if (choice.chosen) ui.fill(part, theme.touch, 20);
    if (feedback.pressed && !choice.chosen) ui.fill(part, theme.touch_soft, 20);
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
  Label label;
  const Choice& state;
};

/// Off it is an outline, on it is filled: nothing by colour alone.
void draw_track(ui::Ui& ui, bool on, const Rect& track) {
  const ui::Theme& theme = ui.theme();
  ui.fill(track, on ? theme.good : theme.track, 34);
  if (!on || theme.outlined) ui.outline(track, theme.outlined ? theme.edge : theme.faint, 3, 34);
  const ui::Colour white = ui::Colour::rgb(0xFFFFFF);
  const ui::Colour knob =
      on ? (theme.outlined ? theme.on_touch : white) : (theme.outlined ? white : theme.faint);
  ui.disc({on ? track.right - 34 : track.left + 34, track.centre().y}, on ? 27.0f : 22.0f, knob);
}

/// Returns the row's height.
float draw_switch(ui::Ui& ui, const Switch& turned, const Rect& room) {
  const ui::Theme& theme = ui.theme();
  const Choice& state = turned.state;
  std::string name = std::string(turned.label.title) + ": " + state.words;
  if (!turned.label.hint.empty()) name += ". " + std::string(turned.label.hint);
  const float said = ui.measure(state.words, {.type = Type::button}).width;
  const float track_left = room.right - kPadding - kTrack;
  const float text_right = track_left - said - 60;
  const float words = words_height(ui, turned.label, text_right - room.left - kTextLeft);
  const float height = std::max(kRow, words + 2 * 26);
  const Rect row{room.left, room.top, room.right, room.top + height};
  const auto feedback = ui.begin_item({.id = turned.id,
                                       .role = ui::Role::button,
                                       .name = name,
                                       .command = state.command,
                                       .rect = row,
                                       .selected = state.chosen});
  ui::touch_ground(ui, row, feedback, 24);
  const Rect track{track_left, row.centre().y - 34, track_left + kTrack, row.centre().y + 34};
  draw_track(ui, state.chosen, track);
  draw_label(ui, turned.label, row, text_right);
  ui.text(state.words, {track.left - 24 - said, track.centre().y - 17},
          {.type = Type::button, .colour = theme.ink});
  ui.end_item();
  return height;
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
    const Label time{ui::Icon::hourglass, view.time_title, view.time_hint};
    if (i == 2) return draw_switch(ui, {"accessibility/time", time, view.time}, room);
    const Label motion{ui::Icon::wind, view.motion_title, view.motion_hint};
    if (i == 3) return draw_switch(ui, {"accessibility/motion", motion, view.motion}, room);
    const float width = i == 0 ? 300.0f : std::min(470.0f, row.width() * 0.56f);
    const Rect control{row.right - kPadding - width, row.centre().y - kControl / 2,
                       row.right - kPadding, row.centre().y + kControl / 2};
    draw_label(ui,
               {i == 0 ? ui::Icon::type : ui::Icon::contrast,
                i == 0 ? view.text_title : view.colours_title,
                {}},
               row, control.left - 20);
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
