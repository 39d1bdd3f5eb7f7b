// SPDX-License-Identifier: Apache-2.0
// Expected heights follow from the equinoxes and solstices, and from published times of sunrise.
#include "kiosk/ui/art/sun.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::ui {
namespace {

using Catch::Approx;

constexpr GeoPoint kGreenwich{0, 51.4779};
constexpr GeoPoint kKharkiv{36.23, 49.99};

double height(std::string_view instant, GeoPoint place) {
  return solar_elevation(*parse_instant(instant), place);
}

TEST_CASE("at noon of an equinox the sun stands as high as the equator tilts away") {
  CHECK(height("2024-03-20T12:07:00Z", kGreenwich) == Approx(90 - 51.4779 + 0.15).margin(0.5));
  CHECK(height("2024-03-20T12:07:00Z", {0, 0}) == Approx(90).margin(0.5));
}

TEST_CASE("at noon of midsummer and midwinter the sun stands 23.4 degrees off") {
  CHECK(height("2024-06-20T12:02:00Z", kGreenwich) == Approx(90 - 51.4779 + 23.44).margin(0.5));
  CHECK(height("2024-12-21T11:58:00Z", kGreenwich) == Approx(90 - 51.4779 - 23.44).margin(0.5));
}

TEST_CASE("at midnight of midsummer the sun stays above the polar circle's horizon") {
  CHECK(height("2024-06-20T22:45:00Z", {18.95, 69.65}) > 2.5);
  CHECK(height("2024-12-21T10:45:00Z", {18.95, 69.65}) < -2.5);
}

TEST_CASE("the sun rises and sets over Greenwich at the almanac's minute") {
  // 2024-06-20: 03:43 and 20:21 UTC; 2024-12-21: 08:04 and 15:53 UTC.
  for (const auto* instant : {"2024-06-20T03:43:00Z", "2024-06-20T20:21:00Z",
                              "2024-12-21T08:04:00Z", "2024-12-21T15:53:00Z"}) {
    CAPTURE(instant);
    CHECK(height(instant, kGreenwich) == Approx(-0.833).margin(0.5));
  }
}

TEST_CASE("when it is noon in Kharkiv it is night in Cincinnati") {
  CHECK(height("2026-11-24T09:20:00Z", kKharkiv) == Approx(90 - 49.99 - 20.6).margin(0.5));
  CHECK(height("2026-11-24T09:20:00Z", {-84.51, 39.1}) < -20);
}

}  // namespace
}  // namespace pobratym::ui
