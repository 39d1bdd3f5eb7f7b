// SPDX-License-Identifier: Apache-2.0
// How high the sun stands over a place, by the equations of NOAA's solar calculator (after Meeus,
// Astronomical Algorithms): better than 0.1° between 1950 and 2050, refraction left out.
#pragma once

#include "content/base/clock.hpp"
#include "kiosk/ui/art/geo_point.hpp"

namespace pobratym::ui {

/// Degrees above the horizon, negative below. Sunrise and sunset are at -0.833°.
[[nodiscard]] double solar_elevation(Instant instant, GeoPoint place);

}  // namespace pobratym::ui
