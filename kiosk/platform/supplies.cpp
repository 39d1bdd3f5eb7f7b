// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/supplies.hpp"

#include "content/i18n/pseudo_language.hpp"
#include "kiosk/ui/themes.hpp"

namespace pobratym::kiosk {

Result<Supplies> load_supplies(const Options& options, const Disk& disk) {
  auto languages = i18n::Languages::load();
  if (!languages) return tl::unexpected(languages.error());
  if (options.language == i18n::kPseudoLanguage) {
    if (const auto added = languages->add_pseudo_language(); !added) {
      return tl::unexpected(added.error());
    }
  }
  auto fonts = ui::find_fonts(disk, options.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  std::array<ui::Theme, 3> themes;
  for (const auto name : {ui::ThemeName::light, ui::ThemeName::dark, ui::ThemeName::contrast}) {
    const auto theme = ui::load_theme(name);
    if (!theme) return tl::unexpected(theme.error());
    themes[static_cast<std::size_t>(name)] = *theme;
  }
  auto map = ui::WorldMap::load(ui::embedded_map());
  if (!map) return tl::unexpected(map.error());
  return Supplies{std::move(*languages), std::move(*fonts), themes, std::move(*map)};
}

ui::Look look_of(const Supplies& supplies, const Comfort& comfort) {
  return {supplies.themes[static_cast<std::size_t>(comfort.colours)], factor(comfort.text)};
}

}  // namespace pobratym::kiosk
