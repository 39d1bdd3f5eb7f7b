// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/map_view.hpp"

#include <array>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::ui {
namespace {

using Catch::Approx;

constexpr GeoPoint kKharkiv{36.23, 49.99};
constexpr GeoPoint kLille{3.06, 50.63};
constexpr GeoPoint kCincinnati{-84.51, 39.10};
constexpr GeoPoint kDaejeon{127.38, 36.35};

TEST_CASE("the centre of a view is the middle of its picture") {
  const MapView view{30, 50, 20, 1080, 700};
  CHECK(project(view, 30, 50).x == Approx(540));
  CHECK(project(view, 30, 50).y == Approx(350));
}

TEST_CASE("a place on the map leads back to itself") {
  const MapView view{30, 50, 20, 1080, 700};
  for (const GeoPoint place : {kKharkiv, kLille, GeoPoint{12.5, -33.9}, GeoPoint{-0.1, 71}}) {
    const GeoPoint back = unproject(view, project(view, place));
    CHECK(back.lon == Approx(place.lon).margin(0.001));
    CHECK(back.lat == Approx(place.lat).margin(0.001));
  }
}

TEST_CASE("north is up and east is right") {
  const MapView view{30, 50, 20, 1080, 700};
  CHECK(project(view, 30, 55).y < 350);
  CHECK(project(view, 35, 50).x > 540);
}

TEST_CASE("a view across the antimeridian keeps both shores together") {
  const MapView view{179, 0, 4, 1000, 600};
  CHECK(project(view, -179, 0).x == Approx(508));
  CHECK(project(view, 177, 0).x == Approx(492));
  CHECK(unproject(view, {508, 300}).lon == Approx(-179));
}

TEST_CASE("all partner cities fit inside the padding") {
  const MapPadding padding{40, 180, 60, 100};
  const std::array places{kKharkiv, kLille, kCincinnati, kDaejeon};
  const MapView view = fit(places, 1080, 700, padding);
  const Rect free{40, 180, 1020, 600};
  for (const GeoPoint place : places) CHECK(free.inset(-0.01f).contains(project(view, place)));
  CHECK(project(view, kCincinnati).x == Approx(40).margin(0.1));
  CHECK(project(view, kDaejeon).x == Approx(1020).margin(0.1));
}

TEST_CASE("cities on both sides of the Pacific are shown across it") {
  const std::array places{kCincinnati, kDaejeon};
  const MapView view = fit(places, 1000, 600);
  CHECK(project(view, kDaejeon).x < project(view, kCincinnati).x);
}

TEST_CASE("one city alone is not magnified without end") {
  const std::array places{kKharkiv};
  const MapView view = fit(places, 1000, 600, {}, 30);
  CHECK(view.pixels_per_degree == 30);
  CHECK(project(view, kKharkiv).x == Approx(500).margin(0.1));
  CHECK(project(view, kKharkiv).y == Approx(300).margin(0.1));
}

TEST_CASE("a partner overseas does not shrink the host's continent") {
  const std::array partners{kLille, kCincinnati, GeoPoint{27.9, 43.2}, kDaejeon};
  const MapView view = fit_around(kKharkiv, partners, 1080, 700, {80, 180, 160, 120}, 14);
  CHECK(view.pixels_per_degree >= 14);
  const Rect free{80, 180, 920, 580};
  CHECK(free.inset(-0.01f).contains(project(view, kKharkiv)));
  CHECK(free.inset(-0.01f).contains(project(view, kLille)));
  CHECK(project(view, kCincinnati).x < 0);
  CHECK(project(view, kDaejeon).x > 1080);
  CHECK(project(view, kKharkiv).x > 540);
}

TEST_CASE("a host with no partner yet is in the middle of its map") {
  const MapView view = fit_around(kKharkiv, {}, 1000, 600, {}, 14, 25);
  CHECK(view.pixels_per_degree == 25);
  CHECK(project(view, kKharkiv).x == Approx(500).margin(0.1));
}

TEST_CASE("a map of no city at all is still a map") {
  CHECK(fit({}, 1000, 600, {}, 3).pixels_per_degree == 3);
}

}  // namespace
}  // namespace pobratym::ui
