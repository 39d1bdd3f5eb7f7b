// SPDX-License-Identifier: Apache-2.0
// Events that take place more than once, days of the calendar, and what is over.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using std::chrono::days;
using std::chrono::hours;
using test::at;
using test::day;
using test::kyiv_time;
using test::with;

/// Reads what a writer put there; keeps the folder as long as it is asked.
struct Asked {
  Asked(std::initializer_list<Json> some) { write(some); }
  explicit Asked(const std::vector<Json>& many) { write(many); }
  ContentReader* operator->() { return &*reader; }

  void write(std::vector<Json> events) {
    events.push_back(test::host_json());
    events.push_back(test::city_json("brno"));
    REQUIRE(test::open_writer(folder / "content.db")
                .apply({{test::version(1)}, {test::page(0, events)}, {}}));
    reader.emplace(test::open_reader(folder / "content.db"));
  }

  test::TemporaryFolder folder;
  std::optional<ContentReader> reader;
};

Json event(const std::string& id, const char* start, const char* end) {
  return test::event_json(id, kyiv_time(start), kyiv_time(end));
}

Json whole_days(const std::string& id, const char* first, const char* last) {
  return test::event_json(id, {{"date", first}}, {{"date", last}});
}

/// Tuesdays from 18 to 20 since the spring of 2020, for ever.
Json language_club() {
  return with(event("club", "2020-03-03T18:00", "2020-03-03T20:00"),
              {{"recurrence", {{"rule", "FREQ=WEEKLY;BYDAY=TU"}}}});
}

std::string starts(const Result<Events>& events) {
  REQUIRE(events);
  std::string text;
  for (const auto& one : *events) {
    text += one.envelope.key.slug + " " + format_instant(one.start.instant) + "\n";
  }
  return text;
}

std::string slugs(const Events& events) {
  std::string text;
  for (const auto& one : events) text += one.envelope.key.slug + " ";
  return text;
}

}  // namespace

TEST_CASE("a club that meets every week is in the agenda of any week") {
  Asked asked({language_club()});
  for (const char* monday :
       {"2020-03-02T00:00:00Z", "2026-11-23T00:00:00Z", "2044-05-02T00:00:00Z"}) {
    INFO(monday);
    const auto week = asked->events_between(at(monday), at(monday) + days(7), 50);
    REQUIRE(week);
    REQUIRE(week->size() == 1);
    CHECK(week->front().instance.has_value());
  }
  CHECK(starts(asked->events_between(at("2026-10-19T00:00:00Z"), at("2026-11-05T00:00:00Z"), 50)) ==
        // The clocks are set back on the 25th; 18:00 stays 18:00.
        "club 2026-10-20T15:00:00Z\nclub 2026-10-27T16:00:00Z\nclub 2026-11-03T16:00:00Z\n");
  CHECK(asked->events_between(at("2019-01-01T00:00:00Z"), at("2020-03-01T00:00:00Z"), 50)->empty());
}

TEST_CASE("the times of one event stand between other events, and the limit counts times") {
  Asked asked({language_club(), event("talk", "2026-11-26T10:00", "2026-11-26T11:00"),
               event("later", "2026-12-20T10:00", "2026-12-20T11:00")});
  const Instant from = at("2026-11-23T00:00:00Z");
  CHECK(starts(asked->events_between(from, from + days(365), 4)) ==
        "club 2026-11-24T16:00:00Z\ntalk 2026-11-26T08:00:00Z\nclub 2026-12-01T16:00:00Z\n"
        "club 2026-12-08T16:00:00Z\n");
}

TEST_CASE("what recurs is live while it is on, and only then") {
  Asked asked({language_club()});
  CHECK(asked->live_events(at("2026-11-24T15:59:59Z"))->empty());
  CHECK(asked->live_events(at("2026-11-24T16:00:00Z"))->size() == 1);
  const auto live = asked->live_events(at("2026-11-24T17:00:00Z"));
  REQUIRE(live->size() == 1);
  CHECK(format_instant(live->front().start.instant) == "2026-11-24T16:00:00Z");
  CHECK(asked->live_events(at("2026-11-24T18:00:00Z"))->empty());
  CHECK(asked->live_events(at("2026-11-25T17:00:00Z"))->empty());
}

