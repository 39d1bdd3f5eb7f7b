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
constexpr float kLyingPicture = 0.44f;  // of the width
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

/// Where a card's picture and its words are; the picture's inner edges are not round.
struct Card {
  Rect rect, picture;
  ui::Point words;
  float words_width;
};

/// The picture above the words, as high as the highest of its row.
Card upright(const Rect& rect) {
  return {rect,
          {rect.left, rect.top, rect.right, rect.top + kPicture},
          {rect.left, rect.top + kPicture + kAbove},
          rect.width()};
}

/// The picture beside the words: one city alone has the whole width.
Card lying(const Rect& rect, float words_height) {
  const float edge = rect.left + rect.width() * kLyingPicture;
  return {rect,
          {rect.left, rect.top, edge, rect.bottom},
          {edge, rect.centre().y - words_height / 2},
          rect.right - edge};
}

void draw_card(ui::Ui& ui, const std::string& id, const CityLink& city, Instant now,
               const Card& card) {
  const Rect& picture = card.picture;
  ui::card(ui, card.rect);
  const auto feedback = ui.begin_item({.id = id + "/" + city.slug,
                                       .role = ui::Role::link,
                                       .name = city.name + ". " + city.country,
                                       .command = go_to(Place::city, city.slug),
                                       .rect = card.rect});
  const float past_right = picture.right < card.rect.right ? ui::kCardRadius : 0;
  const float past_bottom = picture.bottom < card.rect.bottom ? ui::kCardRadius : 0;
  ui.clip(picture);
  draw_city_picture(
      ui, city.slug, city.latitude, city.longitude, now,
      {picture.left, picture.top, picture.right + past_right, picture.bottom + past_bottom},
      ui::kCardRadius);
  ui.unclip();
  if (feedback.pressed) {
    ui.fill(card.rect, ui.theme().touch.with_alpha(0.12f), ui::kCardRadius);
  }
  if (feedback.focused) ui.focus_ring(card.rect.inset(6), ui::kCardRadius);
  const float x = card.words.x + kPadding;
  float y = card.words.y;
  y += ui.text(city.name, {x, y}, name_setting(ui, card.words_width)).height + 4;
  ui.text(city.country, {x, y}, country_setting(ui, card.words_width));
  ui.end_item();
}

float draw_alone(ui::Ui& ui, const std::string& id, const CityLink& city, Instant now,
                 const Rect& room) {
  const float words = words_height(ui, city, room.width() * (1 - kLyingPicture));
  const float bottom = room.top + std::max(kPicture, words + kAbove + kBelow);
  draw_card(ui, id, city, now, lying({room.left, room.top, room.right, bottom}, words));
  return bottom;
}

}  // namespace

float draw_city_cards(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      Instant now, float left, float right, float y) {
  if (cities.size() > kMostCards) return draw_city_pills(ui, id, cities, left, right, y);
  if (cities.size() == 1) return draw_alone(ui, id, cities[0], now, {left, y, right, y});
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
      draw_card(ui, id, cities[j], now, upright({x, y, x + width, y + height}));
    }
    y += height + ui::kGap;
  }
  return y - ui::kGap;
}

}  // namespace pobratym::kiosk
