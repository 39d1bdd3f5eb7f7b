// SPDX-License-Identifier: Apache-2.0
#include "content/model/recurrence.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::at;
using test::kyiv_time;

/// The language club: Tuesdays from 3 November 2026, 18:00 to 19:30 in Kyiv.
Json club(const Json& recurrence = {{"rule", "FREQ=WEEKLY;BYDAY=TU"}}) {
  Json document =
      test::event_json("club", kyiv_time("2026-11-03T18:00"), kyiv_time("2026-11-03T19:30"));
  document["recurrence"] = recurrence;
  return document;
}

Event decode(const Json& document) {
  auto event = decode_event(test::record_of(document), "Europe/Kyiv");
  REQUIRE(event);
  return *std::move(event);
}

Event every(const std::string& rule, const Json& start) {
  Json document = test::event_json("rule", start, start);
  document.erase("end");
  document["recurrence"] = {{"rule", rule}};
  return decode(document);
}

std::vector<std::string> starts(const Event& event, const char* from, const char* to,
                                std::size_t limit = 100) {
  std::vector<std::string> texts;
  for (const Event& one : occurrences(event, at(from), at(to), limit).events) {
    texts.push_back(one.start.all_day ? format_date(one.start.date)
                                      : format_instant(one.start.instant));
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a weekly club begins at the same hour on the wall in summer and in winter") {
  const Event club = every("FREQ=WEEKLY", kyiv_time("2026-10-20T18:00"));
  CHECK(starts(club, "2026-10-20T00:00:00Z", "2026-11-04T00:00:00Z") ==
        Texts{"2026-10-20T15:00:00Z", "2026-10-27T16:00:00Z", "2026-11-03T16:00:00Z"});
}

TEST_CASE("an hour that the clocks skip or show twice has one occurrence each day") {
  const Event spring = every("FREQ=DAILY", kyiv_time("2026-03-28T03:30"));
  CHECK(starts(spring, "2026-03-27T00:00:00Z", "2026-03-31T00:00:00Z") ==
        Texts{"2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"});
  const Event autumn = every("FREQ=DAILY", kyiv_time("2026-10-24T03:30"));
  CHECK(starts(autumn, "2026-10-23T00:00:00Z", "2026-10-27T00:00:00Z") ==
        Texts{"2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"});
}

TEST_CASE("a night across the change of clocks lasts as long as the others") {
  Json document =
      test::event_json("night", kyiv_time("2026-03-21T22:00"), kyiv_time("2026-03-22T06:00"));
  document["recurrence"] = {{"rule", "FREQ=WEEKLY"}};
  const auto found =
      occurrences(decode(document), at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"), 9);
  REQUIRE(found.events.size() == 1);
  CHECK(window(found.events[0]) ==
        TimeWindow{at("2026-03-28T20:00:00Z"), at("2026-03-29T04:00:00Z")});
}

TEST_CASE("days on which the club does not meet are left out, and added ones come in") {
  const Event event = decode(club(
      {{"rule", "FREQ=WEEKLY;BYDAY=TU"},
       {"exdate", Json::array({kyiv_time("2026-11-10T18:00"), {{"date", "2026-11-17"}}})},
       {"rdate", Json::array({kyiv_time("2026-11-12T10:00"), kyiv_time("2026-11-24T18:00")})}}));
  CHECK(starts(event, "2026-11-01T00:00:00Z", "2026-11-30T00:00:00Z") ==
        Texts{"2026-11-03T16:00:00Z", "2026-11-12T08:00:00Z", "2026-11-24T16:00:00Z"});
}

TEST_CASE("a meeting that was moved is found where it is now, with when it was to be") {
  const Event event = decode(
      club({{"rule", "FREQ=WEEKLY;BYDAY=TU"},
            {"overrides", Json::array({{{"instance", kyiv_time("2026-11-10T18:00")},
                                        {"start", kyiv_time("2026-11-13T17:00")},
                                        {"title", test::both("Інакше", "Another way")}}})}}));
  CHECK(starts(event, "2026-11-09T00:00:00Z", "2026-11-12T00:00:00Z").empty());
  const auto found = occurrences(event, at("2026-11-13T00:00:00Z"), at("2026-11-14T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 1);
  const Event& moved = found.events[0];
  CHECK(window(moved) == TimeWindow{at("2026-11-13T15:00:00Z"), at("2026-11-13T16:30:00Z")});
  CHECK(moved.status == EventStatus::rescheduled);
  REQUIRE(moved.previous_start);
  CHECK(moved.previous_start->instant == at("2026-11-10T16:00:00Z"));
  CHECK(moved.title.by_language.at("en") == "Another way");
}

TEST_CASE("one cancelled meeting stays in the agenda, marked, and the others take place") {
  const Event event =
      decode(club({{"rule", "FREQ=WEEKLY;BYDAY=TU"},
                   {"overrides", Json::array({{{"instance", kyiv_time("2026-11-10T18:00")},
                                               {"event_status", "cancelled"}}})}}));
  const auto found = occurrences(event, at("2026-11-02T00:00:00Z"), at("2026-11-20T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 3);
  CHECK(found.events[0].status == EventStatus::scheduled);
  CHECK(found.events[1].status == EventStatus::cancelled);
  CHECK(found.events[2].status == EventStatus::scheduled);
}

TEST_CASE("a change to a meeting that the rule does not give is no meeting") {
  const Event event =
      decode(club({{"rule", "FREQ=WEEKLY;BYDAY=TU"},
                   {"overrides", Json::array({{{"instance", kyiv_time("2026-11-11T18:00")},
                                               {"start", kyiv_time("2026-11-12T18:00")}}})}}));
  CHECK(starts(event, "2026-11-11T00:00:00Z", "2026-11-16T00:00:00Z").empty());
}

TEST_CASE("whole days that recur are days, whatever the clocks do") {
  const Event fair = every("FREQ=DAILY;COUNT=4", {{"date", "2026-10-24"}});
  CHECK(starts(fair, "2026-10-01T00:00:00Z", "2026-11-30T00:00:00Z") ==
        Texts{"2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27"});
}

TEST_CASE("the last day of a rule belongs to it, however it is written") {
  for (const char* until : {"20261117", "20261117T180000", "20261117T160000Z"}) {
    INFO(until);
    const Event event = decode(club({{"rule", std::string("FREQ=WEEKLY;UNTIL=") + until}}));
    CHECK(starts(event, "2026-11-01T00:00:00Z", "2027-11-01T00:00:00Z").size() == 3);
    CHECK(span(event).end >= at("2026-11-17T17:30:00Z"));
  }
  const Event before = decode(club({{"rule", "FREQ=WEEKLY;UNTIL=20261117T155959Z"}}));
  CHECK(starts(before, "2026-11-01T00:00:00Z", "2027-11-01T00:00:00Z").size() == 2);
}

TEST_CASE("an event that recurs for ever is asked only for what is wanted") {
  const Event event = every("FREQ=DAILY", kyiv_time("1990-01-01T12:00"));
  const auto far = occurrences(event, at("2900-01-01T00:00:00Z"), at("2900-01-03T00:00:00Z"), 9);
  CHECK(far.complete);
  CHECK(far.events.size() == 2);
  const auto limited =
      occurrences(event, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"), 3);
  CHECK_FALSE(limited.complete);
  CHECK(limited.events.size() == 3);
  CHECK_FALSE(span(event).end);
}

TEST_CASE("a rule that never matches ends, and the event still takes place once") {
  for (const char* rule :
       {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=4;BYMONTHDAY=31;BYHOUR=3", "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=6",
        "FREQ=SECONDLY;INTERVAL=61;BYSECOND=0;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5"}) {
    INFO(rule);
    CHECK(check_rule(rule));
    const Event event = every(rule, kyiv_time("2026-11-03T18:00"));
    CHECK(starts(event, "2026-11-01T00:00:00Z", "9999-01-01T00:00:00Z") ==
          Texts{"2026-11-03T16:00:00Z"});
    CHECK_FALSE(next_occurrence(event, at("2026-12-01T00:00:00Z")));
    CHECK(shown_occurrence(event, at("2026-12-01T00:00:00Z")).start.instant ==
          at("2026-11-03T16:00:00Z"));
  }
}

TEST_CASE("a rule that costs too much says that its answer is not whole") {
  const Event event = every("FREQ=SECONDLY;COUNT=2000000000", kyiv_time("2000-01-01T00:00"));
  const auto found = occurrences(event, at("2026-11-03T00:00:00Z"), at("2026-11-04T00:00:00Z"), 9);
  CHECK_FALSE(found.complete);
  CHECK(found.events.empty());
  CHECK_FALSE(span(event).end);
}

TEST_CASE("the next meeting is the one that is on, then the one after, until there are none") {
  const Event event = decode(club({{"rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=2"}}));
  const auto next = [&](const char* now) {
    const auto found = next_occurrence(event, at(now));
    return found ? format_instant(found->start.instant) : std::string("none");
  };
  CHECK(next("2026-11-01T00:00:00Z") == "2026-11-03T16:00:00Z");
  CHECK(next("2026-11-03T17:29:59Z") == "2026-11-03T16:00:00Z");
  CHECK(next("2026-11-03T17:30:00Z") == "2026-11-10T16:00:00Z");
  CHECK(next("2026-11-10T17:30:00Z") == "none");
  CHECK(shown_occurrence(event, at("2027-01-01T00:00:00Z")).start.instant ==
        at("2026-11-10T16:00:00Z"));
  CHECK(span(event) == Span{at("2026-11-03T16:00:00Z"), at("2026-11-10T17:30:00Z")});
}

TEST_CASE("a rule that cannot be read leaves the event where it is") {
  const Event event = decode(club({{"rule", "EVERY TUESDAY"}}));
  CHECK(starts(event, "2026-11-01T00:00:00Z", "2027-11-01T00:00:00Z") ==
        Texts{"2026-11-03T16:00:00Z"});
}

TEST_CASE("the programme of a day that recurs is at its hours on each of its days") {
  Json document = club({{"rule", "FREQ=WEEKLY"}});
  document["programme"] = Json::array({{{"id", "talk"},
                                        {"start", kyiv_time("2026-11-03T18:30")},
                                        {"title", test::both("Розмова", "Talk")}}});
  const auto found =
      occurrences(decode(document), at("2026-11-10T00:00:00Z"), at("2026-11-11T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 1);
  REQUIRE(found.events[0].programme.size() == 1);
  CHECK(found.events[0].programme[0].start.instant == at("2026-11-10T16:30:00Z"));
}

}  // namespace pobratym::model
