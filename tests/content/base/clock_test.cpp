// SPDX-License-Identifier: Apache-2.0
#include "content/base/clock.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {

TEST_CASE("a moment is written in UTC and read back the same") {
  for (const char* text : {"1970-01-01T00:00:00Z", "2026-11-24T08:30:59Z", "2024-02-29T23:59:59Z",
                           "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"}) {
    INFO(text);
    const auto instant = parse_instant(text);
    REQUIRE(instant);
    CHECK(format_instant(*instant) == text);
  }
  CHECK(parse_instant("1970-01-02T00:00:01Z")->time_since_epoch().count() == 86401);
}

TEST_CASE("a moment written in any other way is refused") {
  for (const char* text :
       {"", "2026-11-24", "2026-11-24T08:30Z", "2026-11-24T08:30:00", "2026-11-24T08:30:00+00:00",
        "2026-11-24t08:30:00z", "2026-11-24 08:30:00Z", "2026-02-30T08:30:00Z",
        "2026-11-24T24:00:00Z", "2026-11-24T08:60:00Z", "2026-11-24T08:30:61Z",
        "2026-1a-24T08:30:00Z", "+026-11-24T08:30:00Z", "2026-11-24T08:30:00Z "}) {
    INFO(text);
    CHECK_FALSE(parse_instant(text));
  }
}

TEST_CASE("a clock for tests stands still until it is moved") {
  FixedClock clock(*parse_instant("2026-11-24T08:30:00Z"));
  CHECK(clock.now() == clock.now());
  clock.move_to(clock.now() + std::chrono::minutes(5));
  CHECK(format_instant(clock.now()) == "2026-11-24T08:35:00Z");
}

}  // namespace pobratym
