// SPDX-License-Identifier: Apache-2.0
// What both ways of showing a page need before the first one: words, fonts, colours, the map.
#pragma once

#include <array>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/i18n/languages.hpp"
#include "kiosk/platform/options.hpp"
#include "kiosk/ui/art/world_map.hpp"
#include "kiosk/ui/easel.hpp"
#include "kiosk/ui/text/font_set.hpp"
#include "kiosk/ui/theme.hpp"
#include "kiosk/visit/comfort.hpp"

namespace pobratym::kiosk {

struct Supplies {
  i18n::Languages languages;
  ui::FontFiles fonts;
  std::array<ui::Theme, 3> themes;  ///< by kiosk::Colours
  ui::WorldMap map;
};

/// The colours and text size a visitor chose.
[[nodiscard]] ui::Look look_of(const Supplies& supplies, const Comfort& comfort);

/// Fails with a sentence when a font package is missing; the rest is part of the program.
[[nodiscard]] Result<Supplies> load_supplies(const Options& options, const Disk& disk);

}  // namespace pobratym::kiosk
