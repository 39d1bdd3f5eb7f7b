// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/languages_screen.hpp"

#include "kiosk/screens/open_page.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

float draw_option(ui::Ui& ui, const LanguageOption& option, const std::string& chosen,
                  const ui::Rect& room) {
  const ui::Theme& theme = ui.theme();
  constexpr float kHeight = 144;
  const ui::Rect rect{room.left, room.top, room.right, room.top + kHeight};
  const auto feedback = ui.begin_item({.id = "language/" + option.language,
                                       .role = ui::Role::button,
                                       .name = option.name,
                                       .command = to_command(SetLanguage{option.language}),
                                       .rect = rect,
                                       .selected = option.chosen});
  ui::touch_ground(ui, rect, feedback, 24);
  ui.text(option.name, {rect.left + 40, rect.centre().y - 24},
          {.type = ui::Type::heading,
           .colour = option.chosen ? theme.touch : theme.ink,
           .language = option.language});
  if (option.chosen) {
    ui.icon(ui::Icon::circle_check, {rect.right - 64, rect.centre().y}, 48, theme.touch);
    const float width = ui.measure(chosen, {.type = ui::Type::meta}).width;
    ui.text(chosen, {rect.right - 112 - width, rect.centre().y - 19},
            {.type = ui::Type::meta, .colour = theme.muted});
  }
  ui.end_item();
  return kHeight;
}

}  // namespace

void draw_languages(const Stage& stage, const ChromeView& chrome, const LanguagesView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  const Columns& columns = page.columns;
  // On a wide screen in two columns: nobody has to look for their language below the edge.
  const std::size_t count = view.options.size();
  const std::size_t first = columns.two ? (count + 1) / 2 : count;
  const auto card = [&](std::size_t from, std::size_t to, float left, float right) {
    if (from == to) return page.y;
    return ui::rows_card(ui, left, right, page.y, to - from,
                         [&](std::size_t i, const ui::Rect& room) {
                           return draw_option(ui, view.options[from + i], view.chosen, room);
                         });
  };
  const float y = card(0, first, columns.left, columns.first_right);
  card(first, count, columns.second_left, columns.right);
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
