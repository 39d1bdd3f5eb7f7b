// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/supplies.hpp"

#include "kiosk/ui/themes.hpp"

namespace pobratym::kiosk {

Result<Supplies> load_supplies(const Options& options, const Disk& disk) {
  auto languages = Languages::load();
  if (!languages) return tl::unexpected(languages.error());
  auto fonts = ui::find_fonts(disk, options.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto theme = ui::load_theme(options.theme);
  if (!theme) return tl::unexpected(theme.error());
  auto map = ui::WorldMap::load(ui::embedded_map());
  if (!map) return tl::unexpected(map.error());
  return Supplies{std::move(*languages), std::move(*fonts), *theme, std::move(*map)};
}

}  // namespace pobratym::kiosk
