// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/widgets.hpp"

#include <algorithm>

namespace pobratym::ui {
namespace {

constexpr float kMarkHeight = 44;
constexpr float kMarkPadding = 15;
constexpr float kPillPadding = 28;
constexpr float kPillIcon = 34;

}  // namespace

void card(Ui& ui, const Rect& rect) {
  ui.shadow(rect, kCardRadius);
  ui.fill(rect, ui.theme().card, kCardRadius);
  if (ui.theme().outlined) ui.outline(rect, ui.theme().edge, 3, kCardRadius);
}

void veil(Ui& ui, const Rect& picture, float words_top) {
  constexpr float kBegin = 0.56f, kEnd = 0.9f;
  const Colour night = ui.theme().night;
  // Dark enough for white words by the middle of the first line, even before a moon or a sky.
  const float full = std::min(words_top + 24, picture.bottom);
  const float top = std::max(picture.top, words_top - 120);
  ui.gradient({picture.left, top, picture.right, full}, night.with_alpha(0),
              night.with_alpha(kBegin));
  ui.gradient({picture.left, full, picture.right, picture.bottom}, night.with_alpha(kBegin),
              night.with_alpha(kEnd));
}

Size mark_size(Ui& ui, std::string_view words, bool dot) {
  const float words_width = ui.measure(words, {.type = Type::mark}).width;
  return {words_width + 2 * kMarkPadding + (dot ? 24 : 0), kMarkHeight};
}

Size mark(Ui& ui, std::string_view words, Point at, const MarkColours& colours, bool dot) {
  const Size size = mark_size(ui, words, dot);
  const Rect rect{at.x, at.y, at.x + size.width, at.y + size.height};
  ui.fill(rect, colours.ground, 11);
  if (colours.edge.a != 0) ui.outline(rect, colours.edge, 2, 11);
  float x = at.x + kMarkPadding;
  if (dot) {
    ui.disc({x + 7, rect.centre().y}, 7, colours.words);
    x += 24;
  }
  const float height = ui.measure(words, {.type = Type::mark}).height;
  ui.text(words, {x, rect.centre().y - height / 2}, {.type = Type::mark, .colour = colours.words});
  return size;
}

namespace {

/// Everything of a pill's width but its words.
float around_words(const Pill& pill) {
  float width = 2 * kPillPadding;
  if (pill.icon) width += kPillIcon;
  if (pill.icon && !pill.words.empty()) width += 14;
  return width;
}

/// The words' setting: within the pill's room when they do not fit into one line of it.
Setting pill_words(Ui& ui, const Pill& pill) {
  Setting setting{.type = Type::button, .language = pill.language};
  const float room = pill.room - around_words(pill);
  if (pill.room > 0 && ui.measure(pill.words, setting).width > room) setting.width = room;
  return setting;
}

float needed(Ui& ui, const Pill& pill) {
  if (pill.words.empty()) return around_words(pill);
  return around_words(pill) + ui.measure(pill.words, pill_words(ui, pill)).width;
}

}  // namespace

float pill_width(Ui& ui, const Pill& pill) { return std::max(pill.least, needed(ui, pill)); }

float pill_height(Ui& ui, const Pill& pill) {
  if (pill.words.empty()) return kPillHeight;
  return std::max(kPillHeight, ui.measure(pill.words, pill_words(ui, pill)).height + 34);
}

Rect pill(Ui& ui, const Pill& pill, Point left_top) {
  const Theme& theme = ui.theme();
  const Rect rect{left_top.x, left_top.y, left_top.x + pill_width(ui, pill),
                  left_top.y + pill_height(ui, pill)};
  const auto feedback = ui.begin_item({.id = pill.id,
                                       .role = Role::button,
                                       .name = pill.name.empty() ? pill.words : pill.name,
                                       .command = pill.command,
                                       .rect = rect.inset(-6),
                                       .selected = pill.selected,
                                       .language = pill.language});
  const bool strong = pill.filled || pill.selected;
  const Colour ground = strong ? theme.touch : theme.card;
  const Colour words = strong ? theme.on_touch : theme.ink;
  ui.fill(rect, feedback.pressed ? mix(ground, theme.touch, strong ? 0.0f : 0.16f) : ground,
          kPillHeight / 2);
  if (!strong || theme.outlined)
    ui.outline(rect, strong ? theme.touch : theme.edge, 2.5f, kPillHeight / 2);
  if (feedback.focused) ui.focus_ring(rect, kPillHeight / 2);
  float x = rect.left + kPillPadding + (rect.width() - needed(ui, pill)) / 2;
  if (pill.icon) {
    ui.icon(*pill.icon, {x + kPillIcon / 2, rect.centre().y}, kPillIcon, words);
    x += kPillIcon + 14;
  }
  if (!pill.words.empty()) {
    Setting setting = pill_words(ui, pill);
    setting.colour = words;
    const float height = ui.measure(pill.words, setting).height;
    ui.text(pill.words, {x, rect.centre().y - height / 2}, setting);
  }
  ui.end_item();
  return rect;
}

Rect pill_from_right(Ui& ui, const Pill& p, Point right_top) {
  return pill(ui, p, {right_top.x - pill_width(ui, p), right_top.y});
}

void main_button(Ui& ui, const MainButton& button, const Rect& rect) {
  const Theme& theme = ui.theme();
  const bool waits = button.command.empty();
  const float radius = kMainButton / 2;
  const auto feedback = ui.begin_item({.id = button.id,
                                       .role = Role::button,
                                       .name = button.words,
                                       .command = button.command,
                                       .rect = rect});
  ui.fill(rect, waits ? theme.card : feedback.pressed ? theme.ink : theme.touch, radius);
  if (waits || theme.outlined) ui.outline(rect, theme.edge, 3, radius);
  if (feedback.focused) ui.focus_ring(rect, radius);
  const Colour colour = waits ? theme.muted : feedback.pressed ? theme.card : theme.on_touch;
  const float icon = button.icon ? 60.0f : 0.0f;
  Setting words{.type = Type::figure, .colour = colour, .width = rect.width() - 40 - 2 * icon};
  // Long words in the size of other buttons rather than cut off.
  if (ui.measure(button.words, {.type = Type::figure}).width > words.width) {
    words.type = Type::button;
  }
  words.align = Align::centre;
  const Size size = ui.measure(button.words, words);
  ui.text(button.words, {rect.left + 20 + icon, rect.centre().y - size.height / 2}, words);
  if (button.icon) {
    ui.icon(*button.icon, {rect.centre().x - size.width / 2 - 36, rect.centre().y}, 44, colour);
  }
  ui.end_item();
}

void date_tile(Ui& ui, Point left_top, std::string_view day, std::string_view month) {
  const Theme& theme = ui.theme();
  const Rect rect{left_top.x, left_top.y, left_top.x + kTile, left_top.y + kTile};
  ui.fill(rect, theme.tile, 20);
  if (theme.outlined) ui.outline(rect, theme.touch, 2, 20);
  const bool number = day.size() <= 2;
  const Setting above{.type = number ? Type::figure : Type::label,
                      .colour = theme.touch,
                      .width = kTile,
                      .lines = 1,
                      .align = Align::centre};
  const Setting below{.type = Type::label,
                      .colour = theme.touch,
                      .width = kTile,
                      .lines = 1,
                      .align = Align::centre};
  const float above_height = ui.measure(day, above).height;
  const float total = above_height + 28;
  const float top = rect.centre().y - total / 2;
  ui.text(day, {rect.left, top}, above);
  ui.text(month, {rect.left, top + above_height - (number ? 5 : 0)}, below);
}

void icon_tile(Ui& ui, Point left_top, Icon icon) {
  const Rect rect{left_top.x, left_top.y, left_top.x + kTile, left_top.y + kTile};
  ui.fill(rect, ui.theme().tile, 20);
  if (ui.theme().outlined) ui.outline(rect, ui.theme().touch, 2, 20);
  ui.icon(icon, rect.centre(), 46, ui.theme().touch);
}

float section(Ui& ui, std::string_view title, float left, float right, float y,
              const SectionLink* link) {
  constexpr float kLeast = 260;  // for a title beside its link; with less, the link comes below
  const Setting heading{.type = Type::heading, .colour = ui.theme().ink, .role = Role::heading};
  float title_right = right, below = 0;
  if (link != nullptr) {
    const Size words = ui.measure(link->words, {.type = Type::meta});
    const float width = words.width + 44;
    float middle = y + 24;  // of the heading's first line
    if (right - width - 24 - left < kLeast) {
      Setting whole = heading;
      whole.width = right - left;
      middle = y + ui.measure(title, whole).height + 40;
      below = 80;
    }
    const Rect rect{right - width - 20, middle - 40, right + 20, middle + 40};
    const auto feedback = ui.begin_item({.id = link->id,
                                         .role = Role::link,
                                         .name = link->words,
                                         .command = link->command,
                                         .rect = rect});
    if (feedback.focused) ui.focus_ring(rect.inset(10), 14);
    const Colour colour = feedback.pressed ? ui.theme().ink : ui.theme().touch;
    ui.text(link->words, {right - width, middle - words.height / 2},
            {.type = Type::meta, .colour = colour});
    ui.icon(Icon::arrow_right, {right - 14, middle}, 30, colour);
    ui.end_item();
    if (below <= 0) title_right = right - width - 24;
  }
  Setting placed = heading;
  placed.width = title_right - left;
  return y + ui.text(title, {left, y}, placed).height + below + 20;
}

float page_title(Ui& ui, std::string_view title, std::string_view subtitle, float left, float right,
                 float y) {
  y += ui.text(title, {left, y},
               {.type = Type::title,
                .colour = ui.theme().ink,
                .width = right - left,
                .filling = Filling::balanced,
                .role = Role::heading})
           .height;
  if (!subtitle.empty()) {
    y += 8;
    y += ui.text(subtitle, {left, y},
                 {.type = Type::meta,
                  .colour = ui.theme().muted,
                  .width = right - left,
                  .filling = Filling::balanced})
             .height;
  }
  return y + 32;
}

float empty_card(Ui& ui, std::string_view words, Icon icon, float left, float right, float y) {
  const float text_left = left + kCardPadding + kTile + 28;
  const Setting setting{
      .type = Type::meta, .colour = ui.theme().muted, .width = right - kCardPadding - text_left};
  const float height = std::max(kTile, ui.measure(words, setting).height) + 2 * kCardPadding;
  card(ui, {left, y, right, y + height});
  icon_tile(ui, {left + kCardPadding, y + (height - kTile) / 2}, icon);
  ui.text(words, {text_left, y + (height - ui.measure(words, setting).height) / 2}, setting);
  return y + height;
}

float rows_card(Ui& ui, float left, float right, float y, std::size_t count,
                const std::function<float(std::size_t, const Rect&)>& row) {
  float bottom = y;
  std::vector<float> lines;
  ui.on_top_of(
      [&] {
        for (std::size_t i = 0; i < count; ++i) {
          bottom += row(i, {left, bottom, right, bottom});
          if (i + 1 < count) lines.push_back(bottom);
        }
      },
      [&] { card(ui, {left, y, right, bottom}); });
  for (const float line : lines) ui.fill({left, line - 1, right, line + 1}, ui.theme().line);
  return bottom;
}

void touch_ground(Ui& ui, const Rect& rect, const Ui::Feedback& feedback, float radius) {
  if (feedback.pressed) ui.fill(rect, ui.theme().touch_soft, radius);
  if (feedback.focused) ui.focus_ring(rect.inset(10), std::max(14.0f, radius - 10));
}

}  // namespace pobratym::ui
