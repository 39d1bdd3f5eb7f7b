// SPDX-License-Identifier: Apache-2.0
#include "content/model/zone.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

std::string utc(const char* local, const char* zone) {
  const auto instant = to_instant(local, zone);
  return instant ? format_instant(*instant) : instant.error().message;
}

}  // namespace

TEST_CASE("a wall time in a zone is one moment") {
  struct Case {
    const char* local;
    const char* zone;
    const char* instant;
  };
  const Case cases[] = {
      {"2026-11-24T13:00", "Europe/Kyiv", "2026-11-24T11:00:00Z"},
      {"2026-07-01T13:00", "Europe/Kyiv", "2026-07-01T10:00:00Z"},
      {"2026-11-24T13:00:30", "Europe/Kyiv", "2026-11-24T11:00:30Z"},
      // The clocks go from 03:00 to 04:00: what they skip counts on from before.
      {"2026-03-29T02:59", "Europe/Kyiv", "2026-03-29T00:59:00Z"},
      {"2026-03-29T03:00", "Europe/Kyiv", "2026-03-29T01:00:00Z"},
      {"2026-03-29T03:30", "Europe/Kyiv", "2026-03-29T01:30:00Z"},
      {"2026-03-29T04:00", "Europe/Kyiv", "2026-03-29T01:00:00Z"},
      // 03:00 to 04:00 comes twice in autumn: the earlier is meant.
      {"2026-10-25T03:00", "Europe/Kyiv", "2026-10-25T00:00:00Z"},
      {"2026-10-25T03:59", "Europe/Kyiv", "2026-10-25T00:59:00Z"},
      {"2026-10-25T04:00", "Europe/Kyiv", "2026-10-25T02:00:00Z"},
      // Either side of the date line it is the same moment and another day.
      {"2026-11-25T00:30", "Pacific/Kiritimati", "2026-11-24T10:30:00Z"},
      {"2026-11-23T23:30", "Pacific/Pago_Pago", "2026-11-24T10:30:00Z"},
      // Samoa left out this whole day.
      {"2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00Z"},
      // The example of RFC 5545 section 3.3.5.
      {"2007-03-11T02:30", "America/New_York", "2007-03-11T07:30:00Z"},
      {"2007-11-04T01:30", "America/New_York", "2007-11-04T05:30:00Z"},
      {"2026-11-24T13:00", "Asia/Kolkata", "2026-11-24T07:30:00Z"},
  };
  for (const Case& one : cases) {
    INFO(one.local << " " << one.zone);
    CHECK(utc(one.local, one.zone) == one.instant);
  }
}

TEST_CASE("Kyiv is one zone under its new and its old name") {
  CHECK(is_zone("Europe/Kyiv"));
  CHECK(is_zone("Europe/Kiev"));
  CHECK(utc("2026-11-24T13:00", "Europe/Kiev") == utc("2026-11-24T13:00", "Europe/Kyiv"));
}

TEST_CASE("a name that is no zone is refused with a sentence") {
  for (const char* name : {"", "Europe/Kharkiv", "../../etc/passwd", "Kyiv", "Europe/Kyiv "}) {
    INFO(name);
    CHECK_FALSE(is_zone(name));
    const auto instant = to_instant("2026-11-24T13:00", name);
    REQUIRE_FALSE(instant);
    CHECK(instant.error().code == ErrorCode::not_found);
  }
}

TEST_CASE("what is no wall time is refused") {
  for (const char* local :
       {"", "2026-11-24", "2026-11-24T24:00", "2026-11-24T13:60", "2026-02-30T13:00",
        "2026-11-24 13:00", "2026-11-24T13:00Z", "2026-11-24T1:00", "2026-11-24T13-00"}) {
    INFO(local);
    const auto instant = to_instant(local, "Europe/Kyiv");
    REQUIRE_FALSE(instant);
    CHECK(instant.error().code == ErrorCode::invalid);
  }
}

TEST_CASE("a moment is shown as the clocks of a city show it, with the change of date") {
  const Instant instant = *parse_instant("2026-11-24T22:30:00Z");
  const auto kharkiv = to_local(instant, "Europe/Kyiv");
  REQUIRE(kharkiv);
  CHECK(kharkiv->text() == "2026-11-25T00:30");
  CHECK(kharkiv->abbreviation == "EET");
  CHECK(kharkiv->offset == std::chrono::hours(2));
  const auto cincinnati = to_local(instant, "America/New_York");
  REQUIRE(cincinnati);
  CHECK(cincinnati->text() == "2026-11-24T17:30");
  CHECK(cincinnati->hour == 17);
  CHECK(cincinnati->minute == 30);
  CHECK_FALSE(to_local(instant, "Mars/Olympus"));
}

TEST_CASE("a day without a midnight begins when its clocks begin") {
  // Beirut goes from 00:00 to 01:00.
  const auto start = start_of_day(*parse_date("2026-03-29"), "Asia/Beirut");
  REQUIRE(start);
  CHECK(to_local(*start, "Asia/Beirut")->text() == "2026-03-29T01:00");
}

}  // namespace pobratym::model
