// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/tones.hpp"

#include <optional>
#include <utility>

namespace pobratym::kiosk {

ui::MarkColours colours_of(const ui::Theme& theme, Tone tone) {
  const ui::Colour none{0, 0, 0, 0};
  const auto edge = [&](ui::Colour colour) { return theme.outlined ? colour : none; };
  switch (tone) {
    case Tone::here:
      return {theme.good, theme.good_soft, edge(theme.good)};
    case Tone::online:
      return {theme.online, theme.online_soft, edge(theme.online)};
    case Tone::learn:
      return {theme.learn, theme.learn_soft, edge(theme.learn)};
    case Tone::warn:
      return {theme.warn, theme.warn_soft, edge(theme.warn)};
    case Tone::live:
      return {theme.on_live, theme.live, none};
    case Tone::sample:
      return {theme.muted, theme.card, theme.muted};
    case Tone::plain:
      return {theme.touch, theme.tile, edge(theme.touch)};
  }
  return {theme.ink, theme.tile, none};
}

ui::Icon icon_of_form(std::string_view form) {
  using ui::Icon;
  constexpr std::pair<std::string_view, Icon> kIcons[] = {
      {"delegation-education", Icon::graduation_cap},
      {"delegation-culture", Icon::theater},
      {"arts-group", Icon::music},
      {"sports-group", Icon::trophy},
      {"exhibition", Icon::image},
      {"municipal-experience", Icon::landmark},
      {"emergency-aid", Icon::hand_heart},
      {"joint-project", Icon::handshake},
      {"joint-funding-bid", Icon::file_text},
      {"economy", Icon::briefcase},
      {"trade", Icon::briefcase},
      {"tourism", Icon::map_pin},
      {"virtual-conference", Icon::video},
      {"online-meeting", Icon::video},
      {"online-signing", Icon::video},
      {"science-technology", Icon::sparkles},
      {"delegation", Icon::users},
      {"students", Icon::graduation_cap},
      {"artists", Icon::palette},
      {"athletes", Icon::trophy},
      {"staff", Icon::landmark},
  };
  for (const auto& [code, icon] : kIcons) {
    if (code == form) return icon;
  }
  return Icon::heart_handshake;
}

namespace {

std::optional<ui::Icon> icon_of_area(std::string_view area) {
  using ui::Icon;
  constexpr std::pair<std::string_view, Icon> kIcons[] = {
      {"health", Icon::stethoscope},
      {"social", Icon::heart_handshake},
      {"education", Icon::graduation_cap},
      {"culture", Icon::theater},
      {"sport", Icon::trophy},
      {"youth", Icon::users},
      {"economy", Icon::briefcase},
      {"tourism", Icon::map_pin},
      {"environment", Icon::leaf},
      {"transport", Icon::bus},
      {"water", Icon::droplets},
      {"energy", Icon::zap},
      {"inclusion", Icon::accessibility},
      {"civil-protection", Icon::siren},
      {"housing-utilities", Icon::house},
  };
  for (const auto& [code, icon] : kIcons) {
    if (code == area) return icon;
  }
  return std::nullopt;
}

}  // namespace

ui::Icon icon_of_type(std::string_view type, std::string_view area) {
  if (const auto icon = icon_of_area(area)) return *icon;
  struct Known {
    std::string_view type;
    ui::Icon icon;
  };
  static constexpr Known kKnown[] = {
      {"city", ui::Icon::map_pin},
      {"event", ui::Icon::calendar_days},
      {"agreement", ui::Icon::handshake},
      {"exchange", ui::Icon::graduation_cap},
      {"project", ui::Icon::users},
      {"initiative", ui::Icon::sparkles},
      {"help-call", ui::Icon::hand_heart},
      {"hotline", ui::Icon::phone},
      {"notice", ui::Icon::megaphone},
      {"organisation", ui::Icon::network},
      {"history-item", ui::Icon::history},
      {"legal-act", ui::Icon::scale},
      {"poll", ui::Icon::circle_question_mark},
      {"term", ui::Icon::list},
  };
  for (const Known& known : kKnown) {
    if (known.type == type) return known.icon;
  }
  return ui::Icon::file_text;
}

}  // namespace pobratym::kiosk
