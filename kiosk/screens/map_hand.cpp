// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/map_hand.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

constexpr double kNorth = 80, kSouth = -58;  // where land ends that anybody lives on
constexpr double kCloser = 1.6;              // what one touch of a button zooms by

MapLook look_at(double lon, double lat, double units_per_degree) {
  const double turned = lon - 360 * std::floor((lon + 180) / 360);
  const auto scale = static_cast<int>(std::lround(units_per_degree * 100));
  return {std::clamp(scale, kLeastScale, kMostScale), static_cast<int>(std::lround(turned * 1000)),
          static_cast<int>(std::lround(std::clamp(lat, -84.0, 84.0) * 1000))};
}

}  // namespace

ui::Rect reach_of(const ui::MapView& view) {
  const double y = ui::mercator(view.centre_lat), scale = view.pixels_per_degree;
  const double half = view.height / 2.0;
  const auto north = static_cast<float>(std::max(0.0, (ui::mercator(kNorth) - y) * scale - half));
  const auto south = static_cast<float>(std::max(0.0, (y - ui::mercator(kSouth)) * scale - half));
  const auto round = static_cast<float>(180 * scale);
  return {-round, -south, round, north};
}

ui::MapView moved(ui::MapView view, ui::Point by) {
  // The centre is set so that the left top corner lies on a whole pixel of the globe's picture.
  const double scale = view.pixels_per_degree;
  const double left =
      std::round(view.centre_lon * scale - static_cast<double>(by.x) - view.width / 2.0);
  const double top = std::round(-ui::mercator(view.centre_lat) * scale - static_cast<double>(by.y) -
                                view.height / 2.0);
  view.centre_lon = (left + view.width / 2.0) / scale;
  view.centre_lat = ui::inverse_mercator(-(top + view.height / 2.0) / scale);
  return view;
}

std::string zoom_command(const ui::MapView& view, double factor, float unit) {
  const double least = view.width / 360.0;  // the whole globe, once
  const double most = kMostScale / 100.0 * static_cast<double>(unit);
  const double now = view.pixels_per_degree;
  const double next = std::clamp(now * (factor > 1 ? kCloser : 1 / kCloser), least, most);
  if (std::abs(next - now) < 0.01 * now) return {};
  return to_command(
      LookAt{look_at(view.centre_lon, view.centre_lat, next / static_cast<double>(unit))});
}

std::string touch_command(const ui::MapView& view, float unit, std::span<const MapPoint> points,
                          std::span<const ui::Point> pins, std::size_t index, float reach,
                          std::size_t most) {
  std::vector<std::string> close = {points[index].slug};
  for (std::size_t i = 0; i < pins.size(); ++i) {
    const ui::Point away = pins[i] - pins[index];
    if (i == index || std::abs(away.x) > reach || std::abs(away.y) > reach) continue;
    close.push_back(points[i].slug);
  }
  const double closer = view.pixels_per_degree / static_cast<double>(unit) * kCloser * kCloser;
  if (close.size() > most && closer < kMostScale / 100.0) {
    return to_command(LookAt{look_at(points[index].longitude, points[index].latitude, closer)});
  }
  close.resize(std::min(close.size(), std::min(most, kMostPicked)));
  return to_command(PickCities{std::move(close)});
}

std::vector<MapTile> tiles_of(const ui::MapView& view) {
  const double scale = view.pixels_per_degree;
  const double left = std::round(view.centre_lon * scale - view.width / 2.0);
  const double top = std::round(-ui::mercator(view.centre_lat) * scale - view.height / 2.0);
  const auto first = [](double at) { return std::floor(at / kTileSide); };
  std::vector<MapTile> tiles;
  for (double row = first(top); row * kTileSide < top + view.height; ++row) {
    for (double column = first(left); column * kTileSide < left + view.width; ++column) {
      MapTile tile;
      tile.view = {(column + 0.5) * kTileSide / scale,
                   ui::inverse_mercator(-(row + 0.5) * kTileSide / scale), scale, kTileSide,
                   kTileSide};
      const auto x = static_cast<float>(column * kTileSide - left);
      const auto y = static_cast<float>(row * kTileSide - top);
      tile.rect = {x, y, x + kTileSide, y + kTileSide};
      tiles.push_back(tile);
    }
  }
  return tiles;
}

}  // namespace pobratym::kiosk
