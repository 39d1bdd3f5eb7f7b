// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/world_map.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

namespace pobratym::ui {
namespace {

constexpr int kUkraine = 804;
constexpr MapScale kScales[] = {MapScale::detailed, MapScale::coarse};

WorldMap world(MapScale scale = MapScale::detailed) {
  auto map = WorldMap::load(embedded_map(scale));
  REQUIRE(map);
  return *std::move(map);
}

/// Each kind of thing in a colour that nothing else on this map has.
MapColours telling_colours() {
  MapColours colours;
  colours.sea = Colour::rgb(0x0000FF);
  colours.land = Colour::rgb(0x00FF00);
  colours.coast = Colour::rgb(0x0000FF);
  colours.border = Colour::rgb(0xFF0000);
  colours.host = Colour::rgb(0x00FF00);
  colours.line_width = 1.5f;
  return colours;
}

bool near_colour(const Image& image, Point at, Colour colour, int reach) {
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const std::uint32_t pixel =
          image.at(static_cast<int>(at.x) + dx, static_cast<int>(at.y) + dy);
      const auto off = [&](unsigned shift, int value) {
        return std::abs(static_cast<int>((pixel >> shift) & 255u) - value);
      };
      if (off(0, colour.r) + off(8, colour.g) + off(16, colour.b) < 120) return true;
    }
  }
  return false;
}

struct Town {
  const char* name;
  double lon;
  double lat;
};

constexpr Town kCrimea[] = {{"Simferopol", 34.1024, 44.9521},
                            {"Sevastopol", 33.5254, 44.6166},
                            {"Kerch", 36.4681, 45.3573},
                            {"Dzhankoi", 34.3934, 45.7086}};

/// Whose land is nearest, within `reach` degrees: ports of a coarse map may lie off its shore.
std::optional<int> nearest_country(const WorldMap& map, const Town& town, double reach) {
  for (double radius = 0; radius <= reach; radius += 0.01) {
    for (double angle = 0; angle < 6.28; angle += 0.1) {
      const auto found =
          map.country_at(town.lon + radius * std::cos(angle), town.lat + radius * std::sin(angle));
      if (found) return found;
    }
  }
  return std::nullopt;
}

TEST_CASE("Simferopol, Sevastopol, Kerch and Dzhankoi lie in Ukraine on every map") {
  const WorldMap detailed = world(MapScale::detailed);
  const WorldMap coarse = world(MapScale::coarse);
  for (const Town& town : kCrimea) {
    CAPTURE(town.name);
    CHECK(nearest_country(detailed, town, 0.03) == kUkraine);
    CHECK(nearest_country(coarse, town, 0.15) == kUkraine);
  }
}

TEST_CASE("Luhansk, Donetsk, Mariupol and Kharkiv lie in Ukraine on every map") {
  for (const MapScale scale : kScales) {
    const WorldMap map = world(scale);
    CHECK(map.country_at(39.30, 48.57) == kUkraine);
    CHECK(map.country_at(37.80, 48.00) == kUkraine);
    CHECK(map.country_at(37.55, 47.12) == kUkraine);
    CHECK(map.country_at(36.23, 49.99) == kUkraine);
  }
}

TEST_CASE("no line is drawn between Crimea and the rest of Ukraine") {
  for (const MapScale scale : kScales) {
    const MapView view{34.0, 46.2, 200, 500, 500};
    const WorldMap map = world(scale);
    const Image picture = map.draw(view, telling_colours());
    int checked = 0;
    for (double lat = 45.6; lat < 47.0; lat += 0.01) {
      for (double lon = 33.4; lon < 34.8; lon += 0.01) {
        bool inland = true;
        for (const double d : {-0.04, 0.0, 0.04}) {
          inland = inland && map.country_at(lon + d, lat) == kUkraine &&
                   map.country_at(lon, lat + d) == kUkraine;
        }
        if (!inland) continue;
        ++checked;
        const Point at = project(view, lon, lat);
        CHECK(picture.at(static_cast<int>(at.x), static_cast<int>(at.y)) == 0xFF00FF00u);
      }
    }
    CHECK(checked > 1000);
  }
}

