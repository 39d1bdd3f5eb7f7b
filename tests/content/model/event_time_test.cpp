// SPDX-License-Identifier: Apache-2.0
#include "content/model/event_time.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {

TEST_CASE("a time keeps its zone and knows its moment") {
  const auto time =
      decode_event_time({{"local", "2026-11-24T13:00"}, {"zone", "Europe/Kyiv"}}, "UTC");
  REQUIRE(time);
  CHECK_FALSE(time->all_day);
  CHECK(time->zone == "Europe/Kyiv");
  CHECK(format_instant(time->instant) == "2026-11-24T11:00:00Z");
  CHECK(end_instant(*time) == time->instant);
}

TEST_CASE("a whole day is a day of the host and ends when the next one begins") {
  const auto day = decode_event_time({{"date", "2026-10-25"}}, "Europe/Kyiv");
  REQUIRE(day);
  CHECK(day->all_day);
  CHECK(format_instant(day->instant) == "2026-10-24T21:00:00Z");
  // The day on which the clocks go back has 25 hours.
  CHECK(end_instant(*day) - day->instant == std::chrono::hours(25));
}

TEST_CASE("a time that is neither is refused") {
  for (const Json& time :
       {Json{{"local", "2026-11-24T13:00"}}, Json{{"date", "2026-11"}}, Json{{"day", 2}},
        Json::object(), Json("2026-11-24"), Json{{"local", "13:00"}, {"zone", "Europe/Kyiv"}},
        Json{{"local", "2026-11-24T13:00"}, {"zone", "Nowhere"}}}) {
    INFO(time.dump());
    CHECK_FALSE(decode_event_time(time, "UTC"));
  }
}

}  // namespace pobratym::model
