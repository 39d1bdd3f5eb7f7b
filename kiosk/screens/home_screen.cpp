// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/home_screen.hpp"

#include <algorithm>

#include "kiosk/screens/code.hpp"
#include "kiosk/screens/map_block.hpp"
#include "kiosk/screens/project_card.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/tones.hpp"
#include "kiosk/screens/topic_tiles.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kLivePadding = 36;
constexpr float kCodeOver = 24;  // a code's white edge may lie on a white card's padding

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
            .clear = {rect.left, words.bottom + 64, rect.right, rect.bottom - covered},
            .obstacles = {words}});
  ui.gradient({rect.left, rect.top, rect.right, words.bottom + 10}, theme.night,
              theme.night.with_alpha(0.86f));
  ui.gradient({rect.left, words.bottom + 10, rect.right, words.bottom + 76},
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

/// Where the parts of the live card go: beside each other, or, where it is narrow, stacked.
struct LiveLayout {
  bool narrow = false;   ///< the words wrap under the mark
  bool stacked = false;  ///< the code stands under the words
  float code = 264;      ///< side of the code, units; 0 without one
  float over = 0;        ///< how much of the code's white edge lies on the card's padding
  float text_left = 0;
  float text_width = 0;
  ui::Size mark;
  float until_width = 0;
  ui::Setting title, meta, join;
};

LiveLayout lay_out_live(ui::Ui& ui, const HomeView& view, float left, float right) {
  const LiveCard& live = *view.live;
  LiveLayout layout;
  layout.narrow = right - left < 760;
  layout.stacked = (right - left) / ui.text_scale() < 500 && !live.address.empty();
  layout.code = live.address.empty() ? 0 : layout.narrow ? 252.0f : 292.0f;
  layout.text_left = left + kLivePadding;
  const bool white = ui.theme().card == ui::Colour::rgb(0xFFFFFF);
  layout.over = white ? kCodeOver : 0;
  const float gap = white ? (layout.narrow ? 0 : 12) : 32;  // on white its edge is gap enough
  layout.text_width = right - kLivePadding - layout.text_left -
                      (layout.code > 0 && !layout.stacked ? layout.code + gap - layout.over : 0);
  layout.mark = ui::mark_size(ui, view.live_mark, true);
  layout.until_width =
      layout.narrow ? layout.text_width : layout.text_width - layout.mark.width - 18;
  layout.title = {.type = layout.narrow ? Type::strong : Type::headline,
                  .colour = ui.theme().ink,
                  .width = layout.text_width,
                  .lines = layout.narrow ? 6 : 4,
                  .filling = ui::Filling::balanced,
                  .language = live.title.language};
  layout.meta = {
      .type = Type::meta, .colour = ui.theme().muted, .width = layout.text_width, .lines = 3};
  // As far from the card's edge as the words at the other side.
  layout.join = {.type = Type::mark,
                 .colour = ui.theme().ink,
                 .width = layout.code + (layout.stacked ? 40 : -2 * layout.over),
                 .lines = 2,
                 .align = ui::Align::centre,
                 .filling = ui::Filling::balanced};
  return layout;
}

/// Draws, or with `at` empty only measures, the card's words; returns their height.
float live_words(ui::Ui& ui, const HomeView& view, const LiveLayout& layout,
                 std::optional<float> at) {
  const LiveCard& live = *view.live;
  const float top = at.value_or(0), left = layout.text_left;
  float y = top;
  ui::Setting until = layout.meta;
  until.width = layout.until_width;
  const auto words = [&](const std::string& text, float x, const ui::Setting& setting) {
    return at ? ui.text(text, {x, y}, setting).height : ui.measure(text, setting).height;
  };
  if (at) ui::mark(ui, view.live_mark, {left, y}, colours_of(ui.theme(), Tone::live), true);
  if (layout.narrow) {
    y += layout.mark.height + 14;
    y += words(live.title.text, left, layout.title) + 8;
    y += words(live.until, left, until) + 2;
  } else {
    y += 3;
    const float beside = words(live.until, left + layout.mark.width + 18, until);
    y += std::max(layout.mark.height, beside) + 15;
    y += words(live.title.text, left, layout.title) + 10;
  }
  y += words(live.what, left, layout.meta) + 22;
  if (at) draw_progress(ui, live.progress, left, left + layout.text_width, y);
  y += 12;
  if (live.sample) {
    if (at) ui::mark(ui, view.sample, {left, y + 18}, colours_of(ui.theme(), Tone::sample));
    y += 18 + layout.mark.height;
  }
  return y - top;
}

float draw_live(const Stage& stage, const HomeView& view, float left, float right, float y) {
  ui::Ui& ui = stage.ui;
  const LiveCard& live = *view.live;
  const LiveLayout layout = lay_out_live(ui, view, left, right);
  const float words = live_words(ui, view, layout, std::nullopt);
  // On a white card the code's own white edge is room for the words under it.
  const float below = layout.over > 0 ? -22 : 16;
  const std::string& join = layout.narrow ? view.join_short : view.join;
  const float code =
      layout.code > 0 ? layout.code + below + ui.measure(join, layout.join).height : 0;
  const float inner = layout.stacked ? words + 20 + code : std::max(words, code);
  const Rect rect{left, y, right, y + inner + 2 * kLivePadding};
  ui::card(ui, rect);
  const auto feedback = ui.begin_item(
      {.id = "live/" + live.slug,
       .role = ui::Role::link,
       .name = view.live_mark + ". " + live.title.text + ". " + live.until + ". " + live.what,
       .command = go_to(Place::event, live.slug),
       .rect = rect});
  ui::touch_ground(ui, rect, feedback, ui::kCardRadius);
  live_words(ui, view, layout,
             layout.stacked ? rect.top + kLivePadding : rect.centre().y - words / 2);
  if (layout.code > 0) {
    const float top =
        layout.stacked ? rect.bottom - kLivePadding - code : rect.centre().y - code / 2;
    const float code_left = layout.stacked ? rect.centre().x - layout.code / 2
                                           : right - kLivePadding + layout.over - layout.code;
    const Rect room{code_left, top, code_left + layout.code, top + layout.code};
    draw_code(ui, live.address, room);
    ui.text(join, {room.centre().x - layout.join.width / 2, room.bottom + below}, layout.join);
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
  const auto postcards = [&](const std::string& id, const std::string& title,
                             const std::vector<ProjectCard>& cards) {
    if (cards.empty()) return;
    const ui::SectionLink all{id, view.all, go_to(Place::exchanges)};
    y = ui::section(ui, title, left, right, y + 44, &all);
    y = draw_project_cards(stage, cards, left, right, y);
  };
  postcards("home/open", view.open_title, view.open);
  postcards("home/together", view.together_title, view.together);
  if (!view.asked.empty()) {
    const ui::SectionLink polls{"home/polls", view.all, go_to(Place::polls)};
    y = ui::section(ui, view.asked_title, left, right, y + 44, &polls);
    y = draw_found(ui, view.asked, left, right, y);
  }
  y = ui::section(ui, view.topics_title, left, right, y + 44);
  return draw_topic_tiles(ui, view.topics, left, right, y) + 48;
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
