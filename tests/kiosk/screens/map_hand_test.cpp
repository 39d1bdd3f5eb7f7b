// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/map_hand.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>

namespace pobratym::kiosk {
namespace {

const ui::MapView kView{20, 50, 17, 1000, 700};

std::set<std::pair<double, double>> places(const std::vector<MapTile>& tiles) {
  std::set<std::pair<double, double>> centres;
  for (const MapTile& tile : tiles) centres.insert({tile.view.centre_lon, tile.view.centre_lat});
  return centres;
}

}  // namespace

TEST_CASE("tiles cover the map without gaps, and a moved map keeps those it still shows") {
  const auto tiles = tiles_of(kView);
  float area = 0;
  for (const MapTile& tile : tiles) {
    const ui::Rect seen = tile.rect.cut({0, 0, 1000, 700});
    CHECK(!seen.empty());
    area += seen.width() * seen.height();
  }
  CHECK(area == 1000.0f * 700.0f);
  const auto before = places(tiles), after = places(tiles_of(moved(kView, {31, -17})));
  std::size_t kept = 0;
  for (const auto& place : after) kept += before.count(place);
  CHECK(kept + 4 >= after.size());
  CHECK(kept > 0);
}

TEST_CASE("a place lies where its tile draws it") {
  const ui::Point whole = ui::project(moved(kView, {}), 16.6, 49.2);
  bool found = false;
  for (const MapTile& tile : tiles_of(moved(kView, {}))) {
    if (!tile.rect.contains(whole)) continue;
    const ui::Point in_tile = ui::project(tile.view, 16.6, 49.2);
    CHECK(std::abs(in_tile.x + tile.rect.left - whole.x) < 0.51f);
    CHECK(std::abs(in_tile.y + tile.rect.top - whole.y) < 0.51f);
    found = true;
  }
  CHECK(found);
}

TEST_CASE("a finger to the right brings the west, one downwards the north") {
  CHECK(moved(kView, {170, 0}).centre_lon < 10.1);
  CHECK(moved(kView, {0, 170}).centre_lat > 55);
  const ui::Rect reach = reach_of(kView);
  CHECK(reach.right == 180 * 17);
  CHECK(reach.bottom > 0);
  CHECK(reach.top < 0);
}

TEST_CASE("zoom ends at the whole globe and at suburbs") {
  CHECK(zoom_command(kView, 2, 1) == "map look 2720 20000 50000");
  CHECK(!zoom_command(kView, 0.5, 1).empty());
  CHECK(zoom_command({20, 50, 1000 / 360.0, 1000, 700}, 0.5, 1).empty());
  CHECK(zoom_command({20, 50, 160, 1000, 700}, 2, 1).empty());
}

TEST_CASE("a touch of points close together offers all of them, of too many a closer look") {
  const std::vector<MapPoint> points = {{"a", "A", 50, 20, 0},
                                        {"b", "B", 50, 20.5, 0},
                                        {"c", "C", 50, 21, 0},
                                        {"far", "F", 40, 0, 0}};
  const std::vector<ui::Point> pins = {{500, 350}, {510, 350}, {520, 350}, {100, 600}};
  CHECK(touch_command(kView, 1, points, pins, 3, 42, 4) == "map pick far");
  CHECK(touch_command(kView, 1, points, pins, 0, 42, 4) == "map pick a+b+c");
  CHECK(touch_command(kView, 1, points, pins, 0, 42, 2) == "map look 4352 20000 50000");
  const ui::MapView closest{20, 50, 160, 1000, 700};
  CHECK(touch_command(closest, 1, points, pins, 0, 42, 2) == "map pick a+b");
}

}  // namespace pobratym::kiosk
