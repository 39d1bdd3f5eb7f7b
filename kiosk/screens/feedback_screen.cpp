// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/feedback_screen.hpp"

#include <algorithm>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/keyboard_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kApart = 40;
constexpr float kFace = 160;  // icon
constexpr float kFieldLeast = 190;

ui::Icon icon_of(Mood mood) {
  return mood == Mood::good   ? ui::Icon::smile
         : mood == Mood::fair ? ui::Icon::meh
                              : ui::Icon::frown;
}

float draw_faces(ui::Ui& ui, const FeedbackView& view, float left, float right, float y) {
  if (view.moods.empty()) return y;
  const ui::Theme& theme = ui.theme();
  const auto count = static_cast<float>(view.moods.size());
  const float width = (right - left - ui::kGap * (count - 1)) / count;
  const auto setting = [&](ui::Colour colour) {
    return ui::Setting{
        .type = Type::button, .colour = colour, .width = width - 24, .align = ui::Align::centre};
  };
  float words = 0;
  for (const MoodChoice& mood : view.moods) {
    words = std::max(words, ui.measure(mood.choice.words, setting(theme.ink)).height);
  }
  const float height = 34 + kFace + 22 + words + 34;
  for (std::size_t i = 0; i < view.moods.size(); ++i) {
    const Choice& choice = view.moods[i].choice;
    const float x = left + static_cast<float>(i) * (width + ui::kGap);
    const Rect rect{x, y, x + width, y + height};
    const auto feedback =
        ui.begin_item({.id = "feedback/" + std::string(to_text(view.moods[i].mood)),
                       .role = ui::Role::button,
                       .name = choice.words,
                       .command = choice.command,
                       .rect = rect,
                       .selected = choice.chosen});
    ui::card(ui, rect);
    if (choice.chosen) {
      ui.fill(rect, theme.touch, ui::kCardRadius);
    } else {
      ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
    }
    if (feedback.focused) ui.focus_ring(rect, ui::kCardRadius);
    const ui::Colour colour = choice.chosen ? theme.on_touch : theme.touch;
    ui.icon(icon_of(view.moods[i].mood), {rect.centre().x, rect.top + 34 + kFace / 2}, kFace,
            colour);
    ui.text(choice.words, {rect.left + 12, rect.top + 34 + kFace + 22},
            setting(choice.chosen ? theme.on_touch : theme.ink));
    ui.end_item();
  }
  return y + height + kApart;
}

float draw_reasons(ui::Ui& ui, const FeedbackView& view, float left, float right, float y) {
  if (view.reasons.empty()) return y;
  y = ui::section(ui, view.reasons_title, left, right, y);
  std::vector<ui::Pill> pills;
  for (const Choice& choice : view.reasons) {
    pills.push_back({.id = "feedback/reason/" + std::to_string(pills.size()),
                     .command = choice.command,
                     .words = choice.words,
                     .selected = choice.chosen});
  }
  return draw_pills(ui, pills, left, right, y) + kApart;
}

/// What was written, or what may be; a touch brings the keyboard.
float draw_field(ui::Ui& ui, const FeedbackView& view, float left, float right, float y) {
  if (view.words_title.empty()) return y;
  const ui::Theme& theme = ui.theme();
  y = ui::section(ui, view.words_title, left, right, y);
  const bool empty = view.words.empty();
  const std::string& words = empty ? view.hint : view.words;
  const ui::Setting setting{.type = empty ? Type::meta : Type::body,
                            .colour = empty ? theme.muted : theme.ink,
                            .width = right - left - 2 * ui::kCardPadding};
  const ui::Size size = ui.measure(words, setting);
  const Rect rect{left, y, right, y + std::max(kFieldLeast, size.height + 2 * ui::kCardPadding)};
  const auto feedback = ui.begin_item({.id = "feedback/field",
                                       .role = ui::Role::field,
                                       .name = view.field + ": " + words,
                                       .command = to_command(ShowKeyboard{true}),
                                       .rect = rect});
  ui.fill(rect, theme.card, ui::kCardRadius);
  ui.outline(rect, view.keyboard ? theme.touch : theme.edge, 4, ui::kCardRadius);
  if (feedback.focused) ui.focus_ring(rect, ui::kCardRadius);
  const ui::Point at{left + ui::kCardPadding, y + ui::kCardPadding};
  ui.text(words, at, setting);
  if (view.keyboard) {
    const ui::Point end = empty ? at + ui::Point{-10, 0} : ui.end_of(words, at, setting);
    const float line = ui.measure("A", setting).height;
    ui.fill({end.x + 4, end.y + 0.1f * line, end.x + 9, end.y + 0.9f * line},
            theme.outlined ? theme.sun : theme.touch);
  }
  ui.end_item();
  y = rect.bottom + 14;
  return y + kApart +
         ui.text(view.words_note, {left, y},
                 {.type = Type::meta, .colour = theme.muted, .width = right - left})
             .height;
}