TEST_CASE("the border between Ukraine and Poland is drawn, and the coast at Odesa") {
  const MapView view{27, 48.5, 60, 1000, 800};
  const Image picture = world().draw(view, telling_colours());
  CHECK(near_colour(picture, project(view, 23.6, 51.2), Colour::rgb(0xFF0000), 8));
  CHECK(near_colour(picture, project(view, 31.5, 46.2), Colour::rgb(0x0000FF), 0));
}

TEST_CASE("partner cities lie in their countries") {
  const WorldMap map = world();
  CHECK(map.country_at(16.61, 49.20) == 203);   // Brno, Czechia
  CHECK(map.country_at(3.06, 50.63) == 250);    // Lille, France
  CHECK(map.country_at(11.08, 49.45) == 276);   // Nuremberg, Germany
  CHECK(map.country_at(-84.51, 39.15) == 840);  // Cincinnati, United States
  CHECK(map.country_at(117.2, 39.13) == 156);   // Tianjin, China
  CHECK(map.country_at(127.38, 36.35) == 410);  // Daejeon, Korea
  CHECK(map.country_at(42.7, 42.27) == 268);    // Kutaisi, Georgia
}

TEST_CASE("the open sea belongs to no country, on both sides of the date line too") {
  const WorldMap map = world();
  CHECK(map.country_at(-30, 40) == std::nullopt);
  CHECK(map.country_at(34.5, 43.5) == std::nullopt);
  CHECK(map.country_at(180, 0) == std::nullopt);
  CHECK(map.country_at(179, 67.5) == 643);  // Chukotka reaches across 180°
  CHECK(map.country_at(-175, 67) == 643);
  CHECK(map.country_at(185, 67) == 643);
}

TEST_CASE("a country that encloses another has a hole there") {
  const WorldMap map = world();
  CHECK(map.country_at(28.2, -29.6) == 426);  // Lesotho
  CHECK(map.country_at(25, -29) == 710);      // South Africa around it
}

TEST_CASE("land is drawn whole across the date line, without a line along it") {
  const MapView view{180, 66, 30, 600, 400};
  const Image picture = world().draw(view, telling_colours());
  const Point at = project(view, 180, 67.5);
  for (int dx = -3; dx <= 3; ++dx) {
    CHECK(picture.at(static_cast<int>(at.x) + dx, static_cast<int>(at.y)) == 0xFF00FF00u);
  }
}

TEST_CASE("neighbours meet without a seam when no border is drawn") {
  MapColours colours = telling_colours();
  colours.line_width = 0;
  const MapView view{21, 49.3, 120, 400, 300};  // Poland, Slovakia, Ukraine, Hungary, Czechia
  for (const std::uint32_t pixel : world().draw(view, colours).pixels) {
    REQUIRE(pixel == colours.land.packed());
  }
}

TEST_CASE("the host country is tinted and its neighbours are not") {
  MapColours colours = telling_colours();
  colours.host = Colour::rgb(0xFFFFFF);
  colours.host_country = kUkraine;
  const MapView view{30, 48.5, 30, 600, 400};
  const Image picture = world().draw(view, colours);
  CHECK(near_colour(picture, project(view, 32, 49), Colour::rgb(0xFFFFFF), 0));
  CHECK(near_colour(picture, project(view, 34.1, 45.2), Colour::rgb(0xFFFFFF), 0));
  CHECK(near_colour(picture, project(view, 21, 52), Colour::rgb(0x00FF00), 0));
}

TEST_CASE("a damaged map is refused at every byte, never half read") {
  const std::string whole(embedded_map(MapScale::coarse));
  CHECK(WorldMap::load("").error().code == ErrorCode::invalid);
  CHECK(WorldMap::load("no map at all").error().code == ErrorCode::invalid);
  CHECK_FALSE(WorldMap::load(whole + "x"));
  for (std::size_t length = 0; length < whole.size(); length += 97) {
    CHECK_FALSE(WorldMap::load(std::string_view(whole).substr(0, length)));
  }
}

}  // namespace
}  // namespace pobratym::ui
