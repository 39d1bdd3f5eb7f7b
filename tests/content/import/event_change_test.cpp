// SPDX-License-Identifier: Apache-2.0
#include "content/import/event_change.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/import/feeding.hpp"

namespace pobratym::import {

TEST_CASE("a moved event says when it was to be, and goes on saying so") {
  Feeding feeding;
  feeding.import({concert()});
  const auto moved = with(
      concert(),
      {{"start", time("2026-12-11T18:00")}, {"end", time("2026-12-11T20:00")}, {"sequence", 2}});
  feeding.import({moved}, "2026-11-25T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "rescheduled");
  CHECK(feeding.event()["previous_start"] == time("2026-12-10T18:00"));
  CHECK(feeding.event()["start"] == time("2026-12-11T18:00"));
  const auto before = feeding.event();
  CHECK(feeding.import({moved}, "2026-11-26T08:00:00Z").items[0].document.is_null());
  feeding.import({with(moved, {{"summary", {{"cs", "Jinak."}}}})}, "2026-11-27T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "rescheduled");
  CHECK(feeding.event()["previous_start"] == before["previous_start"]);
}

TEST_CASE("the same moment in other words, or a time for a day, is no move") {
  Feeding feeding;
  feeding.import({with(concert(), {{"start", {{"date", "2026-12-10"}}}, {"end", nullptr}})});
  auto precise = concert();
  precise.erase("end");
  feeding.import({precise});
  CHECK(feeding.event()["event_status"] == "scheduled");
  precise["start"] = {{"local", "2026-12-10T19:00"}, {"zone", "Europe/Kyiv"}};
  feeding.import({precise});
  CHECK(feeding.event()["event_status"] == "scheduled");
  CHECK(feeding.event()["start"]["zone"] == "Europe/Kyiv");
}

TEST_CASE("a date of a past event that is put right is no move") {
  Feeding feeding;
  feeding.import({concert()});
  feeding.import({with(concert(), {{"start", time("2026-12-10T17:30")}})}, "2027-01-10T08:00:00Z");
  CHECK(feeding.event()["start"] == time("2026-12-10T17:30"));
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("a cancelled event stays as it was, marked") {
  Feeding feeding;
  feeding.import({concert()});
  const auto gone = with(concert(), {{"event_status", "cancelled"},
                                     {"title", {{"cs", "ZRUŠENO"}}},
                                     {"place", {{"name", {{"cs", "-"}}}}},
                                     {"summary", {{"cs", "Vstupné vracíme."}}},
                                     {"sequence", 2}});
  feeding.import({gone}, "2026-11-25T08:00:00Z");
  const auto& event = feeding.event();
  CHECK(event["event_status"] == "cancelled");
  CHECK(event["title"]["cs"] == "Koncert pro Charkov");
  CHECK(event["place"]["name"]["cs"] == "Besední dům");
  CHECK(event["start"] == time("2026-12-10T18:00"));
  CHECK(event["summary"]["cs"] == "Vstupné vracíme.");
  CHECK(feeding.import({gone}, "2026-11-26T08:00:00Z").items[0].document.is_null());
  feeding.import({with(concert(), {{"sequence", 3}})}, "2026-11-27T08:00:00Z");
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("an event that moves online says so and keeps the place it had") {
  Feeding feeding;
  feeding.import({concert()});
  auto online = concert();
  online.erase("place");
  online["mode"] = "online";
  online["online"] = Json::array({{{"url", "https://meet.example/x"}, {"kind", "join"}}});
  feeding.import({online});
  CHECK(feeding.event()["event_status"] == "moved-online");
  CHECK(feeding.event()["place"]["name"]["cs"] == "Besední dům");
  CHECK(feeding.import({online}).items[0].document.is_null());
  feeding.import({concert()});
  CHECK(feeding.event()["event_status"] == "scheduled");
}

TEST_CASE("a series that loses one date has not moved; another hour moves it") {
  Feeding feeding;
  auto series = with(concert(), {{"start", time("2026-10-06T18:00")},
                                 {"end", time("2026-10-06T20:00")},
                                 {"recurrence", {{"rule", "FREQ=WEEKLY;BYDAY=TU"}}}});
  feeding.import({series});
  const std::string id = "koncert-pro-charkov-2026-10-06";
  series["recurrence"]["exdate"] = Json::array({time("2026-11-24T18:00")});
  feeding.import({series});
  CHECK(feeding.event(id)["event_status"] == "scheduled");
  series["start"] = time("2026-10-06T19:00");
  series["end"] = time("2026-10-06T21:00");
  series["recurrence"].erase("exdate");
  feeding.import({series}, "2026-11-25T08:00:00Z");
  CHECK(feeding.event(id)["event_status"] == "rescheduled");
  CHECK(feeding.event(id)["previous_start"] == time("2026-12-01T18:00"));
}

TEST_CASE("a session that moves within a conference is marked") {
  Feeding feeding;
  const auto session = [](const std::string& local) {
    return Json::array(
        {{{"id", "opening"}, {"title", {{"cs", "Zahájení"}}}, {"start", time(local)}}});
  };
  feeding.import({with(concert(), {{"programme", session("2026-12-10T18:00")}})});
  const auto moved = with(concert(), {{"programme", session("2026-12-10T18:30")}});
  feeding.import({moved});
  CHECK(feeding.event()["programme"][0]["event_status"] == "rescheduled");
  CHECK(feeding.import({moved}).items[0].document.is_null());
}

TEST_CASE("an older version of an event does not overwrite a later one") {
  Feeding feeding;
  feeding.import({with(concert(), {{"sequence", 5}})});
  const auto merge =
      feeding.import({with(concert(), {{"sequence", 4}, {"start", time("2026-12-01T18:00")}})});
  CHECK(feeding.event()["start"] == time("2026-12-10T18:00"));
  REQUIRE(find_code(merge, "older-version") != nullptr);
  CHECK(find_code(merge, "older-version")->kind == FindingKind::ignored);
}

TEST_CASE("a feed that does not count its changes is counted for, so that calendars notice") {
  Feeding feeding;
  auto plain = concert();
  plain.erase("sequence");
  feeding.import({plain});
  CHECK_FALSE(feeding.event().contains("sequence"));
  feeding.import({with(plain, {{"start", time("2026-12-10T17:00")}})});
  CHECK(feeding.event()["sequence"] == 1);
  feeding.import({with(plain, {{"start", time("2026-12-10T16:00")}})});
  CHECK(feeding.event()["sequence"] == 2);
}

TEST_CASE("an event to come that left its feed stays and is reported") {
  Feeding feeding;
  const auto past = with(concert(), {{"uid", "old"},
                                     {"title", {{"cs", "Minulý"}}},
                                     {"start", time("2026-10-01T18:00")},
                                     {"end", time("2026-10-01T20:00")}});
  feeding.import({concert(), past});
  const auto merge = feeding.import({});
  REQUIRE(merge.vanished.size() == 1);
  CHECK(merge.vanished[0].record.text() == "event/koncert-pro-charkov-2026-12-10");
  CHECK(merge.vanished[0].title == "Koncert pro Charkov");
  CHECK(feeding.event()["event_status"] == "scheduled");
  feeding.event()["status"] = "archived";
  CHECK(feeding.import({}).vanished.empty());
}

TEST_CASE("while a file of a feed cannot be read, nothing has vanished from it") {
  Feeding feeding;
  feeding.import({concert()});
  CHECK(feeding.take({"https://brno.example/feed.ics", {}, false}).vanished.empty());
}

}  // namespace pobratym::import
