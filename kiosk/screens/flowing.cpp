// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/flowing.hpp"

#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {

float draw_mark_row(ui::Ui& ui, std::string_view live, const std::vector<Mark>& marks, float left,
                    float right, float y) {
  float x = left, height = 0;
  const auto place = [&](std::string_view words, Tone tone, bool dot) {
    const ui::Size size = ui::mark_size(ui, words, dot);
    if (x + size.width > right && x > left) {
      x = left;
      y += size.height + 14;
    }
    ui::mark(ui, words, {x, y}, colours_of(ui.theme(), tone), dot);
    x += size.width + 16;
    height = size.height;
  };
  if (!live.empty()) place(live, Tone::live, true);
  for (const Mark& mark : marks) place(mark.text, mark.tone, false);
  return y + height;
}

float draw_city_pills(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      float left, float right, float y) {
  float x = left;
  for (const CityLink& city : cities) {
    const ui::Pill pill{.id = id + "/" + city.slug,
                        .command = go_to(Place::city, city.slug),
                        .words = city.name,
                        .icon = ui::Icon::map_pin};
    const float width = ui::pill_width(ui, pill);
    if (x + width > right && x > left) {
      x = left;
      y += ui::kPillHeight + 20;
    }
    ui::pill(ui, pill, {x, y});
    x += width + 20;
  }
  return y + ui::kPillHeight;
}

}  // namespace pobratym::kiosk
