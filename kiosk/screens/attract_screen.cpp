// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/attract_screen.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/project_card.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Point;
using ui::Rect;
using ui::Type;

constexpr float kTouch = 124;   // height of what says "touch me"
constexpr float kBetween = 36;  // blocks
constexpr float kHeroLeast = 560;
constexpr float kPadding = 34;
constexpr int kMostLines = 6;  // of a notice, when there is no room for all

// Each block with `draw` false only measures; all return the y below.

float draw_title(ui::Ui& ui, const AttractView& view, float left, float right, float y, bool draw) {
  const ui::Setting setting{.type = Type::display,
                            .colour = ui.theme().on_night,
                            .width = right - left,
                            .role = ui::Role::heading};
  return y +
         (draw ? ui.text(view.title, {left, y}, setting) : ui.measure(view.title, setting)).height;
}

float draw_event(ui::Ui& ui, const AttractView& view, float left, float right, float y, bool draw) {
  const ui::Theme& theme = ui.theme();
  const AttractEvent& event = *view.event;
  const float width = right - left - 2 * kPadding;
  const ui::Setting title{.type = Type::strong,
                          .colour = theme.ink,
                          .width = width,
                          .filling = ui::Filling::balanced,
                          .language = event.title.language};
  const ui::Setting when{.type = Type::meta, .colour = theme.muted, .width = width};
  const float words =
      ui.measure(event.title.text, title).height + 8 + ui.measure(event.when, when).height;
  const float marks = marks_height(ui, event.marks, left + kPadding, right - kPadding);
  const float bottom = y + kPadding + marks + 16 + words + kPadding;
  if (!draw) return bottom;
  ui::card(ui, {left, y, right, bottom});
  y = draw_mark_row(ui, "", event.marks, left + kPadding, right - kPadding, y + kPadding) + 16;
  y += ui.text(event.title.text, {left + kPadding, y}, title).height + 8;
  ui.text(event.when, {left + kPadding, y}, when);
  return bottom;
}

/// `lines` of each title; 0: all.
float draw_notices(ui::Ui& ui, const AttractView& view, float left, float right, float y, bool draw,
                   int lines) {
  const ui::Colour ink = ui.theme().on_live;
  const float text_left = left + kPadding + 76;
  const float width = right - kPadding - text_left;
  const ui::Setting mark{.type = Type::button, .colour = ink, .width = width};
  float bottom = y + 26 + ui.measure(view.urgent, mark).height;
  const auto setting = [&](const model::Localized& title) {
    return ui::Setting{.type = Type::strong,
                       .colour = ink,
                       .width = width,
                       .lines = lines,
                       .language = title.language};
  };
  for (const auto& title : view.notices) {
    bottom += 8 + ui.measure(title.text, setting(title)).height;
  }
  bottom += 26;
  if (!draw) return bottom;
  ui.fill({left, y, right, bottom}, ui.theme().live, ui::kCardRadius);
  ui.icon(ui::Icon::triangle_alert, {left + kPadding + 26, (y + bottom) / 2}, 56, ink);
  y += 26;
  y += ui.text(view.urgent, {text_left, y}, mark).height;
  for (const auto& title : view.notices) {
    y += 8;
    y += ui.text(title.text, {text_left, y}, setting(title)).height;
  }
  return bottom;
}

/// What says in words that the screen is there to be touched, and in which languages. `bottom` is
/// where it ends; returns where it begins.
float draw_touch(ui::Ui& ui, const AttractView& view, float left, float right, float bottom,
                 bool draw) {
  const ui::Theme& theme = ui.theme();
  const ui::Setting small{.type = Type::caption,
                          .colour = theme.on_night_muted,
                          .width = right - left,
                          .align = ui::Align::centre};
  const float updated = ui.measure(view.updated, small).height;
  const float languages = ui.measure(view.languages, small).height;
  const float top = bottom - updated - 6 - languages - 22 - kTouch;
  if (!draw) return top;
  const Rect rect{left, top, right, top + kTouch};
  ui.fill(rect, theme.sun, kTouch / 2);
  const ui::Colour ink = theme.outlined ? theme.on_touch : ui::Colour::rgb(0x14213D);
  const ui::Setting words{.type = Type::figure, .colour = ink};
  const float width = ui.measure(view.touch, words).width;
  const float x = rect.centre().x - (width + 76) / 2;
  ui.icon(ui::Icon::hand, {x + 28, rect.centre().y}, 56, ink);
  ui.text(view.touch, {x + 76, rect.centre().y - ui.measure(view.touch, words).height / 2}, words);
  ui.text(view.languages, {left, rect.bottom + 22}, small);
  ui.text(view.updated, {left, rect.bottom + 22 + languages + 6}, small);
  return top;
}

