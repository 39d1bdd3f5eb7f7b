// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_screen.hpp"

#include <algorithm>

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/city_cards.hpp"
#include "kiosk/screens/code.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/meeting_card.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/photo_block.hpp"
#include "kiosk/screens/programme_card.hpp"
#include "kiosk/screens/sources_block.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

float draw_lines(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  y += ui.text(view.title.text, {left, y},
               {.type = Type::title,
                .colour = theme.ink,
                .width = right - left,
                .filling = ui::Filling::balanced,
                .language = view.title.language,
                .role = ui::Role::heading})
           .height +
       18;
  for (const std::string& line : view.lines) {
    y +=
        ui.text(line, {left, y}, {.type = Type::meta, .colour = theme.muted, .width = right - left})
            .height +
        4;
  }
  if (!view.text_language.empty()) {
    y += ui.text(view.text_language, {left, y},
                 {.type = Type::small, .colour = theme.muted, .width = right - left})
             .height +
         4;
  }
  if (!view.changed.empty()) {
    y += 10 + ui.text(view.changed, {left, y + 10},
                      {.type = Type::strong, .colour = theme.warn, .width = right - left})
                  .height;
  }
  if (!view.where.empty()) {
    y += 10;
    ui.icon(ui::Icon::map_pin, {left + 17, y + 19}, 34, theme.touch);
    y += ui.text(view.address_line.empty() ? view.where : view.where + ", " + view.address_line,
                 {left + 46, y},
                 {.type = Type::meta, .colour = theme.ink, .width = right - left - 46})
             .height;
  }
  return y;
}

/// The dark panel with the code.
float draw_join(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  if (view.join_address.empty()) return y;
  const ui::Theme& theme = ui.theme();
  constexpr float kCode = 330, kPadding = 40;
  const float text_left = left + kPadding + kCode + 44;
  const float width = right - kPadding - text_left;
  const ui::Setting title{
      .type = Type::heading, .colour = theme.on_night, .width = width, .role = ui::Role::heading};
  const ui::Setting step{.type = Type::meta, .colour = theme.on_night_muted, .width = width};
  const ui::Setting address{.type = Type::small, .colour = theme.on_night_muted, .width = width};
  float words = ui.measure(view.join_title, title).height + 24;
  for (const auto& line : view.join_steps) words += ui.measure(line, step).height + 10;
  words += 14 + ui.measure(view.join_plain, address).height;
  const float height = std::max(words, kCode) + 2 * kPadding;
  const Rect rect{left, y, right, y + height};
  ui.shadow(rect, ui::kCardRadius);
  ui.fill(rect, theme.night, ui::kCardRadius);
  if (theme.outlined) ui.outline(rect, theme.edge, 3, ui::kCardRadius);
  draw_code(ui, view.join_address,
            {left + kPadding, rect.centre().y - kCode / 2, left + kPadding + kCode,
             rect.centre().y + kCode / 2});
  float at = rect.centre().y - words / 2;
  at += ui.text(view.join_title, {text_left, at}, title).height + 24;
  for (const auto& line : view.join_steps) at += ui.text(line, {text_left, at}, step).height + 10;
  ui.text(view.join_plain, {text_left, at + 14}, address);
  return rect.bottom;
}

/// What holds about taking part, when that is no code.
float draw_joining(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  if (view.joining.empty()) return y;
  return y + ui.text(view.joining, {left, y},
                     {.type = Type::strong, .colour = ui.theme().ink, .width = right - left})
                 .height;
}

/// One of two codes that stand beside each other: its words are below it.
void draw_taken(ui::Ui& ui, const CodeCard& card, const Rect& rect) {
  constexpr float kPadding = 24;
  const float side = rect.width() - 2 * kPadding;
  ui::card(ui, rect);
  begin_code_item(ui, card, rect);
  draw_code(ui, card.address,
            {rect.left + kPadding, rect.top + kPadding, rect.right - kPadding,
             rect.top + kPadding + side});
  float y = rect.top + kPadding + side + 16;
  y += ui.text(card.title, {rect.left + kPadding, y},
               {.type = Type::strong, .colour = ui.theme().ink, .width = side})
           .height +
       6;
  ui.text(card.plain, {rect.left + kPadding, y},
          {.type = Type::small, .colour = ui.theme().muted, .width = side});
  ui.end_item();
}

