// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/arc.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>

namespace pobratym::ui {
namespace {

float highest(const std::vector<Point>& points) {
  return std::min_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; })
      ->y;
}

TEST_CASE("an arc starts and ends exactly at its cities") {
  const auto points = arc({100, 400}, {800, 380});
  CHECK(points.front() == Point{100, 400});
  CHECK(points.back() == Point{800, 380});
}

TEST_CASE("an arc bulges towards the top, whichever end it starts from") {
  CHECK(highest(arc({100, 400}, {800, 400})) < 340);
  CHECK(highest(arc({800, 400}, {100, 400})) < 340);
}

TEST_CASE("an arc straight down does not lean to either side") {
  for (const Point p : arc({500, 100}, {500, 600})) CHECK(std::abs(p.x - 500) < 0.01f);
}

TEST_CASE("an arc never strays further than a tenth of its length") {
  for (int degrees = 0; degrees < 360; degrees += 5) {
    const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
    const Point to{500 * std::cos(angle), 500 * std::sin(angle)};
    for (const Point p : arc({0, 0}, to)) {
      CHECK(std::abs(p.x * to.y - p.y * to.x) / 500 <= 50.1f);
    }
  }
}

TEST_CASE("an arc near the edge is flattened until it stays on the map") {
  const Rect bounds{0, 0, 1000, 700};
  REQUIRE(highest(arc({50, 20}, {950, 20})) < 0);
  for (const Point p : arc({50, 20}, {950, 20}, bounds)) CHECK(bounds.contains(p));
}

TEST_CASE("an arc with room keeps its full curve") {
  CHECK(arc({100, 400}, {800, 380}, {0, 0, 1000, 700}) == arc({100, 400}, {800, 380}));
}

}  // namespace
}  // namespace pobratym::ui
