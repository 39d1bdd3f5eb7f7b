// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/city_screen.hpp"

#include "kiosk/screens/agreement_card.hpp"
#include "kiosk/screens/chrome_screen.hpp"
#include "kiosk/screens/code.hpp"
#include "kiosk/screens/facts_card.hpp"
#include "kiosk/screens/finder_screen.hpp"
#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/photo_block.hpp"
#include "kiosk/screens/project_card.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/screens/sources_block.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

/// The photo, or while there is none the postcard, with the name at its lower left.
void draw_hero(const Stage& stage, const ChromeView& chrome, const CityView& view, const Rect& rect,
               float covered) {
  ui::Ui& ui = stage.ui;
  if (!draw_photo_over(stage, view.photo, rect)) {
    draw_city_picture(ui, view.slug, view.latitude, view.longitude, view.now, rect, 0);
  }
  const float width = rect.width() - 2 * ui::kMargin;
  const ui::Colour white = ui::Colour::rgb(0xFFFFFF);
  ui::Setting name{.type = Type::name, .colour = white, .width = width, .role = ui::Role::heading};
  const float one_line = ui.measure("A", name).height;
  if (ui.measure(view.name, name).height > 2.5f * one_line) name.type = Type::display;
  const ui::Setting local{.type = Type::strong,
                          .colour = white,
                          .width = width,
                          .lines = 1,
                          .language = view.local_language};
  const ui::Setting line{.type = Type::strong, .colour = white, .lines = 1};
  std::string country = (view.local_name.empty() ? "" : " · ") + view.country;
  float beside = view.local_name.empty() ? 0 : ui.measure(view.local_name, local).width;
  const float row = ui.measure(view.country, line).height + 6;
  const bool below = beside > 0 && beside + ui.measure(country, line).width > width;
  std::string relation = view.relation;
  if (below) {
    country = view.country;
    beside = 0;
    // A line more would push a long name into what is above it.
    const std::string both = country + " · " + relation;
    if (!relation.empty() && ui.measure(both, line).width <= width) {
      country = both;
      relation.clear();
    }
  }
  const float height =
      ui.measure(view.name, name).height + row + (below ? row : 0) + (relation.empty() ? 0 : row);
  float y = rect.bottom - covered - 30 - height;
  ui::veil(ui, rect, y);
  draw_back(ui, chrome, {rect.left + ui::kMargin, rect.top + 32});
  const float left = rect.left + ui::kMargin;
  y += ui.text(view.name, {left, y}, name).height + 6;
  if (!view.local_name.empty()) ui.text(view.local_name, {left, y}, local);
  if (below) y += row;
  ui.text(country, {left + beside, y}, line);
  if (!relation.empty()) ui.text(relation, {left, y + row}, line);
}

float draw_about(const Stage& stage, const CityView& view, float left, float right, float y) {
  ui::Ui& ui = stage.ui;
  y = draw_facts(ui, view.facts, left, right, y) + 34;
  if (!view.summary_language.empty()) {
    y +=
        ui.text(view.summary_language, {left, y}, {.type = Type::small, .colour = ui.theme().muted})
            .height +
        6;
  }
  y += ui.text(view.summary.text, {left, y},
               {.type = Type::body,
                .colour = ui.theme().ink,
                .width = right - left,
                .language = view.summary.language})
           .height;
  if (!view.photo || view.photo->credit.empty()) return y;
  return y + 10 +
         ui.text(view.photo->credit, {left, y + 10},
                 {.type = Type::small, .colour = ui.theme().muted, .width = right - left})
             .height;
}

float draw_chips(ui::Ui& ui, const CityView& view, float left, float right, float y) {
  std::vector<ui::Pill> pills;
  for (const SectionChip& chip : view.chips) {
    pills.push_back(
        {.id = "to/" + chip.anchor, .command = to_command(Jump{chip.anchor}), .words = chip.title});
  }
  return draw_pills(ui, pills, left, right, y) + 44;
}

/// A section that a chip leads to. Returns the y below its heading.
float begin_section(ui::Ui& ui, const char* anchor, const std::string& title, float left,
                    float right, float y) {
  ui.anchor(anchor, y - 28);
  return ui::section(ui, title, left, right, y, nullptr);
}

float draw_rows(ui::Ui& ui, const char* anchor, const std::string& title,
                const std::vector<FoundRow>& rows, const std::string& more, float left, float right,
                float y) {
  if (rows.empty()) return y;
  y = begin_section(ui, anchor, title, left, right, y);
  y = draw_found(ui, rows, left, right, y);
  return draw_more_words(ui, more, left, right, y) + 44;
}

