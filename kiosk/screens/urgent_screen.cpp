// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/urgent_screen.hpp"

#include <algorithm>

#include "kiosk/screens/flowing.hpp"
#include "kiosk/ui/widgets.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

using ui::Rect;
using ui::Type;

constexpr float kWidest = 1180;
constexpr float kPadding = 52;
constexpr float kBand = 124;
constexpr float kButton = ui::kMainButton;

std::string area_of(const UrgentView& view) { return "urgent/" + view.version.text(); }

/// Draws, or without `draw` only measures, what is to be read; returns the y below it.
float words(ui::Ui& ui, const UrgentView& view, float left, float right, float y, bool draw) {
  const ui::Theme& theme = ui.theme();
  const auto place = [&](std::string_view text, const ui::Setting& setting, float below) {
    y += (draw ? ui.text(text, {left, y}, setting) : ui.measure(text, setting)).height + below;
  };
  const float width = right - left;
  place(view.title.text,
        {.type = Type::title,
         .colour = theme.ink,
         .width = width,
         .language = view.title.language,
         .role = ui::Role::heading},
        24);
  if (!view.text_language.empty()) {
    place(view.text_language, {.type = Type::small, .colour = theme.muted, .width = width}, 8);
  }
  place(view.text.text,
        {.type = Type::body, .colour = theme.ink, .width = width, .language = view.text.language},
        28);
  for (const std::string& line : view.lines) {
    place(line, {.type = Type::meta, .colour = theme.muted, .width = width}, 8);
  }
  return y;
}

std::vector<ui::Pill> pills(const std::vector<UrgentOption>& options,
                            std::optional<ui::Icon> first) {
  std::vector<ui::Pill> pills;
  for (const UrgentOption& option : options) {
    pills.push_back({.id = option.id,
                     .command = option.command,
                     .words = option.words,
                     .name = option.name,
                     .language = option.language,
                     .icon = first,
                     .selected = option.chosen});
    if (first) first = ui::Icon::contrast;  // languages have none
  }
  return pills;
}

void draw_band(ui::Ui& ui, const UrgentView& view, const Rect& band) {
  const ui::Colour white = ui.theme().on_live;
  ui.fill_top(band, ui.theme().live, ui::kCardRadius);
  ui.icon(ui::Icon::triangle_alert, {band.left + kPadding + 28, band.centre().y}, 60, white);
  const float left = band.left + kPadding + 84;
  const ui::Setting count{.type = Type::button, .colour = white};
  const float right =
      band.right - kPadding - (view.count.empty() ? 0 : ui.measure(view.count, count).width + 24);
  const ui::Setting mark{.type = Type::figure, .colour = white, .width = right - left, .lines = 1};
  ui.text(view.mark, {left, band.centre().y - ui.measure(view.mark, mark).height / 2}, mark);
  if (view.count.empty()) return;
  ui.text(view.count, {right + 24, band.centre().y - ui.measure(view.count, count).height / 2},
          count);
}

/// Until its end was in sight, what is to be done next is to read on.
void draw_button(ui::Ui& ui, const UrgentView& view, bool read, const Rect& rect) {
  if (read) {
    ui::main_button(ui,
                    {.id = "urgent/understood",
                     .command = to_command(Acknowledge{view.version}),
                     .words = view.understood},
                    rect);
  } else {
    ui::main_button(ui,
                    {.id = "urgent/read-on",
                     .command = to_command(Turn{area_of(view), true}),
                     .words = view.read_on,
                     .icon = ui::Icon::arrow_down},
                    rect);
  }
}

}  // namespace

void draw_urgent(ui::Ui& ui, const UrgentView& view) {
  const ui::Theme& theme = ui.theme();
  const Rect screen = ui.screen();
  const float width = std::min(screen.width() - 2 * ui::kMargin, kWidest);
  const float panel_left = screen.centre().x - width / 2;
  const float left = panel_left + kPadding, right = panel_left + width - kPadding;
  const auto looks = pills(view.sizes_and_colours, ui::Icon::a_large_small);
  const auto tongues = pills(view.languages, std::nullopt);
  const float below = kButton + 36 + pills_height(ui, looks, left, right) + 20 +
                      pills_height(ui, tongues, left, right) + kPadding;
  const float wanted = words(ui, view, left, right, 0, false) + 2 * 44;
  const float room = screen.height() - 2 * ui::kMargin - kBand - below;
  const float height = std::min(wanted, room);
  const float top = screen.centre().y - (kBand + height + below) / 2;
  const Rect panel{panel_left, top, panel_left + width, top + kBand + height + below};

  static_cast<void>(ui.begin_item({.id = "urgent",
                                   .role = ui::Role::dialog,
                                   .name = view.mark + ". " + view.title.text,
                                   .rect = screen}));
  ui.fill(screen, theme.night.with_alpha(0.82f));
  ui::card(ui, panel);
  draw_band(ui, view, {panel.left, panel.top, panel.right, panel.top + kBand});
  ui.end_item();
  const Rect area{panel.left, panel.top + kBand, panel.right, panel.top + kBand + height};
  const float start = ui.begin_scroll(area_of(view), area);
  const bool read = ui.end_scroll(words(ui, view, left, right, start + 44, true) + 44);
  if (theme.outlined) ui.outline(panel, theme.edge, 3, ui::kCardRadius);
  float y = area.bottom;
  draw_button(ui, view, read, {left, y, right, y + kButton});
  y = draw_pills(ui, looks, left, right, y + kButton + 36) + 20;
  draw_pills(ui, tongues, left, right, y);
}

}  // namespace pobratym::kiosk
