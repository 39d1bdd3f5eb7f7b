// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/programme_card.hpp"

#include <algorithm>

#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kPadding = 32;

/// The day that begins, on a strip above its first talk. Returns the strip's height.
float draw_day(ui::Ui& ui, const std::string& day, bool first, const Rect& room) {
  if (day.empty()) return 0;
  const ui::Setting words{.type = Type::strong,
                          .colour = ui.theme().touch,
                          .width = room.width() - 2 * kPadding,
                          .role = ui::Role::heading};
  const float height = ui.measure(day, words).height + 2 * 18;
  const Rect strip{room.left, room.top, room.right, room.top + height};
  if (first) {
    ui.fill_top(strip, ui.theme().tile, ui::kCardRadius);
  } else {
    ui.fill(strip, ui.theme().tile);
  }
  ui.text(day, {room.left + kPadding, room.top + 18}, words);
  return height;
}

float draw_talk(ui::Ui& ui, const EventView& view, const TalkRow& talk, std::size_t index,
                const Rect& room) {
  const ui::Theme& theme = ui.theme();
  constexpr float kTime = 164;
  const bool current = talk.state == TalkState::current;
  const bool past = talk.state == TalkState::past;
  const ui::Size mark = current ? ui::mark_size(ui, view.now_mark) : ui::Size();
  const float text_left = room.left + kPadding + kTime;
  const float width = room.right - kPadding - text_left - (current ? mark.width + 20 : 0);
  const ui::Setting title{.type = Type::strong,
                          .colour = past ? theme.faint : theme.ink,
                          .width = width,
                          .filling = ui::Filling::balanced,
                          .language = talk.title.language};
  const ui::Setting speaker{.type = Type::meta, .colour = theme.muted, .width = width};
  float words = ui.measure(talk.title.text, title).height;
  if (!talk.speaker.empty()) words += ui.measure(talk.speaker, speaker).height + 2;
  const float height = std::max(words + 2 * 28, 98.0f);
  const Rect rect{room.left, room.top, room.right, room.top + height};
  if (current) ui.fill(rect, theme.now, index == 0 && talk.day.empty() ? ui::kCardRadius : 0);
  static_cast<void>(ui.begin_item(
      {.id = "talk/" + std::to_string(index),
       .role = ui::Role::text,
       .name = talk.time + ". " + talk.title.text + (current ? ". " + view.now_mark : ""),
       .rect = rect}));
  const float centre = rect.centre().y;
  float y = centre - words / 2;
  const ui::Setting time{.type = Type::figure, .colour = past ? theme.faint : theme.touch};
  ui.text(talk.time, {room.left + kPadding, y - 6}, time);
  y += ui.text(talk.title.text, {text_left, y}, title).height + 2;
  if (!talk.speaker.empty()) ui.text(talk.speaker, {text_left, y}, speaker);
  if (current) {
    ui::mark(ui, view.now_mark, {room.right - kPadding - mark.width, centre - mark.height / 2},
             colours_of(theme, Tone::live));
  }
  ui.end_item();
  return height;
}

}  // namespace

float draw_programme(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  if (view.programme.empty()) return y;
  y = ui::section(ui, view.programme_title, left, right, y, nullptr);
  return ui::rows_card(ui, left, right, y, view.programme.size(),
                       [&](std::size_t i, const Rect& room) {
                         const TalkRow& talk = view.programme[i];
                         const float day = draw_day(ui, talk.day, i == 0, room);
                         return day + draw_talk(ui, view, talk, i, room.moved(0, day));
                       });
}

}  // namespace pobratym::kiosk