TEST_CASE("a club that moves to another weekday is shown on it as soon as that is known") {
  Asked asked({language_club()});
  CHECK(asked->live_events(at("2026-11-24T17:00:00Z"))->size() == 1);
  Json moved = language_club();
  moved["recurrence"]["rule"] = "FREQ=WEEKLY;BYDAY=WE";
  REQUIRE(test::open_writer(asked.folder / "content.db")
              .apply({{test::version(2)},
                      {test::page(0, {moved, test::host_json(), test::city_json("brno")})},
                      {}}));
  CHECK(asked->live_events(at("2026-11-24T17:00:00Z"))->empty());
  CHECK(asked->live_events(at("2026-11-25T17:00:00Z"))->size() == 1);
}

TEST_CASE("a club whose record has run out is not shown any more, and is when one looks back") {
  Asked asked({with(language_club(), {{"valid_until", "2026-11-20"}})});
  CHECK(asked->live_events(at("2026-11-17T17:00:00Z"))->size() == 1);
  CHECK(asked->live_events(at("2026-11-24T17:00:00Z"))->empty());
  CHECK(asked->live_events(at("2026-11-10T17:00:00Z"))->size() == 1);
}

TEST_CASE("one time that was called off is marked, one that was moved is where it went") {
  Json club = language_club();
  club["recurrence"]["overrides"] =
      Json::array({{{"instance", kyiv_time("2026-11-24T18:00")}, {"event_status", "cancelled"}},
                   {{"instance", kyiv_time("2026-12-01T18:00")},
                    {"start", kyiv_time("2026-12-03T19:00")},
                    {"end", kyiv_time("2026-12-03T21:00")}}});
  Asked asked({club});
  const auto found =
      asked->events_between(at("2026-11-23T00:00:00Z"), at("2026-12-05T00:00:00Z"), 9);
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].status == model::EventStatus::cancelled);
  CHECK(format_instant((*found)[1].start.instant) == "2026-12-03T17:00:00Z");
  CHECK(asked->live_events(at("2026-11-24T17:00:00Z"))->empty());
}

TEST_CASE("a city's page names what recurs once, as next time") {
  Asked asked({language_club(), event("talk", "2026-11-26T10:00", "2026-11-26T11:00")});
  CHECK(starts(asked->events_of("brno", at("2026-11-25T00:00:00Z"), 9)) ==
        "talk 2026-11-26T08:00:00Z\nclub 2026-12-01T16:00:00Z\n");
  CHECK(starts(asked->events_of("brno", at("2026-11-25T00:00:00Z"), 1)) ==
        "talk 2026-11-26T08:00:00Z\n");
}

TEST_CASE("the first of a city's events are the same however many are asked for") {
  std::vector<Json> events;
  constexpr const char* kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  for (int i = 0; i < 60; ++i) {
    const std::string hour = std::to_string(10 + i * 7 % 12);
    const std::string begin = "2020-03-02T" + hour + ":15", end = "2020-03-02T" + hour + ":45";
    const std::string rule = (i % 5 == 0 ? "FREQ=MONTHLY;BYDAY=1" : "FREQ=WEEKLY;BYDAY=");
    events.push_back(with(event("series-" + std::to_string(i), begin.c_str(), end.c_str()),
                          {{"recurrence", {{"rule", rule + kDays[i % 7]}}}}));
  }
  events.push_back(event("talk", "2026-11-26T10:00", "2026-11-26T11:00"));
  events.push_back(event("concert", "2026-12-20T18:00", "2026-12-20T20:00"));
  Asked asked(events);
  for (const char* now : {"2026-11-25T00:00:00Z", "2026-11-27T13:20:00Z", "2026-11-29T21:59:59Z"}) {
    const auto all = starts(asked->events_of("brno", at(now), 99));
    for (std::size_t limit = 1; limit < 62; limit += limit < 8 ? 1 : 9) {
      INFO(now << ", " << limit);
      const auto some = starts(asked->events_of("brno", at(now), limit));
      CHECK(static_cast<std::size_t>(std::count(some.begin(), some.end(), '\n')) == limit);
      CHECK(all.substr(0, some.size()) == some);
    }
  }
}

