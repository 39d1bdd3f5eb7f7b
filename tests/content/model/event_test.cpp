// SPDX-License-Identifier: Apache-2.0
#include "content/model/event.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::at;
using test::kyiv_time;

Event decode(const Json& document) {
  auto event = decode_event(test::record_of(document), "Europe/Kyiv");
  REQUIRE(event);
  return *std::move(event);
}

Json forum() {
  return test::event_json("forum", kyiv_time("2026-11-24T13:00"), kyiv_time("2026-11-24T15:00"));
}

}  // namespace

TEST_CASE("an event is upcoming, then live, then past") {
  const Event event = decode(forum());
  CHECK(phase(event, at("2026-11-24T10:59:59Z")) == Phase::upcoming);
  CHECK(phase(event, at("2026-11-24T11:00:00Z")) == Phase::live);
  CHECK(phase(event, at("2026-11-24T12:59:59Z")) == Phase::live);
  CHECK(phase(event, at("2026-11-24T13:00:00Z")) == Phase::past);
}

TEST_CASE("a cancelled or postponed event is never live") {
  for (const char* status : {"cancelled", "postponed"}) {
    Json document = forum();
    document["event_status"] = status;
    const Event event = decode(document);
    CHECK(phase(event, at("2026-11-24T12:00:00Z")) == Phase::upcoming);
    CHECK(phase(event, at("2026-11-24T14:00:00Z")) == Phase::past);
  }
}

TEST_CASE("an all-day event lasts to the end of its last day in the host's zone") {
  const Event event =
      decode(test::event_json("days", {{"date", "2026-11-24"}}, {{"date", "2026-11-26"}}));
  CHECK(window(event) == TimeWindow{at("2026-11-23T22:00:00Z"), at("2026-11-26T22:00:00Z")});
}

TEST_CASE("an event without an end lasts as long as can be known") {
  Json document = forum();
  document.erase("end");
  CHECK(window(decode(document)).end == at("2026-11-24T13:00:00Z"));
  document["programme"] = Json::array({{{"start", kyiv_time("2026-11-24T16:00")},
                                        {"end", kyiv_time("2026-11-24T17:30")},
                                        {"title", test::both("Кінець", "Close")}}});
  CHECK(window(decode(document)).end == at("2026-11-24T15:30:00Z"));
  document["start"] = {{"date", "2026-11-24"}};
  document.erase("programme");
  CHECK(window(decode(document)).end == at("2026-11-24T22:00:00Z"));
}

TEST_CASE("the programme comes in order and says which talk is on") {
  Json document = forum();
  document["programme"] = Json::array(
      {{{"start", kyiv_time("2026-11-24T14:00")}, {"title", test::both("Другий", "Second")}},
       {{"start", kyiv_time("2026-11-24T13:00")}, {"title", test::both("Перший", "First")}}});
  const Event event = decode(document);
  REQUIRE(event.programme.size() == 2);
  CHECK(event.programme[0].title.by_language.at("en") == "First");
  CHECK(current_item(event, at("2026-11-24T11:59:00Z")) == 0u);
  CHECK(current_item(event, at("2026-11-24T12:00:00Z")) == 1u);
  CHECK_FALSE(current_item(event, at("2026-11-24T13:00:00Z")));
}

TEST_CASE("what an event is interpreted into is its own and its sessions', each language once") {
  Json document = forum();
  document["interpretation"] = {"en", "de"};
  document["programme"] = {{{"id", "a"},
                            {"title", {{"uk", "Перша"}}},
                            {"start", kyiv_time("2026-11-24T13:00")},
                            {"interpretation", {"de", "cs"}}},
                           {{"id", "b"},
                            {"title", {{"uk", "Друга"}}},
                            {"start", kyiv_time("2026-11-24T14:00")},
                            {"event_status", "cancelled"},
                            {"interpretation", {"fr"}}}};
  CHECK(interpreted_into(decode(document)) == std::vector<std::string>{"en", "de", "cs"});
  CHECK(interpreted_into(decode(forum())).empty());
}

TEST_CASE("a link that is not to a web page is left out") {
  Json document = forum();
  document["online"].push_back({{"url", "javascript:alert(1)"}, {"kind", "page"}});
  document["online"].push_back({{"url", "https://example.org/live"}, {"kind", "stream"}});
  const Event event = decode(document);
  REQUIRE(event.online.size() == 2);
  CHECK(event.online[1].kind == LinkKind::stream);
}

TEST_CASE("the organiser is a record or a name") {
  Json document = forum();
  document["organiser"] = "organisation/eurocities";
  CHECK(decode(document).organiser_record == RecordKey{"organisation", "eurocities"});
  document["organiser"] = "Міська рада";
  CHECK(decode(document).organiser == "Міська рада");
}

TEST_CASE("an event without a readable start is no event") {
  Json document = forum();
  document["start"] = {{"day", 2}};
  const auto event = decode_event(test::record_of(document));
  REQUIRE_FALSE(event);
  CHECK(event.error().message.find("event/forum") != std::string::npos);
}

}  // namespace pobratym::model
