// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/chrome_screen.hpp"

#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Point;
using ui::Rect;
using ui::Type;

constexpr float kHeader = 112;
constexpr float kBar = 176;
constexpr float kRail = 168;
constexpr float kStaleText = 64;  // where the words of the strip begin, behind its icon

ui::Icon icon_of(Place place) {
  switch (place) {
    case Place::home:
      return ui::Icon::house;
    case Place::cities:
      return ui::Icon::map;
    case Place::events:
      return ui::Icon::calendar_days;
    case Place::exchanges:
      return ui::Icon::users;
    case Place::online:
      return ui::Icon::video;
    default:
      return ui::Icon::search;
  }
}

void draw_bar_item(ui::Ui& ui, const BarItem& item, const Rect& rect) {
  const ui::Theme& theme = ui.theme();
  const auto feedback = ui.begin_item({.id = "bar/" + std::string(to_text(item.place)),
                                       .role = ui::Role::tab,
                                       .name = item.label,
                                       .command = go_to(item.place),
                                       .rect = rect,
                                       .selected = item.here});
  const Point centre = rect.centre();
  const ui::Colour colour = item.here ? theme.touch : theme.muted;
  const Rect ground{centre.x - 50, centre.y - 54, centre.x + 50, centre.y + 8};
  if (item.here || feedback.pressed) ui.fill(ground, theme.touch_soft, 31);
  if (item.here && theme.outlined) ui.outline(ground, theme.touch, 3, 31);
  if (feedback.focused) ui.focus_ring(rect.inset(14), 24);
  ui.icon(icon_of(item.place), {centre.x, centre.y - 23}, 42, colour);
  ui.text(item.label, {rect.left, centre.y + 16},
          {.type = Type::label,
           .colour = colour,
           .width = rect.width(),
           .lines = 2,
           .align = ui::Align::centre});
  ui.end_item();
}

void draw_bar(ui::Ui& ui, const ChromeView& chrome) {
  const ui::Theme& theme = ui.theme();
  const ui::Metrics& metrics = ui.metrics();
  const auto count = static_cast<float>(chrome.bar.size());
  if (metrics.landscape) {
    ui.fill({0, 0, kRail, metrics.height}, theme.card);
    ui.fill({kRail - 1.5f, 0, kRail, metrics.height}, theme.line);
  } else {
    ui.fill({0, metrics.height - kBar, metrics.width, metrics.height}, theme.card);
    ui.fill({0, metrics.height - kBar, metrics.width, metrics.height - kBar + 1.5f}, theme.line);
  }
  for (std::size_t i = 0; i < chrome.bar.size(); ++i) {
    const auto at = static_cast<float>(i);
    const float width = metrics.width / count, height = (metrics.height - 2 * 8) / count;
    const Rect rect = metrics.landscape ? Rect{0, 8 + at * height, kRail, 8 + (at + 1) * height}
                                        : Rect{at * width, metrics.height - kBar, (at + 1) * width,
                                               metrics.height};
    draw_bar_item(ui, chrome.bar[i], rect);
  }
}

void draw_header(ui::Ui& ui, const ChromeView& chrome) {
  const ui::Theme& theme = ui.theme();
  const float left = ui.metrics().landscape ? kRail : 0, right = ui.metrics().width;
  ui.fill({left, 0, right, kHeader}, theme.card);
  ui.fill({left, kHeader - 1.5f, right, kHeader}, theme.line);

  const float edge = right - ui::kMargin;
  const float clock = std::max(ui.measure(chrome.time, {.type = Type::figure}).width,
                               ui.measure(chrome.date, {.type = Type::caption}).width) +
                      4;
  ui.text(chrome.time, {edge - clock, 16},
          {.type = Type::figure, .colour = theme.ink, .width = clock, .align = ui::Align::end});
  ui.text(
      chrome.date, {edge - clock - 60, 65},
      {.type = Type::caption, .colour = theme.muted, .width = clock + 60, .align = ui::Align::end});
  const Rect pill = ui::pill_from_right(ui,
                                        {.id = "header/language",
                                         .command = go_to(Place::languages),
                                         .words = chrome.language,
                                         .name = chrome.language_name,
                                         .icon = ui::Icon::languages},
                                        {edge - clock - 44, (kHeader - ui::kPillHeight) / 2});
  const Rect options =
      ui::pill_from_right(ui,
                          {.id = "header/accessibility",
                           .command = go_to(Place::accessibility),
                           .words = ui.metrics().landscape ? chrome.accessibility : "",
                           .name = chrome.accessibility,
                           .icon = ui::Icon::accessibility},
                          {pill.left - 20, pill.top});
  const float room = options.left - left - ui::kMargin - 20;
  ui.text(chrome.host, {left + ui::kMargin, 16},
          {.type = Type::figure, .colour = theme.ink, .width = room, .lines = 1});
  // Where both have no room, how old the content is matters more than what the kiosk is about.
  std::string below = chrome.tagline + " · " + chrome.updated;
  if (ui.measure(below, {.type = Type::caption}).width > room) below = chrome.updated;
  ui.text(below, {left + ui::kMargin, 65},
          {.type = Type::caption, .colour = theme.muted, .width = room, .lines = 1});
}

