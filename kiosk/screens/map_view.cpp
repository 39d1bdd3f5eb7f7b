// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/map_view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pobratym::kiosk {
namespace {

template <class City>
MapPoint point_of(const Scene& scene, const std::string& slug, const City& city) {
  return {slug, scene.words(city.name).text, city.latitude, city.longitude, 0, true};
}

constexpr std::ptrdiff_t kMostArcs = 60;  // more of them cover the map

/// Leaves the arcs to the most important partners.
void thin_arcs(std::vector<MapPoint>& partners) {
  std::vector<MapPoint*> order;
  for (MapPoint& partner : partners) order.push_back(&partner);
  if (std::ssize(order) <= kMostArcs) return;
  std::stable_sort(order.begin(), order.end(), [](const MapPoint* one, const MapPoint* other) {
    return one->priority > other->priority;
  });
  std::for_each(order.begin() + kMostArcs, order.end(), [](MapPoint* p) { p->linked = false; });
}

}  // namespace

MapContent make_map(const Scene& scene, std::span<const store::PartnerCity* const> cities) {
  MapContent map;
  map.region = scene.session.region;
  map.look = scene.session.look;
  map.zoom_in = scene.texts("map.zoom_in");
  map.zoom_out = scene.texts("map.zoom_out");
  map.close = scene.texts("map.close");
  if (const auto host = scene.content.city(scene.host.city.slug, scene.today); host && *host) {
    map.host = point_of(scene, scene.host.city.slug, **host);
    map.host_country = scene.format.country_number((*host)->country);
  }
  map.partners.reserve(cities.size());
  for (const store::PartnerCity* city : cities) {
    const store::PartnerCity& partner = *city;
    MapPoint point = point_of(scene, partner.city.slug, partner.city);
    // Twins before partners before looser ties; among them larger cities first.
    point.priority = -1000 * static_cast<int>(partner.relation.kind) +
                     static_cast<int>(std::min<std::int64_t>(partner.city.people / 20'000, 999));
    const auto& picked = scene.session.picked;
    if (std::find(picked.begin(), picked.end(), point.slug) != picked.end()) {
      map.picked.push_back({point.slug, point.name, scene.format.country(partner.city.country)});
    }
    map.partners.push_back(std::move(point));
  }
  thin_arcs(map.partners);
  return map;
}

double distance_km(double lat_a, double lon_a, double lat_b, double lon_b) {
  constexpr double kRadius = 6371.0;
  constexpr double kDegree = std::numbers::pi / 180.0;
  const double dlat = std::sin((lat_b - lat_a) * kDegree / 2);
  const double dlon = std::sin((lon_b - lon_a) * kDegree / 2);
  const double h =
      dlat * dlat + std::cos(lat_a * kDegree) * std::cos(lat_b * kDegree) * dlon * dlon;
  return 2 * kRadius * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace pobratym::kiosk
