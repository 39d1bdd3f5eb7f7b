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

constexpr float kFieldPadding = 34, kFieldIcon = 52;
constexpr float kFieldLeft = kFieldPadding + kFieldIcon + 24;

const std::string& field_words(const SearchView& view) {
  return view.words.empty() ? view.hint : view.words;
}

ui::Setting field_setting(const ui::Ui& ui, const SearchView& view, float width) {
  const bool empty = view.words.empty();
  return {.type = empty ? Type::meta : Type::headline,
          .colour = empty ? ui.theme().muted : ui.theme().ink,
          .width = width - kFieldPadding - kCross - kFieldLeft};
}

float field_height(ui::Ui& ui, const SearchView& view, float width) {
  const auto words = ui.measure(field_words(view), field_setting(ui, view, width));
  return std::max(48.0f, words.height) + 2 * kFieldPadding;
}

/// What was typed, or what may be, with a bar where the next letter goes. Returns the y below.
float draw_field(ui::Ui& ui, const SearchView& view, float left, float right, float y) {
  const ui::Theme& theme = ui.theme();
  const bool empty = view.words.empty();
  const float words_left = left + kFieldLeft;
  const ui::Setting setting = field_setting(ui, view, right - left);
  const std::string& words = field_words(view);
  const Rect rect{left, y, right, y + field_height(ui, view, right - left)};
  const Rect touched{left, y, empty ? right : right - kCross - 10, rect.bottom};
  const auto feedback = ui.begin_item({.id = "search/field",
                                       .role = ui::Role::field,
                                       .name = view.field + ": " + words,
                                       .command = to_command(ShowKeyboard{true}),
                                       .rect = touched});
  ui.fill(rect, theme.card, ui::kCardRadius);
  ui.outline(rect, theme.touch, 4, ui::kCardRadius);
  if (feedback.focused) ui.focus_ring(rect, ui::kCardRadius);
  ui.icon(ui::Icon::search, {left + kFieldPadding + kFieldIcon / 2, rect.centre().y}, kFieldIcon,
          theme.ink);
  const ui::Point at{words_left, rect.centre().y - ui.measure(words, setting).height / 2};
  ui.text(words, at, setting);
  if (view.keyboard_shown) {
    const ui::Point end = empty ? ui::Point{words_left - 13, rect.centre().y - 24}
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

/// The keyboard and right over it what is typed, beside what it finds: a wide screen has no height
/// to spare. False when so much is typed that there is no room for it over the keyboard.
bool draw_writing(ui::Ui& ui, const SearchView& view, const Rect& room) {
  const float left = room.left + 22, right = room.right - ui::kMargin;
  const Rect keys{room.left, room.bottom - keyboard_height(view.keyboard), room.right, room.bottom};
  draw_keyboard(ui, view.keyboard, keys);
  const float field = keys.top - kAbove - field_height(ui, view, right - left);
  if (field < room.top + kAbove) return false;
  const ui::Setting title{.type = Type::title,
                          .colour = ui.theme().ink,
                          .width = right - left,
                          .role = ui::Role::heading};
  if (room.top + kAbove + ui.measure(view.field, title).height < field - kAbove) {
    ui.text(view.field, {left, room.top + kAbove}, title);
  }
  draw_field(ui, view, left, right, field);
  return true;
}

}  // namespace

void draw_search(const Stage& stage, const ChromeView&, const SearchView& view) {
  ui::Ui& ui = stage.ui;
  Rect room = stage.room;
  Columns columns = columns_of(ui.metrics(), room);
  bool over_keys = false;
  if (view.keyboard_shown && columns.two) {
    over_keys = draw_writing(ui, view, {room.centre().x, room.top, room.right, room.bottom});
    room.right = room.centre().x;
    columns = {room.left + ui::kMargin, room.right - 22, room.right - 22, 0, false};
  } else if (view.keyboard_shown) {
    const float top = room.bottom - keyboard_height(view.keyboard);
    draw_keyboard(ui, view.keyboard, {room.left, top, room.right, room.bottom});
    room.bottom = top;
  }
  if (!over_keys) {
    room.top = draw_field(ui, view, columns.left, columns.right, room.top + kAbove) + 8;
  }
  const float above = over_keys ? kAbove : 20;
  // Another search begins at its top.
  float y = ui.begin_scroll(stage.scroll + "/" + view.words, room) + above;
  y = view.letters.empty() ? draw_results(ui, view, columns.left, columns.right, y)
                           : draw_letters(ui, view, columns, y);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
