// SPDX-License-Identifier: Apache-2.0
// What rules mean: the cases of RFC 5545 section 3.8.5.3, and those that calendars of cities need
// beyond them. Expected days were also computed by a reader of another author's.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/model/recurrence.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

struct Case {
  const char* start;  ///< on the wall of New York
  const char* rule;
  const char* expected;  ///< the first seven: days where the time is that of the start
};

constexpr Case kCases[] = {
    // section 3.8.5.3
    {"1997-09-02T09:00", "FREQ=DAILY;COUNT=10",
     "1997-09-02 1997-09-03 1997-09-04 1997-09-05 1997-09-06 1997-09-07 1997-09-08"},
    {"1997-09-02T09:00", "FREQ=DAILY;UNTIL=19970906T000000Z",
     "1997-09-02 1997-09-03 1997-09-04 1997-09-05"},
    {"1997-09-02T09:00", "FREQ=DAILY;INTERVAL=2",
     "1997-09-02 1997-09-04 1997-09-06 1997-09-08 1997-09-10 1997-09-12 1997-09-14"},
    {"1997-09-02T09:00", "FREQ=DAILY;INTERVAL=10;COUNT=5",
     "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12"},
    {"1998-01-01T09:00", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
     "1998-01-01 1998-01-02 1998-01-03 1998-01-04 1998-01-05 1998-01-06 1998-01-07"},
    {"1997-09-02T09:00", "FREQ=WEEKLY;COUNT=10",
     "1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-10-07 1997-10-14"},
    {"1997-09-02T09:00", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
     "1997-09-02 1997-09-16 1997-09-30 1997-10-14 1997-10-28 1997-11-11 1997-11-25"},
    {"1997-09-02T09:00", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
     "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23"},
    {"1997-09-01T09:00", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
     "1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29"},
    {"1997-09-02T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
     "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14"},
    {"1997-09-05T09:00", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
     "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06"},
    {"1997-09-05T09:00", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
     "1997-09-05 1997-10-03 1997-11-07 1997-12-05"},
    {"1997-09-07T09:00", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
     "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01"},
    {"1997-09-22T09:00", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
     "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16"},
    {"1997-09-28T09:00", "FREQ=MONTHLY;BYMONTHDAY=-3",
     "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26 1998-03-29"},
    {"1997-09-02T09:00", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
     "1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02"},
    {"1997-09-30T09:00", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
     "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31"},
    {"1997-09-10T09:00", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
     "1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10"},
    {"1997-09-02T09:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
     "1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11"},
    {"1997-06-10T09:00", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
     "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10"},
    {"1997-03-10T09:00", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
     "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10"},
    {"1997-01-01T09:00", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
     "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01"},
    {"1997-05-19T09:00", "FREQ=YEARLY;BYDAY=20MO",
     "1997-05-19 1998-05-18 1999-05-17 2000-05-15 2001-05-14 2002-05-20 2003-05-19"},
    {"1997-05-12T09:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
     "1997-05-12 1998-05-11 1999-05-17 2000-05-15 2001-05-14 2002-05-13 2003-05-12"},
    {"1997-03-13T09:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
     "1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26"},
    {"1997-06-05T09:00", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
     "1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17"},
    {"1998-02-13T09:00", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
     "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13 2001-04-13 2001-07-13"},
    {"1997-09-13T09:00", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
     "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07"},
    {"1996-11-05T09:00", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
     "1996-11-05 2000-11-07 2004-11-02 2008-11-04 2012-11-06 2016-11-08 2020-11-03"},
    {"1997-09-04T09:00", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
     "1997-09-04 1997-10-07 1997-11-06"},
    {"1997-09-29T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
     "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30"},
    {"1997-09-02T09:00", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z",
     "09-02T09:00 09-02T12:00 09-02T15:00"},
    {"1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
     "09-02T09:00 09-02T09:15 09-02T09:30 09-02T09:45 09-02T10:00 09-02T10:15"},
    {"1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
     "09-02T09:00 09-02T10:30 09-02T12:00 09-02T13:30"},
    {"1997-09-02T09:00", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
     "09-02T09:00 09-02T09:20 09-02T09:40 09-02T10:00 09-02T10:20 09-02T10:40 09-02T11:00"},
    {"1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
     "09-02T09:00 09-02T09:20 09-02T09:40 09-02T10:00 09-02T10:20 09-02T10:40 09-02T11:00"},
    {"1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
     "1997-08-05 1997-08-10 1997-08-19 1997-08-24"},
    {"1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
     "1997-08-05 1997-08-17 1997-08-19 1997-08-31"},
    {"2007-01-15T09:00", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
     "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"},
    // beyond it
    {"2024-02-29T12:00", "FREQ=YEARLY",
     "2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 2044-02-29 2048-02-29"},
    {"2026-01-31T12:00", "FREQ=MONTHLY",
     "2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31 2026-10-31 2026-12-31"},
    {"2026-01-05T09:00", "FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO",
     "2026-01-05 2026-12-28 2027-01-04 2027-12-27 2028-01-03 2028-12-25 2029-01-01"},
    {"2026-12-31T23:00", "FREQ=YEARLY;BYYEARDAY=-1",
     "2026-12-31 2027-12-31 2028-12-31 2029-12-31 2030-12-31 2031-12-31 2032-12-31"},
    {"2026-01-01T00:00", "FREQ=DAILY;BYMONTH=1;BYMONTHDAY=-1",
     "2026-01-01 2026-01-31 2027-01-31 2028-01-31 2029-01-31 2030-01-31 2031-01-31"},
    {"2026-01-01T08:00", "FREQ=SECONDLY;INTERVAL=3600;COUNT=4",
     "01-01T08:00 01-01T09:00 01-01T10:00 01-01T11:00"},
    {"2026-01-02T10:00", "FREQ=YEARLY;BYDAY=-1FR;BYMONTH=3,10",
     "2026-01-02 2026-03-27 2026-10-30 2027-03-26 2027-10-29 2028-03-31 2028-10-27"},
    {"2026-01-01T09:00", "FREQ=HOURLY;BYDAY=SU;BYHOUR=9,18",
     "01-01T09:00 01-04T09:00 01-04T18:00 01-11T09:00 01-11T18:00 01-18T09:00 01-18T18:00"},
    {"2026-01-01T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
     "2026-01-01 2026-01-30 2026-02-02 2026-02-27 2026-03-02 2026-03-31 2026-04-01"},
};

