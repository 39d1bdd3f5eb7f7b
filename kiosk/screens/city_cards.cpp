// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/city_cards.hpp"

#include <algorithm>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/screens/project_card.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr std::size_t kMostCards = 4;
constexpr float kPicture = 176, kPadding = 26, kAbove = 20, kBelow = 24;

ui::Setting name_setting(const ui::Ui& ui, float width) {
  return {.type = Type::strong, .colour = ui.theme().ink, .width = width - 2 * kPadding};
}

ui::Setting country_setting(const ui::Ui& ui, float width) {
  return {.type = Type::meta, .colour = ui.theme().muted, .width = width - 2 * kPadding};
}

float words_height(ui::Ui& ui, const CityLink& city, float width) {
  return ui.measure(city.name, name_setting(ui, width)).height + 4 +
         ui.measure(city.country, country_setting(ui, width)).height;
}

void draw_card(ui::Ui& ui, const std::string& id, const CityLink& city, Instant now,
               const Rect& rect) {
  ui::card(ui, rect);
  const auto feedback = ui.begin_item({.id = id + "/" + city.slug,
                                       .role = ui::Role::link,
                                       .name = city.name + ". " + city.country,
                                       .command = go_to(Place::city, city.slug),
                                       .rect = rect});
  const Rect picture{rect.left, rect.top, rect.right, rect.top + kPicture};
  ui.clip(picture);  // so that only the upper corners are round
  draw_city_picture(ui, city.slug, city.latitude, city.longitude, now,
                    {picture.left, picture.top, picture.right, picture.bottom + ui::kCardRadius},
                    ui::kCardRadius);
  ui.unclip();
  if (feedback.pressed) ui.fill(rect, ui.theme().touch.with_alpha(0.12f), ui::kCardRadius);
  if (feedback.focused) ui.focus_ring(rect.inset(6), ui::kCardRadius);
  float y = picture.bottom + kAbove;
  y += ui.text(city.name, {rect.left + kPadding, y}, name_setting(ui, rect.width())).height + 4;
  ui.text(city.country, {rect.left + kPadding, y}, country_setting(ui, rect.width()));
  ui.end_item();
}

}  // namespace

float draw_city_cards(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      Instant now, float left, float right, float y) {
  if (cities.size() > kMostCards) return draw_city_pills(ui, id, cities, left, right, y);
  const float width = (right - left - ui::kGap) / 2;
  for (std::size_t i = 0; i < cities.size(); i += 2) {
    const std::size_t end = std::min(cities.size(), i + 2);
    float words = 0;
    for (std::size_t j = i; j < end; ++j) {
      words = std::max(words, words_height(ui, cities[j], width));
    }
    const float height = kPicture + kAbove + words + kBelow;
    for (std::size_t j = i; j < end; ++j) {
      const float x = left + static_cast<float>(j - i) * (width + ui::kGap);
      draw_card(ui, id, cities[j], now, {x, y, x + width, y + height});
    }
    y += height + ui::kGap;
  }
  return y - ui::kGap;
}

}  // namespace pobratym::kiosk