float draw_codes(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  const CodeCard page{"page-code", view.page_title, view.page_address, view.page_plain};
  const CodeCard calendar{"calendar-code", view.calendar_title, view.calendar_code};
  if (view.calendar_code.empty()) return draw_code_card(ui, page, left, right, y);
  if (view.page_address.empty()) return draw_code_card(ui, calendar, left, right, y);
  constexpr float kGap = 28, kPadding = 24;
  const float width = (right - left - kGap) / 2;
  const float side = width - 2 * kPadding;
  const auto height = [&](const std::string& title, const std::string& plain) {
    return side + ui.measure(title, {.type = Type::strong, .width = side}).height +
           ui.measure(plain, {.type = Type::small, .width = side}).height + 2 * kPadding + 22;
  };
  const float most =
      std::max(height(view.page_title, view.page_plain), height(view.calendar_title, {}));
  draw_taken(ui, page, {left, y, left + width, y + most});
  draw_taken(ui, calendar, {right - width, y, right, y + most});
  return y + most;
}

float draw_sample_note(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  if (view.sample_note.empty()) return y;
  const float width = right - left - 2 * 28 - 52;
  const ui::Setting words{.type = Type::meta, .colour = ui.theme().ink, .width = width};
  const float height = ui.measure(view.sample_note, words).height + 2 * 24;
  const Rect rect{left, y, right, y + height};
  ui.fill(rect, ui.theme().now, 20);
  if (ui.theme().outlined) ui.outline(rect, ui.theme().edge, 2, 20);
  ui.icon(ui::Icon::info, {left + 28 + 18, rect.centre().y}, 38, ui.theme().learn);
  ui.text(view.sample_note, {left + 28 + 52, y + 24}, words);
  return rect.bottom;
}

float draw_about(ui::Ui& ui, const EventView& view, float left, float right, float y) {
  if (!view.summary.text.empty()) {
    y = ui::section(ui, view.about_title, left, right, y, nullptr);
    y += ui.text(view.summary.text, {left, y},
                 {.type = Type::body,
                  .colour = ui.theme().ink,
                  .width = right - left,
                  .language = view.summary.language})
             .height +
         36;
  }
  if (!view.cities.empty()) {
    y = ui::section(ui, view.cities_title, left, right, y, nullptr);
    y = draw_city_cards(ui, "event-city", view.cities, view.now, left, right, y) + 36;
  }
  return draw_sources(ui, view.sources_title, view.sources, left, right, y);
}

}  // namespace

void draw_event(const Stage& stage, const ChromeView& chrome, const EventView& view) {
  ui::Ui& ui = stage.ui;
  const Rect room = stage.room;
  const auto head = [&](float left, float right, float y) {
    draw_back(ui, chrome, {left, y});
    y += ui::kPillHeight + 32;
    y = draw_mark_row(ui, view.live ? view.live_mark : "", view.marks, left, right, y) + 20;
    return draw_lines(ui, view, left, right, y) + 32;
  };
  const auto with_gap = [](float before, float after) {
    return after > before ? after + 36 : after;
  };
  if (ui.metrics().landscape) {
    const float middle = room.left + room.width() * 0.5f;
    const float left = room.left + ui::kMargin, right = middle - 22;
    float y = head(
        left, right,
        ui.begin_scroll(stage.scroll + "/about", {room.left, room.top, middle, room.bottom}) + 32);
    y = with_gap(y, draw_joining(ui, view, left, right, y));
    y = with_gap(y, draw_join(ui, view, left, right, y));
    y = with_gap(y, draw_sample_note(ui, view, left, right, y));
    ui.end_scroll(draw_photo(stage, view.photo, left, right, y) + kPageFoot);
    y = ui.begin_scroll(stage.scroll, {middle, room.top, room.right, room.bottom}) + 36;
    const float left2 = middle + 22, right2 = room.right - ui::kMargin;
    y = with_gap(y, draw_programme(ui, view, left2, right2, y));
    y = with_gap(y, draw_codes(ui, view, left2, right2, y));
    y = with_gap(y, draw_needs(ui, view.needs_title, view.needs, left2, right2, y));
    ui.end_scroll(draw_about(ui, view, left2, right2, y) + kPageFoot);
    return;
  }
  const float left = room.left + ui::kMargin, right = room.right - ui::kMargin;
  float y = head(left, right, ui.begin_scroll(stage.scroll, room) + 32);
  y = with_gap(y, draw_joining(ui, view, left, right, y));
  y = with_gap(y, draw_join(ui, view, left, right, y));
  y = with_gap(y, draw_sample_note(ui, view, left, right, y));
  y = with_gap(y, draw_programme(ui, view, left, right, y));
  y = with_gap(y, draw_codes(ui, view, left, right, y));
  y = with_gap(y, draw_needs(ui, view.needs_title, view.needs, left, right, y));
  y = with_gap(y, draw_photo(stage, view.photo, left, right, y));
  ui.end_scroll(draw_about(ui, view, left, right, y) + kPageFoot);
}

}  // namespace pobratym::kiosk
