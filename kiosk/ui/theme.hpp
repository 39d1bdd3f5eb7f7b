// SPDX-License-Identifier: Apache-2.0
// Colours by what they are for. Data, so that a theme is a file in assets/theme and a screen never
// names a colour.
#pragma once

#include <string_view>

#include "content/base/result.hpp"
#include "kiosk/ui/colour.hpp"

namespace pobratym::ui {

struct Theme {
  Colour paper, card, ink, muted, faint, line, edge;          ///< ground, cards and words on them
  Colour touch, touch_soft, on_touch, tile;                   ///< what can be touched
  Colour night, sea, land, border, on_night, on_night_muted;  ///< maps and dark panels
  Colour sun, live, on_live, track, now;                      ///< highlights; live and urgent
  Colour good, good_soft, online, online_soft, learn, learn_soft, warn, warn_soft;  ///< marks
  Colour shadow;
  bool outlined = false;  ///< high contrast: cards and marks are drawn by their edges
};

/// Reads a theme file; every colour must be there as "#RRGGBB".
[[nodiscard]] Result<Theme> read_theme(std::string_view json);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace pobratym::ui
