// SPDX-License-Identifier: Apache-2.0
// A picture for a city or an exchange that has no photo: a skyline of towers, domes, spires and
// gables that follows from its id alone, under the sky of this hour there. It claims nothing about
// the city's real silhouette, and the same id gives the same pixels on every machine.
#pragma once

#include <string_view>

#include "content/base/clock.hpp"
#include "kiosk/ui/art/geo_point.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

struct SkyState {
  /// Degrees above the horizon: day from about 12, night below -9, colours of dusk between.
  double sun_elevation = 30;
};

/// Rounded to half a degree, so that a kept picture is good for a couple of minutes.
[[nodiscard]] SkyState sky_at(Instant instant, GeoPoint place);

/// Opaque, width × height pixels, corners square. Buildings scale with the height; a wider picture
/// shows more of the same street. Some milliseconds at 1080 × 700: keep it.
[[nodiscard]] Image draw_postcard(std::string_view id, int width, int height, SkyState sky);

}  // namespace pobratym::ui
