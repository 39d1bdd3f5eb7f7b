// SPDX-License-Identifier: Apache-2.0
// Which part of the Earth a map shows, and where a place lands on it. Spherical Mercator, because a
// visitor knows it and because north stays up; longitudes take the shorter way round the centre, so
// a view may lie across the antimeridian.
#pragma once

#include <span>

#include "kiosk/ui/art/geo_point.hpp"
#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

/// Beyond this latitude (degrees, both ways) places are drawn at it: Mercator has no poles.
inline constexpr double kMercatorLimit = 85.0;

struct MapView {
  double centre_lon = 0;
  double centre_lat = 0;
  double pixels_per_degree = 1;  ///< of longitude; the same everywhere on the map
  int width = 0;                 ///< of the picture, pixels
  int height = 0;
};

/// Pixels to keep free inside the picture: for a title, a card that lies over it, labels.
struct MapPadding {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

/// Degrees of latitude on the Mercator scale, where a degree up is as long as a degree east at 0°.
[[nodiscard]] double mercator(double lat);
[[nodiscard]] double inverse_mercator(double y);

/// Pixels from the picture's left top corner; outside of the picture where the view does not reach.
[[nodiscard]] Point project(const MapView& view, double lon, double lat);
[[nodiscard]] inline Point project(const MapView& view, GeoPoint place) {
  return project(view, place.lon, place.lat);
}

/// The place under a pixel, longitude in [-180, 180).
[[nodiscard]] GeoPoint unproject(const MapView& view, Point pixel);

/// The largest view of width × height in which all `places` lie inside the padding, however they
/// lie round the globe. One place, or none, gives `closest` pixels per degree, which is also the
/// upper limit.
[[nodiscard]] MapView fit(std::span<const GeoPoint> places, int width, int height,
                          const MapPadding& padding = {}, double closest = 40);

/// As fit, for a host and as many of its nearest partners as keep the map at least as large as
/// `least` pixels per degree, so that one city overseas does not shrink a continent to a stamp. The
/// others lie outside of the picture; their arcs lead out of it.
[[nodiscard]] MapView fit_around(GeoPoint host, std::span<const GeoPoint> partners, int width,
                                 int height, const MapPadding& padding = {}, double least = 14,
                                 double closest = 40);

}  // namespace pobratym::ui
