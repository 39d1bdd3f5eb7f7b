// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/project_card.hpp"

#include <algorithm>

#include "kiosk/screens/tones.hpp"
#include "kiosk/ui/art/postcard.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kPicture = 236;
constexpr float kPadding = 26;
constexpr int kMostLines = 16;  // a card grows with its words, at any text size

ui::Setting title_setting(const ui::Theme& theme, float width) {
  return {.type = Type::strong,
          .colour = theme.ink,
          .width = width - 2 * kPadding,
          .lines = kMostLines,
          .filling = ui::Filling::balanced};
}

ui::Setting detail_setting(const ui::Theme& theme, float width) {
  return {.type = Type::meta,
          .colour = theme.muted,
          .width = width - 2 * kPadding,
          .lines = kMostLines};
}

std::string marks_aloud(const std::vector<Mark>& marks) {
  std::string words;
  for (const Mark& mark : marks) words += ". " + mark.text;
  return words;
}

float words_height(ui::Ui& ui, const ProjectCard& card, float width) {
  return ui.measure(card.row.title.text, title_setting(ui.theme(), width)).height + 6 +
         ui.measure(card.row.detail, detail_setting(ui.theme(), width)).height;
}

/// At the picture's lower edge, from left to right; what does not fit there goes above.
void draw_marks(ui::Ui& ui, const std::vector<Mark>& marks, const Rect& picture) {
  const float left = picture.left + kPadding, right = picture.right - kPadding;
  float x = left, bottom = picture.bottom - 18;
  for (const Mark& mark : marks) {
    const ui::Size size = ui::mark_size(ui, mark.text);
    if (x > left && x + size.width > right) {
      x = left;
      bottom -= size.height + 10;
    }
    ui::mark(ui, mark.text, {x, bottom - size.height}, colours_of(ui.theme(), mark.tone));
    x += size.width + 12;
  }
}

void draw_card(const Stage& stage, const ProjectCard& card, const Rect& rect) {
  ui::Ui& ui = stage.ui;
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  const auto feedback = ui.begin_item(
      {.id = card.row.id,
       .role = ui::Role::link,
       .name = card.row.title.text + ". " + card.row.detail + marks_aloud(card.row.marks),
       .command = card.row.command,
       .rect = rect});
  const Rect picture{rect.left, rect.top, rect.right, rect.top + kPicture};
  ui.clip(picture);  // so that only the upper corners are round
  draw_city_picture(ui, card.row.city, card.latitude, card.longitude, card.at,
                    {picture.left, picture.top, picture.right, picture.bottom + ui::kCardRadius},
                    ui::kCardRadius);
  ui.unclip();
  if (feedback.pressed) ui.fill(rect, theme.touch.with_alpha(0.12f), ui::kCardRadius);
  if (feedback.focused) ui.focus_ring(rect.inset(6), ui::kCardRadius);
  draw_marks(ui, card.row.marks, picture);
  float y = picture.bottom + 22;
  y += ui.text(card.row.title.text, {rect.left + kPadding, y}, title_setting(theme, rect.width()))
           .height +
       6;
  ui.text(card.row.detail, {rect.left + kPadding, y}, detail_setting(theme, rect.width()));
  ui.end_item();
}

}  // namespace

void draw_city_picture(ui::Ui& ui, const std::string& slug, double latitude, double longitude,
                       Instant at, const Rect& rect, float radius) {
  const auto sky = ui::sky_at(at, {longitude, latitude});
  const std::string name =
      "postcard/" + slug + "/" + std::to_string(static_cast<int>(sky.sun_elevation * 2));
  ui.picture(name, rect, radius,
             [&](int width, int height) { return ui::draw_postcard(slug, width, height, sky); });
}

float draw_project_cards(const Stage& stage, const std::vector<ProjectCard>& cards, float left,
                         float right, float y) {
  const float width = (right - left - ui::kGap) / 2;
  for (std::size_t i = 0; i < cards.size(); i += 2) {
    const std::size_t end = std::min(cards.size(), i + 2);
    float words = 0;
    for (std::size_t j = i; j < end; ++j) {
      words = std::max(words, words_height(stage.ui, cards[j], width));
    }
    const float height = kPicture + 22 + words + 26;
    for (std::size_t j = i; j < end; ++j) {
      const float x = left + static_cast<float>(j - i) * (width + ui::kGap);
      draw_card(stage, cards[j], {x, y, x + width, y + height});
    }
    y += height + ui::kGap;
  }
  return y - ui::kGap;
}

}  // namespace pobratym::kiosk