float draw_said(ui::Ui& ui, const std::string& title, const std::string& words, ui::Icon icon,
                float left, float right, float y) {
  if (words.empty()) return y;
  if (!title.empty()) y = ui::section(ui, title, left, right, y);
  return ui::empty_card(ui, words, icon, left, right, y) + kApart;
}

float draw_send(ui::Ui& ui, const FeedbackView& view, float left, float right, float y) {
  if (view.send.empty()) return y;
  y = draw_said(ui, "", view.failed, ui::Icon::triangle_alert, left, right, y);
  ui::main_button(ui, {"feedback/send", view.send_command, view.send, ui::Icon::check},
                  {left, y, right, y + ui::kMainButton});
  return y + ui::kMainButton + kApart;
}

float draw_appeal(ui::Ui& ui, const FeedbackView& view, float left, float right, float y) {
  y = ui::section(ui, view.appeal_title, left, right, y);
  const ui::Setting text{.type = Type::meta, .colour = ui.theme().ink, .width = right - left};
  y += ui.text(view.appeal, {left, y}, text).height + 10;
  if (view.site.empty()) return y;
  ui::Setting site = text;
  site.type = Type::strong;
  return y + ui.text(view.site, {left, y}, site).height;
}

/// With the keyboard out there is room for the words alone, and nothing else is wanted.
void draw_writing(const Stage& stage, const FeedbackView& view) {
  ui::Ui& ui = stage.ui;
  Rect room = stage.room;
  Rect keys{room.left, room.bottom - keyboard_height(*view.keyboard), room.right, room.bottom};
  float right = room.right - ui::kMargin;
  if (ui.metrics().landscape) {
    keys.left = room.centre().x;
    room.right = keys.left;
    right = room.right - 22;
  } else {
    room.bottom = keys.top;
  }
  draw_keyboard(ui, *view.keyboard, keys);
  const float y = ui.begin_scroll(stage.scroll + "/words", room) + 36;
  ui.end_scroll(draw_field(ui, view, room.left + ui::kMargin, right, y));
}

}  // namespace

void draw_feedback(const Stage& stage, const ChromeView& chrome, const FeedbackView& view) {
  if (view.keyboard) return draw_writing(stage, view);
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  const float left = columns.left, first_right = columns.first_right;
  float y = draw_said(ui, view.thanks_title, view.thanks, ui::Icon::circle_check, left, first_right,
                      page.y);
  y = draw_said(ui, "", view.elsewhere, ui::Icon::info, left, first_right, y);
  y = draw_faces(ui, view, left, first_right, y);
  y = draw_reasons(ui, view, left, first_right, y);
  const float right = columns.two ? columns.right : first_right;
  float beside = columns.two ? page.y : y;
  beside = draw_field(ui, view, columns.second_left, right, beside);
  beside = draw_send(ui, view, columns.second_left, right, beside);
  // In the second column while that is empty: before a face was chosen there is nothing to write.
  if (columns.two && view.words_title.empty()) {
    beside = draw_appeal(ui, view, columns.second_left, right, beside);
  } else {
    float& last = columns.two ? y : beside;
    last = draw_appeal(ui, view, left, first_right, last);
  }
  ui.end_scroll(std::max(y, beside) + kPageFoot);
}

}  // namespace pobratym::kiosk
