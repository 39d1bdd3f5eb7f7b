// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/home_screen.hpp"

#include <algorithm>

#include "kiosk/screens/code.hpp"
#include "kiosk/screens/map_block.hpp"
#include "kiosk/screens/project_card.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

/// Map and title; `covered` units at its lower edge lie under a card.
void draw_hero(const Stage& stage, const HomeView& view, const Rect& rect, float covered) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  const float left = rect.left + ui::kMargin, width = rect.width() - 2 * ui::kMargin;
  const ui::Setting title{
      .type = Type::display, .colour = theme.on_night, .width = width, .role = ui::Role::heading};
  const float title_height = ui.measure(view.title, title).height;
  const Rect words{rect.left, rect.top, rect.right, rect.top + 36 + title_height + 12 + 44};
  draw_map(stage, view.map,
           {.rect = rect,
            .radius = 0,
            .clear = {rect.left, words.bottom - 8, rect.right, rect.bottom - covered},
            .obstacles = {words}});
  ui.gradient({rect.left, rect.top, rect.right, words.bottom + 10}, theme.night,
              theme.night.with_alpha(0.86f));
  ui.gradient({rect.left, words.bottom + 10, rect.right, words.bottom + 110},
              theme.night.with_alpha(0.86f), theme.night.with_alpha(0));
  ui.text(view.title, {left, rect.top + 36}, title);
  ui.text(view.subtitle, {left, rect.top + 36 + title_height + 12},
          {.type = Type::meta, .colour = theme.on_night_muted, .width = width});
}

float draw_progress(ui::Ui& ui, float progress, float left, float right, float y) {
  ui.fill({left, y, right, y + 12}, ui.theme().track, 6);
  const float end = left + (right - left) * std::clamp(progress, 0.0f, 1.0f);
  if (end - left > 12) ui.fill({left, y, end, y + 12}, ui.theme().live, 6);
  return y + 12;
}

float draw_live(const Stage& stage, const HomeView& view, float left, float right, float y) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  const LiveCard& live = *view.live;
  constexpr float kPadding = 36, kCode = 232;
  const bool code = !live.address.empty();
  const float text_left = left + kPadding;
  const float text_right = right - kPadding - (code ? kCode + 36 : 0);
  const float width = text_right - text_left;
  const auto title = ui::Setting{.type = Type::headline,
                                 .colour = theme.ink,
                                 .width = width,
                                 .lines = 4,
                                 .language = live.title.language};
  const ui::Setting meta{.type = Type::meta, .colour = theme.muted, .width = width, .lines = 3};
  const ui::Size mark = ui::mark_size(ui, view.live_mark, true);
  const float until_width = width - mark.width - 18;
  const ui::Setting until{
      .type = Type::meta, .colour = theme.muted, .width = until_width, .lines = 2};
  const float first = std::max(mark.height, ui.measure(live.until, until).height);
  const float text_height = first + 18 + ui.measure(live.title.text, title).height + 10 +
                            ui.measure(live.what, meta).height + 24 + 12 + (live.sample ? 62 : 0);
  const float code_height = code ? kCode + 12 + 36 : 0;
  const Rect rect{left, y, right, y + std::max(text_height, code_height) + 2 * kPadding};
  ui::card(ui, rect);
  const auto feedback = ui.begin_item(
      {.id = "live/" + live.slug,
       .role = ui::Role::link,
       .name = view.live_mark + ". " + live.title.text + ". " + live.until + ". " + live.what,
       .command = go_to(Place::event, live.slug),
       .rect = rect});
  ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
  float at = rect.centre().y - text_height / 2;
  ui::mark(ui, view.live_mark, {text_left, at + (first - mark.height) / 2},
           colours_of(theme, Tone::live), true);
  ui.text(live.until,
          {text_left + mark.width + 18, at + (first - ui.measure(live.until, until).height) / 2},
          until);
  at += first + 18;
  at += ui.text(live.title.text, {text_left, at}, title).height + 10;
  at += ui.text(live.what, {text_left, at}, meta).height + 24;
  at = draw_progress(ui, live.progress, text_left, text_right, at);
  if (live.sample) ui::mark(ui, view.sample, {text_left, at + 18}, colours_of(theme, Tone::sample));
  if (code) {
    const float code_top = rect.centre().y - code_height / 2;
    const Rect room{right - kPadding - kCode, code_top, right - kPadding, code_top + kCode};
    draw_code(ui, live.address, room);
    ui.text(view.join, {room.left - 30, room.bottom + 12},
            {.type = Type::mark,
             .colour = theme.ink,
             .width = kCode + 60,
             .lines = 1,
             .align = ui::Align::centre});
  }
  ui.end_item();
  return rect.bottom;
}

float draw_quiet(const Stage& stage, const HomeView& view, float left, float right, float y) {
  return ui::empty_card(stage.ui, view.no_live + ". " + view.no_live_hint, ui::Icon::video, left,
                        right, y);
}

float draw_cards(const Stage& stage, const HomeView& view, float left, float right, float y) {
  ui::Ui& ui = stage.ui;
  y = view.live ? draw_live(stage, view, left, right, y) : draw_quiet(stage, view, left, right, y);
  y += 44;
  const ui::SectionLink events{"home/events", view.all_events, go_to(Place::events)};
  y = ui::section(ui, view.next_title, left, right, y, &events);
  y = view.next.empty()
          ? ui::empty_card(ui, view.no_events, ui::Icon::calendar_days, left, right, y)
          : draw_events(ui, view.next, left, right, y);
  if (view.together.empty()) return y + 48;
  y += 44;
  const ui::SectionLink all{"home/together", view.all, go_to(Place::exchanges)};
  y = ui::section(ui, view.together_title, left, right, y, &all);
  return draw_project_cards(stage, view.together, left, right, y) + 48;
}

}  // namespace

void draw_home(const Stage& stage, const HomeView& view) {
  ui::Ui& ui = stage.ui;
  const Rect room = stage.room;
  if (ui.metrics().landscape) {
    const float split = room.left + room.width() * 0.605f;
    draw_hero(stage, view, {room.left, room.top, split, room.bottom}, 0);
    const float top = ui.begin_scroll(stage.scroll, {split, room.top, room.right, room.bottom});
    ui.end_scroll(draw_cards(stage, view, split + 40, room.right - 40, top + 28));
    return;
  }
  const float top = ui.begin_scroll(stage.scroll, room);
  constexpr float kMap = 700, kOver = 44;
  draw_hero(stage, view, {room.left, top, room.right, top + kMap}, kOver);
  ui.end_scroll(draw_cards(stage, view, room.left + ui::kMargin, room.right - ui::kMargin,
                           top + kMap - kOver));
}

}  // namespace pobratym::kiosk