std::string text(const EventTime& time, const EventTime& first, bool days) {
  const auto day = std::chrono::floor<std::chrono::days>(time.wall);
  const std::chrono::hh_mm_ss clock(time.wall - day);
  const std::string date = format_date(time.date);
  if (days && time.wall - day == first.wall - std::chrono::floor<std::chrono::days>(first.wall)) {
    return date;
  }
  const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
  return date.substr(5) + "T" + two(clock.hours().count()) + ":" + two(clock.minutes().count());
}

std::string first_seven(const Case& one) {
  const Json start{{"local", one.start}, {"zone", "America/New_York"}};
  Json document = test::event_json("rule", start, start);
  document.erase("end");
  document["recurrence"] = {{"rule", one.rule}};
  const auto event = decode_event(test::record_of(document), "UTC");
  REQUIRE(event);
  const auto found = occurrences(*event, event->start.instant,
                                 event->start.instant + std::chrono::days(366 * 40), 7);
  std::string all;
  for (const Event& occurrence : found.events) {
    if (!all.empty()) all += ' ';
    const bool days = std::string(one.expected).substr(4, 1) == "-";
    all += text(occurrence.start, event->start, days);
  }
  return all;
}

}  // namespace

TEST_CASE("every kind of rule that calendars use gives the days it should") {
  for (const Case& one : kCases) {
    INFO(one.start << " " << one.rule);
    CHECK(check_rule(one.rule));
    CHECK(first_seven(one) == one.expected);
  }
}

TEST_CASE("a rule with a mistake is refused with the part that is wrong") {
  struct Wrong {
    const char* rule;
    const char* part;
  };
  constexpr Wrong kWrong[] = {
      {"", "FREQ"},
      {"BYDAY=MO", "FREQ"},
      {"FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY"},
      {"FREQ=DAILY;FREQ=WEEKLY", "FREQ"},
      {"FREQ=DAILY;INTERVAL=0", "INTERVAL=0"},
      {"FREQ=DAILY;COUNT=-1", "COUNT=-1"},
      {"FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"},
      {"FREQ=WEEKLY;BYDAY=1MO", "BYDAY"},
      {"FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO"},
      {"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"},
      {"FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"},
      {"FREQ=MONTHLY;BYWEEKNO=2", "BYWEEKNO"},
      {"FREQ=DAILY;BYYEARDAY=2", "BYYEARDAY"},
      {"FREQ=WEEKLY;BYMONTHDAY=2", "BYMONTHDAY"},
      {"FREQ=DAILY;BYHOUR=24", "BYHOUR=24"},
      {"FREQ=DAILY;UNTIL=20261301", "UNTIL=20261301"},
      {"FREQ=DAILY;UNTIL=tomorrow", "UNTIL=TOMORROW"},
      {"FREQ=DAILY;COLOUR=RED", "COLOUR"},
      {"FREQ=YEARLY;RSCALE=HEBREW", "RSCALE=HEBREW"},
  };
  for (const Wrong& one : kWrong) {
    INFO(one.rule);
    const auto status = check_rule(one.rule);
    REQUIRE_FALSE(status);
    CHECK(status.error().message.find(one.part) != std::string::npos);
  }
}

}  // namespace pobratym::model
