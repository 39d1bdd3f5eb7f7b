// SPDX-License-Identifier: Apache-2.0
// The colours of a postcard's sky and of what stands before it, by the height of the sun.
#pragma once

#include <vector>

#include "kiosk/ui/art/postcard.hpp"
#include "kiosk/ui/colour.hpp"

namespace pobratym::ui {

struct SkyColours {
  Colour zenith;
  Colour middle;    ///< half way down
  Colour horizon;   ///< behind the roofs
  Colour ground;    ///< the nearest buildings
  Colour disc;      ///< sun, or the pale disc of a night sky
  float haze = 0;   ///< how much of the sky lies over far buildings, 0 to 1
  float lamps = 0;  ///< how brightly windows are lit, 0 by day to 1 at night
  float stars = 0;  ///< 0 to 1
};

[[nodiscard]] SkyColours sky_colours(SkyState sky);

/// The sky's colour for each row of a picture.
[[nodiscard]] std::vector<Colour> sky_rows(const SkyColours& colours, int height);

}  // namespace pobratym::ui
