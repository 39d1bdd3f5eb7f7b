// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/map_view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace pobratym::ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

double turn_to(double lon, double centre) { return lon - 360 * std::round((lon - centre) / 360); }

struct Span {
  double from = 0;
  double to = 0;
};

/// The shortest stretch of longitudes that holds all of them: the globe without its widest gap.
Span shortest_span(std::vector<double> lons) {
  for (double& lon : lons) lon -= 360 * std::floor((lon + 180) / 360);
  std::sort(lons.begin(), lons.end());
  Span best{lons.front(), lons.back()};
  for (std::size_t i = 1; i < lons.size(); ++i) {
    const Span around{lons[i], lons[i - 1] + 360};
    if (around.to - around.from < best.to - best.from) best = around;
  }
  return best;
}

}  // namespace

double mercator(double lat) {
  const double held = std::clamp(lat, -kMercatorLimit, kMercatorLimit);
  return std::asinh(std::tan(held * kDegree)) / kDegree;
}

double inverse_mercator(double y) { return std::atan(std::sinh(y * kDegree)) / kDegree; }

Point project(const MapView& view, double lon, double lat) {
  const double east = turn_to(lon, view.centre_lon) - view.centre_lon;
  const double south = mercator(view.centre_lat) - mercator(lat);
  return {static_cast<float>(view.width / 2.0 + east * view.pixels_per_degree),
          static_cast<float>(view.height / 2.0 + south * view.pixels_per_degree)};
}

GeoPoint unproject(const MapView& view, Point pixel) {
  const double lon =
      view.centre_lon + (static_cast<double>(pixel.x) - view.width / 2.0) / view.pixels_per_degree;
  const double y = mercator(view.centre_lat) -
                   (static_cast<double>(pixel.y) - view.height / 2.0) / view.pixels_per_degree;
  return {lon - 360 * std::floor((lon + 180) / 360), inverse_mercator(y)};
}

MapView fit(std::span<const GeoPoint> places, int width, int height, const MapPadding& padding,
            double closest) {
  MapView view{0, 20, closest, width, height};
  if (places.empty()) return view;

  std::vector<double> lons;
  double low = mercator(places.front().lat);
  double high = low;
  for (const GeoPoint& place : places) {
    lons.push_back(place.lon);
    low = std::min(low, mercator(place.lat));
    high = std::max(high, mercator(place.lat));
  }
  const Span span = shortest_span(std::move(lons));
  const double free_width =
      std::max(1.0, width - static_cast<double>(padding.left + padding.right));
  const double free_height =
      std::max(1.0, height - static_cast<double>(padding.top + padding.bottom));
  if (span.to > span.from) {
    view.pixels_per_degree = std::min(view.pixels_per_degree, free_width / (span.to - span.from));
  }
  if (high > low) {
    view.pixels_per_degree = std::min(view.pixels_per_degree, free_height / (high - low));
  }

  // The middle of the places goes to the middle of what is free.
  const double right = static_cast<double>(padding.left - padding.right) / 2;
  const double down = static_cast<double>(padding.top - padding.bottom) / 2;
  const double lon = (span.from + span.to) / 2 - right / view.pixels_per_degree;
  view.centre_lon = lon - 360 * std::floor((lon + 180) / 360);
  view.centre_lat = inverse_mercator((low + high) / 2 + down / view.pixels_per_degree);
  return view;
}

MapView fit_around(GeoPoint host, std::span<const GeoPoint> partners, int width, int height,
                   const MapPadding& padding, double least, double closest) {
  const auto away = [&](GeoPoint place) {  // square of the distance on the map
    const double east = turn_to(place.lon, host.lon) - host.lon;
    const double north = mercator(place.lat) - mercator(host.lat);
    return east * east + north * north;
  };
  std::vector<GeoPoint> nearest(partners.begin(), partners.end());
  std::stable_sort(nearest.begin(), nearest.end(),
                   [&](GeoPoint a, GeoPoint b) { return away(a) < away(b); });
  std::vector<GeoPoint> shown{host};
  MapView view = fit(shown, width, height, padding, closest);
  for (const GeoPoint& place : nearest) {
    shown.push_back(place);
    const MapView wider = fit(shown, width, height, padding, closest);
    if (wider.pixels_per_degree < least) {
      shown.pop_back();  // a later one may lie where there is still room
    } else {
      view = wider;
    }
  }
  return view;
}

}  // namespace pobratym::ui
