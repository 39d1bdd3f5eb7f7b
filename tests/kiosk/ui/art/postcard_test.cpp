// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/postcard.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "content/base/hash.hpp"
#include "kiosk/ui/art/sky.hpp"

namespace pobratym::ui {
namespace {

std::string fingerprint(const Image& image) {
  Bytes bytes;
  for (const std::uint32_t pixel : image.pixels) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      bytes += static_cast<char>((pixel >> shift) & 255u);
    }
  }
  return to_hex(sha256(bytes)).substr(0, 16);
}

unsigned brightness(std::uint32_t pixel) {
  return (pixel & 255u) + ((pixel >> 8u) & 255u) + ((pixel >> 16u) & 255u);
}

TEST_CASE("the same city has the same postcard, on this machine and on any other") {
  const Image first = draw_postcard("brno", 160, 100, {1});
  CHECK(first.pixels == draw_postcard("brno", 160, 100, {1}).pixels);
  CHECK(fingerprint(first) == "0d231a59c3dec9e5");
  CHECK(fingerprint(draw_postcard("tianjin", 96, 54, {-20})) == "4e6873c8876e8d9c");
}

TEST_CASE("two cities have different postcards") {
  CHECK(draw_postcard("brno", 160, 100, {30}).pixels !=
        draw_postcard("lille", 160, 100, {30}).pixels);
}

TEST_CASE("the sky is bright by day, dark by night and red at dusk") {
  const Colour day = sky_colours({40}).middle;
  const Colour dusk = sky_colours({1}).middle;
  const Colour night = sky_colours({-30}).middle;
  CHECK(brightness(day.packed()) > brightness(dusk.packed()));
  CHECK(brightness(dusk.packed()) > 2 * brightness(night.packed()));
  CHECK(dusk.r > dusk.b);
  CHECK(day.b > day.r);
}

TEST_CASE("windows are lit when it is dark and not by day") {
  CHECK(sky_colours({20}).lamps == 0);
  CHECK(sky_colours({-15}).lamps == 1);
}

TEST_CASE("a sky changes by small steps from midnight to noon") {
  for (double height = -20; height < 60; height += 0.5) {
    const auto here = static_cast<int>(brightness(sky_colours({height}).zenith.packed()));
    const auto next = static_cast<int>(brightness(sky_colours({height + 0.5}).zenith.packed()));
    CHECK(std::abs(next - here) < 25);
  }
}

TEST_CASE("every pixel of a postcard is opaque, at any size and hour") {
  for (const double height : {-40.0, -8.0, -3.0, 0.0, 8.0, 60.0}) {
    const Image image = draw_postcard("poznan", 61, 37, {height});
    CHECK(std::all_of(image.pixels.begin(), image.pixels.end(),
                      [](std::uint32_t pixel) { return pixel >> 24u == 255u; }));
  }
  CHECK(draw_postcard("poznan", 1, 1, {}).pixels.size() == 1);
  CHECK(draw_postcard("poznan", 0, 10, {}).pixels.empty());
}

TEST_CASE("a wider picture shows more of the same street") {
  const Image narrow = draw_postcard("lille", 100, 80, {-3.5});
  const Image wide = draw_postcard("lille", 300, 80, {-3.5});
  for (int x = 0; x < 100; ++x) CHECK(narrow.at(x, 70) == wide.at(x, 70));
}

TEST_CASE("the sky of a postcard is that of the hour in its city") {
  const auto noon_in_europe = *parse_instant("2026-06-20T11:00:00Z");
  CHECK(sky_at(noon_in_europe, {16.6, 49.2}).sun_elevation > 50);
  CHECK(sky_at(noon_in_europe, {-157.8, 21.3}).sun_elevation < -20);
}

}  // namespace
}  // namespace pobratym::ui