/// Whose screen it is and how late it is, over the postcard's sky.
void draw_sky_line(ui::Ui& ui, const AttractView& view, const Rect& hero) {
  const ui::Colour white = ui::Colour::rgb(0xFFFFFF);
  ui.gradient({hero.left, hero.top, hero.right, hero.top + 260}, ui.theme().night.with_alpha(0.78f),
              ui.theme().night.with_alpha(0));
  const float right = hero.right - ui::kMargin, top = hero.top + 44;
  const ui::Setting clock{.type = Type::name, .colour = white};
  const float width = std::max(ui.measure(view.time, clock).width,
                               ui.measure(view.date, {.type = Type::caption}).width);
  const float left = hero.left + ui::kMargin, room = right - width - 32 - left;
  ui.text(view.host, {left, top + 10}, {.type = Type::figure, .colour = white, .width = room});
  ui.text(view.tagline, {left, top + 68}, {.type = Type::caption, .colour = white, .width = room});
  ui.text(view.time, {right - ui.measure(view.time, clock).width, top - 10}, clock);
  ui.text(view.date, {right - width, top + 98},
          {.type = Type::caption, .colour = white, .width = width, .align = ui::Align::end});
}

void draw_city(ui::Ui& ui, const AttractView& view, const Rect& hero) {
  const AttractCity& city = *view.city;
  draw_city_picture(ui, city.slug, city.latitude, city.longitude, view.now, hero, 0);
  const ui::Colour white = ui::Colour::rgb(0xFFFFFF);
  const float left = hero.left + ui::kMargin, width = hero.width() - 2 * ui::kMargin;
  ui::Setting name{.type = Type::name, .colour = white, .width = width};
  if (ui.measure(city.name, {.type = Type::name}).width > width) name.type = Type::display;
  const ui::Setting line{.type = Type::strong, .colour = white, .width = width};
  float y = hero.bottom - 44 - ui.measure(city.name, name).height - 6 -
            ui.measure(city.line, line).height - 6 - ui.measure(city.relation, line).height;
  ui::veil(ui, hero, y);
  y += ui.text(city.name, {left, y}, name).height + 6;
  y += ui.text(city.line, {left, y}, line).height + 6;
  ui.text(city.relation, {left, y}, line);
}

}  // namespace

void draw_attract(const Stage& stage, const AttractView& view) {
  ui::Ui& ui = stage.ui;
  const Rect screen = ui.screen();
  const bool wide = ui.metrics().landscape;
  std::string name = view.touch + ". " + view.host;
  for (const auto& notice : view.notices) name += ". " + view.urgent + ": " + notice.text;
  static_cast<void>(ui.begin_item({.id = "attract",
                                   .role = ui::Role::button,
                                   .name = name,
                                   .command = to_command(Wake{}),
                                   .rect = screen}));
  ui.fill(screen, ui.theme().night);
  const float split = wide ? screen.width() * 0.6f : 0;
  const float left = split + ui::kMargin, right = screen.right - ui::kMargin;
  const float touch = draw_touch(ui, view, left, right, screen.bottom - 40, false);

  // What matters least makes way when words are many or large.
  int lines = 0;
  struct Block {
    bool shown, stays;
    std::function<float(float y, bool draw)> draw;
  };
  std::array<Block, 3> blocks{
      Block{!view.title.empty(), false,
            [&](float y, bool draw) { return draw_title(ui, view, left, right, y, draw); }},
      Block{view.event.has_value(), false,
            [&](float y, bool draw) { return draw_event(ui, view, left, right, y, draw); }},
      Block{!view.notices.empty(), true, [&](float y, bool draw) {
              return draw_notices(ui, view, left, right, y, draw, lines);
            }}};
  const auto wanted = [&] {
    float height = 0;
    for (const Block& block : blocks) {
      if (block.shown) height += block.draw(0, false) + kBetween;
    }
    return height;
  };
  const float most = touch - (wide ? 72.0f : kHeroLeast + kBetween);
  for (Block& block : blocks) {
    if (wanted() > most && !block.stays) block.shown = false;
  }
  // An urgent notice is never left out; of a title without end its beginning says enough to touch.
  while (wanted() > most && lines != 1) lines = lines == 0 ? kMostLines : lines - 1;
  const float height = wanted();
  const Rect hero{0, 0, wide ? split : screen.right,
                  wide ? screen.bottom : touch - height - kBetween};
  if (view.city) draw_city(ui, view, hero);
  draw_sky_line(ui, view, hero);
  float y = wide ? std::max(72.0f, (touch - height) / 2) : touch - height;
  for (const Block& block : blocks) {
    if (block.shown) y = block.draw(y, true) + kBetween;
  }
  draw_touch(ui, view, left, right, screen.bottom - 40, true);
  ui.end_item();
}

}  // namespace pobratym::kiosk
