// SPDX-License-Identifier: Apache-2.0
#include "content/model/recurrence.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::at;
using test::kyiv_time;

Json weekly() {
  Json document =
      test::event_json("club", kyiv_time("2026-03-03T18:00"), kyiv_time("2026-03-03T19:30"));
  document["recurrence"] = {{"rule", "FREQ=WEEKLY"}};
  return document;
}

Event decode(const Json& document) {
  auto event = decode_event(test::record_of(document), "Europe/Kyiv");
  REQUIRE(event);
  return *std::move(event);
}

std::vector<std::string> starts(const Occurrences& found) {
  std::vector<std::string> texts;
  for (const Event& one : found.events) {
    const Json time = event_time_json(one.start);
    texts.push_back(time.contains("local") ? time["local"] : time["date"]);
  }
  return texts;
}

std::vector<std::string> starts(const Event& event, const char* from, const char* to,
                                std::size_t limit = 100) {
  return starts(occurrences(event, at(from), at(to), limit));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what begins at six begins at six in summer and in winter") {
  const Event event = decode(weekly());
  const auto found = occurrences(event, at("2026-03-20T00:00:00Z"), at("2026-04-05T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 2);
  CHECK(found.events[0].start.instant == at("2026-03-24T16:00:00Z"));
  CHECK(found.events[1].start.instant == at("2026-03-31T15:00:00Z"));
  CHECK(window(found.events[1]).end == at("2026-03-31T16:30:00Z"));
  CHECK(found.complete);
}

TEST_CASE("an occurrence in the hour that the clocks skip begins an hour later that day") {
  Json document =
      test::event_json("night", kyiv_time("2026-03-27T03:30"), kyiv_time("2026-03-27T04:00"));
  document["recurrence"] = {{"rule", "FREQ=DAILY;COUNT=4"}};
  const auto found =
      occurrences(decode(document), at("2026-03-27T00:00:00Z"), at("2026-04-02T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 4);
  CHECK(found.events[1].start.instant == at("2026-03-28T01:30:00Z"));
  CHECK(found.events[2].start.instant == at("2026-03-29T01:30:00Z"));  // 04:30 on the wall
  CHECK(found.events[3].start.instant == at("2026-03-30T00:30:00Z"));
}

TEST_CASE("a question about a far week costs no more than one about the next") {
  const Event event = decode(weekly());
  CHECK(starts(event, "3026-03-01T00:00:00Z", "3026-03-08T00:00:00Z") == Texts{"3026-03-07T18:00"});
  const auto first = occurrences(event, at("2026-03-01T00:00:00Z"), at("9000-01-01T00:00:00Z"), 3);
  CHECK(starts(first) == Texts{"2026-03-03T18:00", "2026-03-10T18:00", "2026-03-17T18:00"});
  CHECK_FALSE(first.complete);
}

TEST_CASE("what is still on when the window opens is part of the answer") {
  const Event event = decode(weekly());
  CHECK(starts(event, "2026-03-10T17:00:00Z", "2026-03-11T00:00:00Z").size() == 1);
  CHECK(starts(event, "2026-03-10T17:30:00Z", "2026-03-11T00:00:00Z").empty());
  CHECK(starts(event, "2026-03-10T00:00:00Z", "2026-03-10T16:00:00Z").empty());
}

TEST_CASE("dates are added, and dates are left out") {
  Json document = weekly();
  document["recurrence"] = {
      {"rule", "FREQ=WEEKLY;COUNT=4"},
      {"rdate", Json::array({kyiv_time("2026-03-05T10:00"), kyiv_time("2026-03-10T18:00")})},
      {"exdate", Json::array({kyiv_time("2026-03-17T18:00"), {{"date", "2026-03-24"}}})}};
  CHECK(starts(decode(document), "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z") ==
        Texts{"2026-03-03T18:00", "2026-03-05T10:00", "2026-03-10T18:00"});
}

TEST_CASE("a first date that the rule does not give is a date all the same") {
  Json document = weekly();
  document["recurrence"] = {{"rule", "FREQ=WEEKLY;BYDAY=FR;COUNT=3"}};
  CHECK(starts(decode(document), "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z") ==
        Texts{"2026-03-03T18:00", "2026-03-06T18:00", "2026-03-13T18:00"});
}

TEST_CASE("one evening is moved, another is cancelled, and both say so") {
  Json document = weekly();
  document["recurrence"] = {
      {"rule", "FREQ=WEEKLY;COUNT=4"},
      {"overrides",
       Json::array({{{"instance", kyiv_time("2026-03-10T18:00")},
                     {"start", kyiv_time("2026-03-12T17:00")},
                     {"end", kyiv_time("2026-03-12T18:00")}},
                    {{"instance", kyiv_time("2026-03-17T18:00")}, {"event_status", "cancelled"}},
                    {{"instance", kyiv_time("2026-03-24T18:00")},
                     {"title", test::both("Гості з Брно", "Guests from Brno")}}})}};
  const auto found =
      occurrences(decode(document), at("2026-03-01T00:00:00Z"), at("2026-06-01T00:00:00Z"), 9);
  CHECK(starts(found) ==
        Texts{"2026-03-03T18:00", "2026-03-12T17:00", "2026-03-17T18:00", "2026-03-24T18:00"});
  REQUIRE(found.events.size() == 4);
  const Event& moved = found.events[1];
  CHECK(moved.status == EventStatus::rescheduled);
  REQUIRE(moved.previous_start);
  CHECK(moved.previous_start->instant == at("2026-03-10T16:00:00Z"));
  REQUIRE(moved.instance);
  CHECK(moved.instance->instant == at("2026-03-10T16:00:00Z"));
  CHECK(window(moved).end == at("2026-03-12T16:00:00Z"));
  CHECK(found.events[2].status == EventStatus::cancelled);
  CHECK(found.events[3].title.by_language.at("uk") == "Гості з Брно");
  CHECK(found.events[0].title.by_language.at("uk") == "Форум");
}

TEST_CASE("an evening moved into the week is found there, and not where it was") {
  Json document = weekly();
  document["recurrence"] = {
      {"rule", "FREQ=WEEKLY"},
      {"overrides", Json::array({{{"instance", kyiv_time("2026-03-10T18:00")},
                                  {"start", kyiv_time("2026-09-02T18:00")}}})}};
  const Event event = decode(document);
  CHECK(starts(event, "2026-03-09T00:00:00Z", "2026-03-15T00:00:00Z").empty());
  CHECK(starts(event, "2026-09-02T00:00:00Z", "2026-09-03T00:00:00Z").size() == 1);
}

TEST_CASE("a change of an evening that never was is passed over") {
  Json document = weekly();
  document["recurrence"] = {
      {"rule", "FREQ=WEEKLY;COUNT=2"},
      {"overrides", Json::array({{{"instance", kyiv_time("2026-03-11T18:00")},
                                  {"title", test::both("Примара", "Ghost")}}})}};
  CHECK(starts(decode(document), "2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z") ==
        Texts{"2026-03-03T18:00", "2026-03-10T18:00"});
}

TEST_CASE("a fair of whole days recurs on whole days") {
  Json document = test::event_json("fair", {{"date", "2026-05-16"}}, {{"date", "2026-05-17"}});
  document["recurrence"] = {{"rule", "FREQ=YEARLY;COUNT=2"}};
  const auto found =
      occurrences(decode(document), at("2026-01-01T00:00:00Z"), at("2029-01-01T00:00:00Z"), 9);
  CHECK(starts(found) == Texts{"2026-05-16", "2027-05-16"});
  REQUIRE(found.events.size() == 2);
  CHECK(window(found.events[1]).end == at("2027-05-17T21:00:00Z"));
}

TEST_CASE("rules that never end or never match are given up in time and said to be incomplete") {
  for (const char* rule :
       {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYYEARDAY=366;BYWEEKNO=20"}) {
    INFO(rule);
    Json document = weekly();
    document["recurrence"] = {{"rule", rule}};
    const Event event = decode(document);
    const auto found =
        occurrences(event, at("2026-03-01T00:00:00Z"), at("9999-01-01T00:00:00Z"), 100);
    CHECK(starts(found) == Texts{"2026-03-03T18:00"});  // the first is one, whatever the rule says
    CHECK(shown_occurrence(event, at("2030-01-01T00:00:00Z")).start.instant ==
          at("2026-03-03T16:00:00Z"));
  }
  Json document = weekly();
  document["recurrence"] = {{"rule", "FREQ=SECONDLY"}};
  const auto found =
      occurrences(decode(document), at("2026-03-03T16:00:00Z"), at("2027-01-01T00:00:00Z"), 50);
  CHECK(found.events.size() == 50);
  CHECK_FALSE(found.complete);
}

TEST_CASE("a page shows the evening that is on, else the next, else the last") {
  Json document = weekly();
  document["recurrence"] = {{"rule", "FREQ=WEEKLY;COUNT=3"}};
  const Event event = decode(document);
  const auto shown = [&](const char* now) {
    return event_time_json(shown_occurrence(event, at(now)).start).at("local");
  };
  CHECK(shown("2026-01-01T00:00:00Z") == "2026-03-03T18:00");
  CHECK(shown("2026-03-03T17:00:00Z") == "2026-03-03T18:00");
  CHECK(shown("2026-03-03T17:30:00Z") == "2026-03-10T18:00");
  CHECK(shown("2027-01-01T00:00:00Z") == "2026-03-17T18:00");
  CHECK_FALSE(next_occurrence(event, at("2027-01-01T00:00:00Z")));
}

TEST_CASE("nothing of an event is outside of the span that the index holds") {
  Json document = weekly();
  CHECK_FALSE(span(decode(document)).end);
  document["recurrence"] = {{"rule", "FREQ=WEEKLY;COUNT=3"},
                            {"rdate", Json::array({kyiv_time("2026-02-01T10:00")})},
                            {"overrides", Json::array({{{"instance", kyiv_time("2026-03-10T18:00")},
                                                        {"start", kyiv_time("2026-07-01T18:00")},
                                                        {"end", kyiv_time("2026-07-01T20:00")}}})}};
  const Span all = span(decode(document));
  CHECK(all.start == at("2026-02-01T08:00:00Z"));
  REQUIRE(all.end);
  CHECK(*all.end >= at("2026-07-01T17:00:00Z"));
  CHECK(*all.end < at("2026-07-03T00:00:00Z"));
}

TEST_CASE("the programme of a course moves with each evening") {
  Json document = weekly();
  document["recurrence"] = {{"rule", "FREQ=WEEKLY;COUNT=2"}};
  document["programme"] = Json::array({{{"start", kyiv_time("2026-03-03T18:30")},
                                        {"end", kyiv_time("2026-03-03T19:00")},
                                        {"title", test::both("Розмова", "Talk")}}});
  const auto found =
      occurrences(decode(document), at("2026-03-09T00:00:00Z"), at("2026-03-12T00:00:00Z"), 9);
  REQUIRE(found.events.size() == 1);
  REQUIRE(found.events[0].programme.size() == 1);
  CHECK(found.events[0].programme[0].start.instant == at("2026-03-10T16:30:00Z"));
}

}  // namespace pobratym::model
