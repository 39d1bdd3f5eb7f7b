// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_screen.hpp"

#include <algorithm>

#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/city_cards.hpp"
#include "kiosk/screens/code.hpp"
#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/sources_block.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kApart = 36;

float draw_head(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  if (!view.marks.empty()) y = draw_mark_row(ui, "", view.marks, left, right, y) + 20;
  y += ui.text(view.title.text, {left, y},
               {.type = Type::title,
                .colour = theme.ink,
                .width = right - left,
                .filling = ui::Filling::balanced,
                .language = view.title.language,
                .role = ui::Role::heading})
           .height +
       16;
  for (const std::string& line : view.lines) {
    const ui::Setting meta{.type = Type::meta, .colour = theme.muted, .width = right - left};
    y += ui.text(line, {left, y}, meta).height + 4;
  }
  return y + kApart - 4;
}

/// A number to ring up, as large as anything on the page.
float draw_number(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  if (view.number.empty()) return y;
  const ui::Theme& theme = ui.theme();
  const float words_left = left + ui::kCardPadding + ui::kTile + 28;
  const float width = right - ui::kCardPadding - words_left;
  const ui::Setting title{.type = Type::meta, .colour = theme.muted, .width = width};
  const ui::Setting number{.type = Type::title, .colour = theme.ink, .width = width};
  const float words =
      ui.measure(view.number_title, title).height + ui.measure(view.number, number).height;
  const Rect rect{left, y, right, y + std::max(words, ui::kTile) + 2 * ui::kCardPadding};
  ui::card(ui, rect);
  ui::icon_tile(ui, {left + ui::kCardPadding, rect.centre().y - ui::kTile / 2}, ui::Icon::phone);
  float at = rect.centre().y - words / 2;
  at += ui.text(view.number_title, {words_left, at}, title).height;
  ui.text(view.number, {words_left, at}, number);
  return rect.bottom + kApart;
}

float draw_blocks(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  for (const RecordBlock& block : view.blocks) {
    if (!block.title.empty()) y = ui::section(ui, block.title, left, right, y);
    y += ui.text(block.text.text, {left, y},
                 {.type = Type::body,
                  .colour = ui.theme().ink,
                  .width = right - left,
                  .language = block.text.language})
             .height +
         kApart;
  }
  if (view.text_language.empty()) return y;
  return y + kApart +
         ui.text(view.text_language, {left, y}, {.type = Type::small, .colour = ui.theme().muted})
             .height;
}

/// Where there is more.
float draw_address(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  if (view.address.empty()) return y;
  const CodeCard card{"address", view.address_title, view.address, view.address_plain};
  return draw_code_card(ui, card, left, right, y) + kApart;
}

float draw_cities(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  if (view.cities.empty()) return y;
  y = ui::section(ui, view.cities_title, left, right, y);
  return draw_city_cards(ui, "record-city", view.cities, view.now, left, right, y) + kApart;
}

float draw_related(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  if (!view.related_none.empty()) {
    return ui::empty_card(ui, view.related_none, ui::Icon::list, left, right, y) + kApart;
  }
  if (view.related.empty()) return y;
  y = ui::section(ui, view.related_title, left, right, y);
  return draw_found(ui, view.related, left, right, y) + kApart;
}

float draw_sample(ui::Ui& ui, const RecordView& view, float left, float right, float y) {
  if (view.sample_note.empty()) return y;
  return y + kApart +
         ui.text(view.sample_note, {left, y},
                 {.type = Type::meta, .colour = ui.theme().muted, .width = right - left})
             .height;
}

}  // namespace

void draw_record(const Stage& stage, const ChromeView& chrome, const RecordView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  const float top = ui.begin_scroll(stage.scroll, stage.room) + 32;
  draw_back(ui, chrome, {columns.left, top});
  float y = top + ui::kPillHeight + 32;
  y = draw_head(ui, view, columns.left, columns.first_right, y);
  y = draw_sample(ui, view, columns.left, columns.first_right, y);
  y = draw_number(ui, view, columns.left, columns.first_right, y);
  y = draw_blocks(ui, view, columns.left, columns.first_right, y);
  const float right = columns.two ? columns.right : columns.first_right;
  // A line of sources alone in the second column looks as if something were missing.
  const bool alone = view.address.empty() && view.cities.empty() && view.related.empty() &&
                     view.related_none.empty();
  if (alone) {
    y = draw_sources(ui, view.sources_title, view.sources, columns.left, columns.first_right, y);
    return static_cast<void>(ui.end_scroll(y + kPageFoot));
  }
  float beside = columns.two ? top + 4 : y;
  beside = draw_address(ui, view, columns.second_left, right, beside);
  beside = draw_cities(ui, view, columns.second_left, right, beside);
  beside = draw_related(ui, view, columns.second_left, right, beside);
  beside = draw_sources(ui, view.sources_title, view.sources, columns.second_left, right, beside);
  ui.end_scroll(std::max(y, beside) + kPageFoot);
}

}  // namespace pobratym::kiosk