struct StaleStrip {
  ui::Setting title, text;
  float title_height = 0;
  float height = 0;  ///< 0 while the content is fresh
};

StaleStrip stale_strip(ui::Ui& ui, const ChromeView& chrome) {
  StaleStrip strip;
  if (chrome.stale_title.empty()) return strip;
  const float left = ui.metrics().landscape ? kRail : 0;
  const float width = ui.metrics().width - 40 - (left + ui::kMargin + kStaleText);
  strip.title = {.type = Type::button, .colour = ui.theme().ink, .width = width};
  strip.text = {.type = Type::small, .colour = ui.theme().muted, .width = width};
  strip.title_height = ui.measure(chrome.stale_title, strip.title).height;
  strip.height =
      14 + strip.title_height + 2 + ui.measure(chrome.stale_text, strip.text).height + 14;
  return strip;
}

void draw_stale(ui::Ui& ui, const ChromeView& chrome) {
  const StaleStrip strip = stale_strip(ui, chrome);
  if (strip.height <= 0) return;
  const ui::Theme& theme = ui.theme();
  const float left = ui.metrics().landscape ? kRail : 0, right = ui.metrics().width;
  ui.fill({left, kHeader, right, kHeader + strip.height}, theme.now);
  ui.icon(ui::Icon::wifi_off, {left + ui::kMargin + 20, kHeader + strip.height / 2}, 40,
          theme.learn);
  const float text = left + ui::kMargin + kStaleText;
  ui.text(chrome.stale_title, {text, kHeader + 14}, strip.title);
  ui.text(chrome.stale_text, {text, kHeader + 14 + strip.title_height + 2}, strip.text);
}

void draw_question(ui::Ui& ui, const IdleQuestion& question) {
  const ui::Theme& theme = ui.theme();
  const Rect screen = ui.screen();
  static_cast<void>(ui.begin_item({.id = "idle",
                                   .role = ui::Role::dialog,
                                   .name = question.title + " " + question.text,
                                   .rect = screen}));
  ui.fill(screen, theme.night.with_alpha(0.72f));
  constexpr float kWidth = 820;
  const float left = screen.centre().x - kWidth / 2, top = screen.centre().y - 230;
  const Rect panel{left, top, left + kWidth, top + 460};
  ui::card(ui, panel);
  ui.text(question.title, {left, top + 64},
          {.type = Type::title, .colour = theme.ink, .width = kWidth, .align = ui::Align::centre});
  ui.text(question.text, {left + 70, top + 168},
          {.type = Type::meta,
           .colour = theme.muted,
           .width = kWidth - 140,
           .align = ui::Align::centre});
  ui.end_item();
  const ui::Pill stay{
      .id = "idle/stay", .command = to_command(Stay{}), .words = question.stay, .filled = true};
  const ui::Pill leave{.id = "idle/leave", .command = to_command(Leave{}), .words = question.leave};
  const float total = ui::pill_width(ui, stay) + 36 + ui::pill_width(ui, leave);
  const Rect first = ui::pill(ui, stay, {screen.centre().x - total / 2, panel.bottom - 132});
  ui::pill(ui, leave, {first.right + 36, panel.bottom - 132});
}

}  // namespace

ui::Rect page_room(ui::Ui& ui, const ChromeView& chrome) {
  const ui::Metrics& metrics = ui.metrics();
  const float top = kHeader + stale_strip(ui, chrome).height;
  if (metrics.landscape) return {kRail, top, metrics.width, metrics.height};
  return {0, top, metrics.width, metrics.height - kBar};
}

void draw_chrome(ui::Ui& ui, const ChromeView& chrome) {
  draw_header(ui, chrome);
  draw_stale(ui, chrome);
  draw_bar(ui, chrome);
  if (chrome.question) draw_question(ui, *chrome.question);
}

void draw_back(ui::Ui& ui, const ChromeView& chrome, ui::Point left_top) {
  if (chrome.back.empty()) return;
  ui::pill(ui,
           {.id = "back",
            .command = to_command(Back{}),
            .words = chrome.back,
            .icon = ui::Icon::arrow_left},
           left_top);
}

}  // namespace pobratym::kiosk