/// Exchanges, experience, networks, what it seeks; what there is of them.
float draw_more(ui::Ui& ui, const CityView& view, float left, float right, float y) {
  if (!view.exchanges.empty()) {
    y = begin_section(ui, "section/exchanges", view.exchanges_title, left, right, y);
    y = draw_projects(ui, view.exchanges, left, right, y, true);
    y = draw_more_words(ui, view.exchanges_more, left, right, y) + 44;
  }
  y = draw_rows(ui, "section/initiatives", view.initiatives_title, view.initiatives,
                view.initiatives_more, left, right, y);
  y = draw_rows(ui, "section/networks", view.networks_title, view.networks, view.networks_more,
                left, right, y);
  if (!view.finder) return y;
  y = begin_section(ui, "section/finder", view.finder_title, left, right, y);
  return draw_partner_search(ui, *view.finder, {}, left, right, y) + 44;
}

float draw_together(const Stage& stage, const CityView& view, float left, float right, float y) {
  if (!view.shows_together()) return y;
  y = begin_section(stage.ui, "section/together", view.together_title, left, right, y);
  if (view.together.empty()) {
    y = ui::empty_card(stage.ui, view.no_together, ui::Icon::heart_handshake, left, right, y);
  } else {
    y = draw_projects(stage.ui, view.together, left, right, y, false);
  }
  return draw_more_words(stage.ui, view.together_more, left, right, y) + 44;
}

float draw_planned(const Stage& stage, const CityView& view, float left, float right, float y) {
  if (!view.shows_events()) return y;
  y = begin_section(stage.ui, "section/events", view.events_title, left, right, y);
  if (view.events.empty()) {
    y = ui::empty_card(stage.ui, view.no_events, ui::Icon::calendar_days, left, right, y);
  } else {
    y = draw_events(stage.ui, view.events, left, right, y);
  }
  return y + 44;
}

float draw_taken(ui::Ui& ui, const CodeCard& card, float left, float right, float y) {
  return card.address.empty() ? y : draw_code_card(ui, card, left, right, y) + 36;
}

float draw_agreements(const Stage& stage, const CityView& view, float left, float right, float y) {
  if (!view.agreements.empty()) {
    y = begin_section(stage.ui, "section/agreement", view.agreement_title, left, right, y);
    for (const AgreementBlock& agreement : view.agreements) {
      y = draw_agreement(stage.ui, agreement, view.unconfirmed, left, right, y) + ui::kGap;
    }
    if (!view.agreements_more.empty()) y -= ui::kGap;
    y = draw_more_words(stage.ui, view.agreements_more, left, right, y) + 20;
  }
  y = draw_rows(stage.ui, "section/law", view.law_title, view.law, {}, left, right, y);
  y = draw_taken(stage.ui, {"site", view.site_title, view.site, view.site_plain}, left, right, y);
  y = draw_taken(stage.ui, {"feed", view.feed_title, view.feed, view.feed_plain}, left, right, y);
  return draw_sources(stage.ui, view.sources_title, view.sources, left, right, y);
}

}  // namespace

void draw_city(const Stage& stage, const ChromeView& chrome, const CityView& view) {
  ui::Ui& ui = stage.ui;
  const Rect room = stage.room;
  if (ui.metrics().landscape) {
    const float split = room.left + room.width() * 0.5f;
    float y = ui.begin_scroll(stage.scroll + "/about", {room.left, room.top, split, room.bottom});
    draw_hero(stage, chrome, view, {room.left, y, split, y + 520}, 44);
    y = draw_about(stage, view, room.left + ui::kMargin, split - 40, y + 520 - 44);
    ui.end_scroll(draw_planned(stage, view, room.left + ui::kMargin, split - 40, y + 44));
    y = ui.begin_scroll(stage.scroll, {split, room.top, room.right, room.bottom}) + 32;
    y = draw_chips(ui, view, split + 20, room.right - ui::kMargin, y);
    y = draw_together(stage, view, split + 20, room.right - ui::kMargin, y);
    y = draw_more(ui, view, split + 20, room.right - ui::kMargin, y);
    ui.end_scroll(draw_agreements(stage, view, split + 20, room.right - ui::kMargin, y) +
                  kPageFoot);
    return;
  }
  const float left = room.left + ui::kMargin, right = room.right - ui::kMargin;
  float y = ui.begin_scroll(stage.scroll, room);
  constexpr float kHero = 610, kOver = 56;
  draw_hero(stage, chrome, view, {room.left, y, room.right, y + kHero}, kOver);
  y = draw_about(stage, view, left, right, y + kHero - kOver) + 44;
  y = draw_chips(ui, view, left, right, y);
  y = draw_together(stage, view, left, right, y);
  y = draw_planned(stage, view, left, right, y);
  y = draw_more(ui, view, left, right, y);
  ui.end_scroll(draw_agreements(stage, view, left, right, y) + kPageFoot);
}

}  // namespace pobratym::kiosk
