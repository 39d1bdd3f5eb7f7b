// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/search_screen.hpp"

#include <algorithm>

#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/keyboard_block.hpp"
#include "kiosk/screens/open_page.hpp"
#include "kiosk/screens/rows.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kAbove = 36;
constexpr float kCross = 96;  // side of what clears the field

/// What was typed, or what may be, with a bar where the next letter goes. Returns the y below.
float draw_field(ui::Ui& ui, const SearchView& view, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  constexpr float kPadding = 34, kIcon = 52;
  const bool empty = view.words.empty();
  const float words_left = left + kPadding + kIcon + 24;
  const ui::Setting setting{.type = empty ? Type::meta : Type::headline,
                            .colour = empty ? theme.muted : theme.ink,
                            .width = right - kPadding - kCross - words_left};
  const std::string& words = empty ? view.hint : view.words;
  const float height = std::max(48.0f, ui.measure(words, setting).height) + 2 * kPadding;
  const Rect rect{left, y, right, y + height};
  const Rect touched{left, y, empty ? right : right - kCross - 10, rect.bottom};
  const auto feedback = ui.begin_item({.id = "search/field",
                                       .role = ui::Role::field,
                                       .name = view.field + ": " + words,
                                       .command = to_command(ShowKeyboard{true}),
                                       .rect = touched});
  ui.fill(rect, theme.card, ui::kCardRadius);
  ui.outline(rect, theme.touch, 4, ui::kCardRadius);
  if (feedback.focused) ui.focus_ring(rect, ui::kCardRadius);
  ui.icon(ui::Icon::search, {left + kPadding + kIcon / 2, rect.centre().y}, kIcon, theme.ink);
  const ui::Point at{words_left, rect.centre().y - ui.measure(words, setting).height / 2};
  ui.text(words, at, setting);
  if (view.keyboard_shown) {
    const ui::Point end = empty ? ui::Point{words_left - 10, rect.centre().y - 24}
                                : ui.end_of(words, at, setting) + ui::Point{4, 0};
    ui.fill({end.x, end.y, end.x + 5, end.y + 48}, theme.outlined ? theme.sun : theme.touch);
  }
  ui.end_item();
  if (!empty) {
    const Rect cross{right - kCross, rect.centre().y - kCross / 2, right,
                     rect.centre().y + kCross / 2};
    const auto pressed = ui.begin_item({.id = "search/clear",
                                        .role = ui::Role::button,
                                        .name = view.clear,
                                        .command = to_command(ClearWords{}),
                                        .rect = cross});
    ui::touch_ground(ui, cross.inset(8), pressed, 24);
    ui.icon(ui::Icon::x, cross.centre(), 48, theme.ink);
    ui.end_item();
  }
  return rect.bottom;
}

float draw_results(ui::Ui& ui, const SearchView& view, float left, float right, float y) {
  const ui::Setting said{.type = Type::meta, .colour = ui.theme().muted, .width = right - left};
  const std::string words = view.advice.empty() ? view.found : view.found + " · " + view.advice;
  y += ui.text(words, {left, y}, said).height + 20;
  if (view.rows.empty()) return y;
  return draw_found(ui, view.rows, left, right, y);
}

float draw_letters(ui::Ui& ui, const SearchView& view, const Columns& columns, float y) {
  y = ui::section(ui, view.letters_title, columns.left, columns.right, y, nullptr);
  constexpr float kLetter = 84, kSpace = 20;
  return flow(columns, y, std::vector<std::size_t>(view.letters.size(), 1),
              [&](std::size_t i, float left, float right, float top) {
                const LetterGroup& group = view.letters[i];
                ui.text(
                    group.letter, {left, top + 6},
                    {.type = Type::heading, .colour = ui.theme().touch, .role = ui::Role::heading});
                float x = left + kLetter;
                for (const CityLink& city : group.cities) {
                  const ui::Pill pill{.id = "search/" + city.slug,
                                      .command = go_to(Place::city, city.slug),
                                      .words = city.name};
                  const float width = ui::pill_width(ui, pill);
                  if (x + width > right && x > left + kLetter) {
                    x = left + kLetter;
                    top += ui::kPillHeight + kSpace;
                  }
                  ui::pill(ui, pill, {x, top});
                  x += width + kSpace;
                }
                return top + ui::kPillHeight - 16;
              });
}

}  // namespace

void draw_search(const Stage& stage, const ChromeView&, const SearchView& view) {
  ui::Ui& ui = stage.ui;
  Rect room = stage.room;
  Columns columns = columns_of(ui.metrics(), room);
  if (view.keyboard_shown) {
    const float height = keyboard_height(view.keyboard);
    Rect keys{room.left, room.bottom - height, room.right, room.bottom};
    if (columns.two) {  // beside what it finds: a wide screen has no height to spare
      keys.left = room.centre().x;
      room.right = keys.left;
      columns = {room.left + ui::kMargin, room.right - 22, room.right - 22, 0, false};
    } else {
      room.bottom = keys.top;
    }
    draw_keyboard(ui, view.keyboard, keys);
  }
  const float below = draw_field(ui, view, columns.left, columns.right, room.top + kAbove);
  // Another search begins at its top.
  float y = ui.begin_scroll(stage.scroll + "/" + view.words,
                            {room.left, below + 8, room.right, room.bottom}) +
            20;
  y = view.letters.empty() ? draw_results(ui, view, columns.left, columns.right, y)
                           : draw_letters(ui, view, columns, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
