// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/finder_screen.hpp"

#include <algorithm>

#include "kiosk/screens/filters_block.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Type;

constexpr float kApart = 26;

/// A heading and its marks; nothing when there are none.
float draw_marked(ui::Ui& ui, const std::string& title, const std::vector<Mark>& marks, float left,
                  float right, float y) {
  if (marks.empty()) return y;
  y += ui.text(title, {left, y},
               {.type = Type::button, .colour = ui.theme().muted, .width = right - left})
           .height +
       12;
  return draw_mark_row(ui, {}, marks, left, right, y) + kApart;
}

float draw_words(ui::Ui& ui, const PartnerSearch& search, float left, float right, float y) {
  const ui::Setting plain{.type = Type::meta, .colour = ui.theme().muted, .width = right - left};
  if (!search.text.text.empty()) {
    if (!search.language_note.empty())
      y += ui.text(search.language_note, {left, y}, plain).height + 6;
    y += ui.text(search.text.text, {left, y},
                 {.type = Type::body,
                  .colour = ui.theme().ink,
                  .width = right - left,
                  .language = search.text.language})
             .height +
         kApart;
  }
  if (search.contact.empty()) return y;
  ui::Setting title = plain;
  title.type = Type::button;
  y += ui.text(search.contact_title, {left, y}, title).height + 6;
  for (const std::string& line : search.contact) y += ui.text(line, {left, y}, plain).height + 4;
  return y + kApart;
}

}  // namespace

float draw_partner_search(ui::Ui& ui, const PartnerSearch& search, const std::string& open,
                          float left, float right, float y) {
  const float inner_left = left + ui::kCardPadding, inner_right = right - ui::kCardPadding;
  float bottom = y;
  ui.on_top_of(
      [&] {
        float at = y + ui::kCardPadding;
        if (!open.empty()) {
          at += ui.text(search.name + " · " + search.country, {inner_left, at},
                        {.type = Type::headline,
                         .colour = ui.theme().ink,
                         .width = inner_right - inner_left,
                         .role = ui::Role::heading})
                    .height +
                16;
        }
        if (!search.sample.empty()) {
          at += ui::mark(ui, search.sample, {inner_left, at}, colours_of(ui.theme(), Tone::sample))
                    .height +
                kApart;
        }
        at = draw_marked(ui, search.seeks_title, search.seeks, inner_left, inner_right, at);
        at = draw_marked(ui, search.offers_title, search.offers, inner_left, inner_right, at);
        at = draw_marked(ui, search.forms_title, search.forms, inner_left, inner_right, at);
        at = draw_words(ui, search, inner_left, inner_right, at);
        if (!open.empty()) {
          const ui::Pill city{.id = "finder/" + search.slug,
                              .command = go_to(Place::city, search.slug),
                              .words = open,
                              .name = open + ": " + search.name,
                              .icon = ui::Icon::map_pin};
          at = ui::pill(ui, city, {inner_left, at}).bottom + kApart;
        }
        bottom = at - kApart + ui::kCardPadding;
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  return bottom;
}

void draw_finder(const Stage& stage, const ChromeView& chrome, const FinderView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  float y = page.y;
  y = draw_filters(ui, view.filters, columns.left, columns.right, y);
  std::size_t blocks = std::max<std::size_t>(1, view.cities.size());
  if (!view.elsewhere.empty()) ++blocks;
  y = flow(columns, y, std::vector<std::size_t>(blocks, 1),
           [&](std::size_t i, float left, float right, float top) {
             if (i < view.cities.size()) {
               return draw_partner_search(ui, view.cities[i], view.open, left, right, top);
             }
             if (i == 0) {
               return ui::empty_card(ui, view.none, ui::Icon::handshake, left, right, top);
             }
             top = ui::section(ui, view.elsewhere_title, left, right, top);
             return draw_found(ui, view.elsewhere, left, right, top);
           });
  y = draw_more_words(ui, view.more, columns.left, columns.right, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