TEST_CASE("the page of what recurs shows the time that is on, or the next") {
  Asked asked({language_club()});
  const auto start = [&](const char* now) {
    const auto found = asked->event("club", at(now));
    REQUIRE(found.value());
    return format_instant((*found)->start.instant);
  };
  CHECK(start("2026-11-24T17:00:00Z") == "2026-11-24T16:00:00Z");
  CHECK(start("2026-11-24T18:00:00Z") == "2026-12-01T16:00:00Z");
}

TEST_CASE("an exhibition of months is found though it opened long ago") {
  Asked asked({whole_days("exhibition", "2026-06-01", "2026-12-31"),
               whole_days("fair", "2026-11-24", "2026-11-25")});
  const Instant from = at("2026-11-25T09:00:00Z");
  CHECK(slugs(asked->events_between(from, from + hours(1), 9).value()) == "exhibition fair ");
  CHECK(slugs(asked->live_events(from).value()) == "fair exhibition ");
}

TEST_CASE("what is over comes the newest first, what has only begun does not") {
  Json course = with(event("course", "2026-09-01T10:00", "2026-09-01T12:00"),
                     {{"recurrence", {{"rule", "FREQ=WEEKLY;COUNT=4"}}}});
  Asked asked({course, language_club(), event("old", "2016-01-10T10:00", "2016-01-10T11:00"),
               event("morning", "2026-11-24T09:00", "2026-11-24T10:00"),
               event("now", "2026-11-24T12:00", "2026-11-24T14:00"),
               whole_days("exhibition", "2025-01-01", "2026-03-01")});
  const Instant now = at("2026-11-24T10:30:00Z");
  // The course is over since its fourth time; the club never will be.
  CHECK(starts(asked->past_events(now, 9)) ==
        "morning 2026-11-24T07:00:00Z\ncourse 2026-09-22T07:00:00Z\n"
        "exhibition 2024-12-31T22:00:00Z\nold 2016-01-10T08:00:00Z\n");
  CHECK(slugs(asked->past_events(now, 2).value()) == "morning course ");
}

TEST_CASE("the agenda goes by the host's days, whole days first, and repeats what lasts") {
  Asked asked({event("late", "2026-11-24T23:00", "2026-11-25T02:00"),
               event("noon", "2026-11-25T12:00", "2026-11-25T13:00"),
               whole_days("fair", "2026-11-25", "2026-11-26"), language_club(),
               event("after", "2026-11-27T00:00", "2026-11-27T01:00")});
  const auto agenda = asked->agenda(day("2026-11-24"), day("2026-11-26"), 100);
  REQUIRE(agenda);
  REQUIRE(agenda->size() == 3);
  CHECK((*agenda)[0].day == day("2026-11-24"));
  CHECK(slugs((*agenda)[0].events) == "club late ");
  CHECK(slugs((*agenda)[1].events) == "fair late noon ");
  CHECK(slugs((*agenda)[2].events) == "fair ");
}

TEST_CASE("days on which nothing takes place are not in the agenda") {
  Asked asked({event("noon", "2026-11-25T12:00", "2026-11-25T13:00")});
  const auto agenda = asked->agenda(day("2026-11-01"), day("2026-11-30"), 100);
  REQUIRE(agenda->size() == 1);
  CHECK((*agenda)[0].day == day("2026-11-25"));
  CHECK_FALSE(asked->agenda(day("2026-11-30"), day("2026-11-01"), 100));
  CHECK_FALSE(asked->agenda(day("2026-11-30"), day("2036-11-01"), 100));
}

TEST_CASE("events without number do not fill a screen without end") {
  Asked asked({with(event("bells", "2026-01-01T00:00", "2026-01-01T00:01"),
                    {{"recurrence", {{"rule", "FREQ=MINUTELY"}}}}),
               event("noon", "2026-11-25T12:00", "2026-11-25T13:00")});
  const Instant from = at("2026-11-25T00:00:00Z");
  const auto found = asked->events_between(from, from + days(365), 100'000);
  REQUIRE(found);
  CHECK(found->size() < 1000);
  CHECK(slugs(*found).find("noon") != std::string::npos);
}

}  // namespace pobratym::store
