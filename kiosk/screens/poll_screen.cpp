// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/poll_screen.hpp"

#include <algorithm>

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/sources_block.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kPadding = 36;
constexpr float kSign = 52;  // the circle, box or tick before an option
constexpr float kBar = 16;   // height of a result's bar
constexpr float kLeastRow = 120;

float draw_plain(ui::Ui& ui, const std::string& words, Type type, float left, float right, float y,
                 float below) {
  if (words.empty()) return y;
  return y + below +
         ui.text(words, {left, y},
                 {.type = type, .colour = ui.theme().muted, .width = right - left})
             .height;
}

float draw_head(ui::Ui& ui, const PollView& view, float left, float right, float y) {
  if (!view.marks.empty()) y = draw_mark_row(ui, "", view.marks, left, right, y) + 20;
  y += ui.text(view.question.text, {left, y},
               {.type = Type::title,
                .colour = ui.theme().ink,
                .width = right - left,
                .filling = ui::Filling::balanced,
                .language = view.question.language,
                .role = ui::Role::heading})
           .height +
       16;
  y = draw_plain(ui, view.text_language, Type::small, left, right, y, 6);
  for (const std::string& line : view.lines) {
    y = draw_plain(ui, line, Type::meta, left, right, y, 4);
  }
  y = draw_plain(ui, view.sample_note, Type::meta, left, right, y, 4);
  return y + 28;
}

/// A circle where one may be chosen, a box where several may.
void draw_sign(ui::Ui& ui, const PollRow& row, bool several, ui::Point centre) {
  const ui::Theme& theme = ui.theme();
  const float half = kSign / 2, radius = several ? 12 : half;
  const Rect box{centre.x - half, centre.y - half, centre.x + half, centre.y + half};
  if (row.chosen) {
    ui.fill(box, theme.touch, radius);
    ui.icon(ui::Icon::check, centre, 34, theme.on_touch);
  } else {
    ui.outline(box, row.command.empty() ? theme.faint : theme.touch, 4, radius);
  }
}

/// How many chose it, in words and as a bar.
float draw_share(ui::Ui& ui, const PollRow& row, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  y += 10;
  ui.fill({left, y, right, y + kBar}, theme.track, kBar / 2);
  const float end = left + row.share * (right - left);
  if (end - left > kBar) ui.fill({left, y, end, y + kBar}, theme.touch, kBar / 2);
  y += kBar + 8;
  return y + ui.text(row.votes, {left, y},
                     {.type = Type::meta, .colour = theme.muted, .width = right - left})
                 .height;
}

float draw_option(ui::Ui& ui, const PollView& view, const PollRow& row, const Rect& room) {
  const ui::Theme& theme = ui.theme();
  const bool counted = !row.votes.empty();
  const float left = room.left + kPadding + (counted ? 0 : kSign + 28);
  const float right = room.right - kPadding;
  const ui::Setting label{.type = Type::strong,
                          .colour = theme.ink,
                          .width = right - left,
                          .language = row.label.language};
  const ui::Setting votes{.type = Type::meta, .colour = theme.muted, .width = right - left};
  float words = ui.measure(row.label.text, label).height;
  if (counted) words += 10 + kBar + 8 + ui.measure(row.votes, votes).height;
  const float height = std::max(kLeastRow, words + 2 * 30);
  const Rect rect{room.left, room.top, room.right, room.top + height};
  const auto feedback =
      ui.begin_item({.id = "poll/" + view.slug + "/" + row.id,
                     .role = counted || row.command.empty() ? ui::Role::text : ui::Role::button,
                     .name = counted ? row.label.text + ": " + row.votes : row.label.text,
                     .command = row.command,
                     .rect = rect,
                     .selected = row.chosen,
                     .language = counted ? "" : row.label.language});
  ui::touch_ground(ui, rect, feedback, 24);
  if (!counted) {
    draw_sign(ui, row, view.several, {rect.left + kPadding + kSign / 2, rect.centre().y});
  }
  float y = rect.centre().y - words / 2;
  y += ui.text(row.label.text, {left, y}, label).height;
  if (counted) draw_share(ui, row, left, right, y);
  ui.end_item();
  return height;
}

float draw_thanks(ui::Ui& ui, const PollView& view, float left, float right, float y) {
  if (view.thanks.empty()) return y;
  const ui::Theme& theme = ui.theme();
  const float words_left = left + ui::kCardPadding + ui::kTile + 28;
  const float width = right - ui::kCardPadding - words_left;
  const ui::Setting title{
      .type = Type::heading, .colour = theme.ink, .width = width, .role = ui::Role::heading};
  const ui::Setting text{.type = Type::meta, .colour = theme.muted, .width = width};
  const float words =
      ui.measure(view.thanks_title, title).height + 8 + ui.measure(view.thanks, text).height;
  const float high = std::max(words, ui::kTile) + 2 * ui::kCardPadding;
  ui::card(ui, {left, y, right, y + high});
  ui::icon_tile(ui, {left + ui::kCardPadding, y + (high - ui::kTile) / 2}, ui::Icon::circle_check);
  float at = y + (high - words) / 2;
  at += ui.text(view.thanks_title, {words_left, at}, title).height + 8;
  ui.text(view.thanks, {words_left, at}, text);
  y += high + 28;
  return ui::pill(ui,
                  {.id = "poll/change",
                   .command = view.change_command,
                   .words = view.change,
                   .icon = ui::Icon::refresh_cw,
                   .room = right - left},
                  {left, y})
             .bottom +
         28;
}

float draw_below(ui::Ui& ui, const PollView& view, float left, float right, float y) {
  if (!view.give.empty()) {
    ui::main_button(ui, {"poll/give", view.give_command, view.give, ui::Icon::check},
                    {left, y, right, y + ui::kMainButton});
    y += ui::kMainButton + 24;
  }
  y = draw_plain(ui, view.note, Type::meta, left, right, y, 24);
  return y;
}

}  // namespace

void draw_poll(const Stage& stage, const ChromeView& chrome, const PollView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  const float top = ui.begin_scroll(stage.scroll, stage.room) + 32;
  draw_back(ui, chrome, {columns.left, top});
  float y = top + ui::kPillHeight + 32;
  y = draw_head(ui, view, columns.left, columns.first_right, y);
  const float right = columns.two ? columns.right : columns.first_right;
  float beside = columns.two ? top + ui::kPillHeight + 32 : y;
  beside = draw_thanks(ui, view, columns.second_left, right, beside);
  beside = draw_plain(ui, view.how, Type::strong, columns.second_left, right, beside, 18);
  beside = ui::rows_card(ui, columns.second_left, right, beside, view.options.size(),
                         [&](std::size_t i, const Rect& room) {
                           return draw_option(ui, view, view.options[i], room);
                         }) +
           36;
  beside = draw_below(ui, view, columns.second_left, right, beside);
  float& last = columns.two ? y : beside;
  last = draw_sources(ui, view.sources_title, view.sources, columns.left, columns.first_right,
                      last + 12);
  ui.end_scroll(std::max(y, beside) + kPageFoot);
}

}  // namespace pobratym::kiosk
