// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/search_screen.hpp"

#include "kiosk/screens/columns.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {

void draw_search(const Stage& stage, const ChromeView&, const SearchView& view) {
  ui::Ui& ui = stage.ui;
  const Columns columns = columns_of(ui.metrics(), stage.room);
  float y = ui.begin_scroll(stage.scroll, stage.room) + 36;
  y = ui::page_title(ui, view.title, view.hint, columns.left, columns.right, y);
  y = ui::section(ui, view.letters_title, columns.left, columns.right, y, nullptr);
  constexpr float kLetter = 84, kSpace = 20;
  y = flow(
      columns, y, std::vector<std::size_t>(view.letters.size(), 1),
      [&](std::size_t i, float left, float right, float top) {
        const LetterGroup& group = view.letters[i];
        ui.text(group.letter, {left, top + 6},
                {.type = ui::Type::heading, .colour = ui.theme().touch, .role = ui::Role::heading});
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
  ui.end_scroll(y + 48);
}

}  // namespace pobratym::kiosk
