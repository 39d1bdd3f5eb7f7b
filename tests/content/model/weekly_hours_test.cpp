// SPDX-License-Identifier: Apache-2.0
// That the hours of the week of an event leave out no occurrence of it, whatever its rule and zone.
#include "content/model/weekly_hours.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/recurrence.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::at;

Json time(const char* local, const char* zone) { return {{"local", local}, {"zone", zone}}; }

Event decode(const Json& start, const Json& end, const Json& recurrence,
             const char* day_zone = "UTC") {
  Json document = test::event_json("club", start, end);
  document["recurrence"] = recurrence;
  auto event = decode_event(test::record_of(document), day_zone);
  REQUIRE(event);
  return *std::move(event);
}

bool covers(const WeeklyHours& hours, const TimeWindow& when) {
  for (auto hour = std::chrono::floor<std::chrono::hours>(when.start); hour < when.end;
       hour += std::chrono::hours(1)) {
    if (!hours[hour_of_week(hour)]) return false;
  }
  return true;
}

void check_years(const Event& indexed, const Event& shown) {
  const WeeklyHours hours = weekly_hours(indexed);
  const auto found =
      occurrences(shown, at("2019-01-01T00:00:00Z"), at("2031-01-01T00:00:00Z"), 3000);
  REQUIRE_FALSE(found.events.empty());
  for (const Event& one : found.events) CHECK(covers(hours, window(one)));
}

}  // namespace

TEST_CASE("hours of the week are counted from Monday on") {
  CHECK(hour_of_week(at("2026-11-23T00:00:00Z")) == 0);
  CHECK(hour_of_week(at("2026-11-24T13:59:59Z")) == 24 + 13);
  CHECK(hour_of_week(at("2026-11-29T23:00:00Z")) == 167);
  CHECK(hour_of_week(at("1969-12-28T23:00:00Z")) == 167);
}

TEST_CASE("a club of two hours a week is looked for in few hours") {
  const Event club = decode(time("2020-03-03T18:00", "Europe/Kyiv"),
                            time("2020-03-03T20:00", "Europe/Kyiv"), {{"rule", "FREQ=WEEKLY"}});
  const WeeklyHours hours = weekly_hours(club);
  CHECK(hours.count() <= 8);
  CHECK(hours[24 + 16]);        // Tuesday, as it is in winter
  CHECK(hours[24 + 15]);        // and in summer
  CHECK_FALSE(hours[48 + 16]);  // Wednesday
}

TEST_CASE("no occurrence is in an hour that it is not looked for in") {
  const char* const rules[] = {"FREQ=WEEKLY",
                               "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
                               "FREQ=DAILY;INTERVAL=3",
                               "FREQ=DAILY;BYHOUR=9,21;INTERVAL=11",
                               "FREQ=MONTHLY;BYDAY=2TU",
                               "FREQ=MONTHLY;BYDAY=-1FR",
                               "FREQ=MONTHLY;BYMONTHDAY=-1",
                               "FREQ=YEARLY;BYMONTH=3;BYDAY=SU",
                               "FREQ=YEARLY;BYWEEKNO=20",
                               "FREQ=HOURLY;INTERVAL=31;COUNT=400",
                               "FREQ=WEEKLY;COUNT=30",
                               "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"};
  const char* const zones[] = {"Europe/Kyiv", "Pacific/Auckland", "America/New_York",
                               "Asia/Kolkata", "Africa/Casablanca"};
  const char* const days[] = {"2020-03-03", "2019-10-27", "2024-02-29"};
  for (const char* rule : rules) {
    for (const char* zone : zones) {
      for (const std::string day : days) {
        INFO(rule << " in " << zone << " from " << day);
        const Event event = decode(time((day + "T23:15").c_str(), zone),
                                   time((day + "T23:55").c_str(), zone), {{"rule", rule}});
        check_years(event, event);
      }
    }
  }
}

TEST_CASE("whole days are those of the host, which the index does not know") {
  const Json start{{"date", "2020-03-03"}}, end{{"date", "2020-03-04"}};
  const Json weekly{{"rule", "FREQ=WEEKLY"}};
  for (const char* host : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Kyiv"}) {
    INFO(host);
    check_years(decode(start, end, weekly), decode(start, end, weekly, host));
  }
}

TEST_CASE("days that were added and times that were moved are among the hours") {
  const Json more{{"rule", "FREQ=WEEKLY"},
                  {"rdate", Json::array({time("2026-11-26T08:00", "Europe/Kyiv")})},
                  {"overrides", Json::array({{{"instance", time("2026-11-24T18:00", "Europe/Kyiv")},
                                              {"start", time("2026-11-28T11:00", "Europe/Kyiv")},
                                              {"end", time("2026-11-28T12:00", "Europe/Kyiv")}}})}};
  const Event event = decode(time("2020-03-03T18:00", "Europe/Kyiv"),
                             time("2020-03-03T20:00", "Europe/Kyiv"), more);
  check_years(event, event);
  const WeeklyHours hours = weekly_hours(event);
  CHECK(hours[3 * 24 + 6]);  // Thursday
  CHECK(hours[5 * 24 + 9]);  // Saturday
}

}  // namespace pobratym::model
