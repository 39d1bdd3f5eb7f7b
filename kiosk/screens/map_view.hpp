// SPDX-License-Identifier: Apache-2.0
// The partner cities as points to draw on a map: where they are and what they are called.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct MapPoint {
  std::string slug;
  std::string name;
  double latitude = 0;
  double longitude = 0;
  int priority = 0;    ///< of its label; higher is placed first
  bool linked = true;  ///< whether an arc leads to it
};

/// A city of the small card that a touch on the map opens.
struct MapChoice {
  std::string slug;
  std::string name;
  std::string country;
};

struct MapContent {
  MapPoint host;
  int host_country = 0;  ///< ISO 3166-1 numeric; 0 when not known
  std::vector<MapPoint> partners;
  MapRegion region = MapRegion::near;
  std::optional<MapLook> look;           ///< as the visitor has moved it; else by `region`
  std::vector<MapChoice> picked;         ///< what the last touch may have meant
  std::string zoom_in, zoom_out, close;  ///< read aloud
};

[[nodiscard]] MapContent make_map(const Scene& scene,
                                  std::span<const store::PartnerCity* const> cities);

/// Great-circle distance in kilometres on a sphere of 6371 km.
[[nodiscard]] double distance_km(double lat_a, double lon_a, double lat_b, double lon_b);

}  // namespace pobratym::kiosk
