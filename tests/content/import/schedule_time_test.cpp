// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_time.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::import {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TEST_CASE("a length of time is read in every way that schedules write it") {
  CHECK(parse_duration("00:25") == minutes(25));
  CHECK(parse_duration("1:30") == minutes(90));
  CHECK(parse_duration("00:25:30") == seconds(25 * 60 + 30));
  CHECK(parse_duration("PT25M") == minutes(25));
  CHECK(parse_duration("P1DT2H") == hours(26));
  CHECK(parse_duration(" 45 ") == minutes(45));
  for (const auto* wrong : {"", "P", "PT", "-00:10", "1:75", "PT5", "P200D", "soon", "99999:00"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_duration(wrong));
  }
}

TEST_CASE("a moment is read with its offset, a wall time without") {
  const auto moment = parse_iso_time("2020-12-27T11:30:00+01:00");
  REQUIRE(moment);
  CHECK(moment->offset == hours(1));
  CHECK(parse_iso_time("2020-12-27T11:30Z")->offset == seconds(0));
  CHECK(parse_iso_time("2020-12-27T11:30:00.000-0530")->offset == -(hours(5) + minutes(30)));
  CHECK_FALSE(parse_iso_time("2020-12-27 11:30")->offset);
  CHECK(parse_iso_time("2020-12-27")->day_only);
  for (const auto* wrong : {"", "2020-13-01", "2020-12-27T", "2020-12-27T25:00", "27.12.2020",
                            "2020-12-27T11:30+99:00", "2020-12-27T11:30 PM"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_iso_time(wrong));
  }
}

TEST_CASE("a zone that never changes its clocks stands for a bare offset") {
  CHECK(fixed_zone(hours(0)) == "UTC");
  CHECK(fixed_zone(hours(1)) == "Etc/GMT-1");
  CHECK(fixed_zone(hours(-5)) == "Etc/GMT+5");
  CHECK(fixed_zone(minutes(330)).empty());
  CHECK(offset_at(Instant{}, fixed_zone(hours(14))) == hours(14));
}

}  // namespace pobratym::import
