// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/sun.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pobratym::ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

double sine(double degrees) { return std::sin(degrees * kDegree); }
double cosine(double degrees) { return std::cos(degrees * kDegree); }

struct SolarPlace {
  double declination = 0;       ///< degrees
  double equation_of_time = 0;  ///< minutes that a sundial runs ahead of a clock
};

/// `century`: Julian centuries since 2000-01-01T12:00Z.
SolarPlace solar_place(double century) {
  const double mean_longitude = 280.46646 + century * (36000.76983 + century * 0.0003032);
  const double anomaly = 357.52911 + century * (35999.05029 - 0.0001537 * century);
  const double eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
  const double centre = sine(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century)) +
                        sine(2 * anomaly) * (0.019993 - 0.000101 * century) +
                        sine(3 * anomaly) * 0.000289;
  const double node = 125.04 - 1934.136 * century;
  const double longitude = mean_longitude + centre - 0.00569 - 0.00478 * sine(node);
  const double obliquity = 23.439291 - century * 0.0130042 + 0.00256 * cosine(node);

  const double half = std::tan(obliquity / 2 * kDegree);
  const double y = half * half;
  const double time = y * sine(2 * mean_longitude) - 2 * eccentricity * sine(anomaly) +
                      4 * eccentricity * y * sine(anomaly) * cosine(2 * mean_longitude) -
                      0.5 * y * y * sine(4 * mean_longitude) -
                      1.25 * eccentricity * eccentricity * sine(2 * anomaly);
  return {std::asin(sine(obliquity) * sine(longitude)) / kDegree, 4 * time / kDegree};
}

}  // namespace

double solar_elevation(Instant instant, GeoPoint place) {
  constexpr double kDay = 86400;
  constexpr double kNoonOf2000 = 946728000;  // seconds since 1970
  const auto seconds = static_cast<double>(instant.time_since_epoch().count());
  const SolarPlace sun = solar_place((seconds - kNoonOf2000) / kDay / 36525);

  const double minutes = (seconds - kDay * std::floor(seconds / kDay)) / 60;
  const double hour_angle = (minutes + sun.equation_of_time) / 4 + place.lon - 180;
  const double height = sine(place.lat) * sine(sun.declination) +
                        cosine(place.lat) * cosine(sun.declination) * cosine(hour_angle);
  return std::asin(std::clamp(height, -1.0, 1.0)) / kDegree;
}

}  // namespace pobratym::ui
