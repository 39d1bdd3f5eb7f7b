// SPDX-License-Identifier: Apache-2.0
#include "content/import/relative_times.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::import {
namespace {

using test::with;

Pack pack_of(Json event) {
  Pack pack;
  pack.records.push_back({test::record_of(test::host_json()), "records/host/kharkiv.json"});
  pack.records.push_back({test::record_of(std::move(event)), "records/event/forum.json"});
  return pack;
}

Json sample(const Json& start) {
  return with(test::event_json("forum", start, start), {{"sample", true}});
}

/// 23:13 in Greenwich is already the next day in Kharkiv.
const char* const kNow = "2026-11-24T23:13:40Z";

}  // namespace

TEST_CASE("relative times become absolute ones around the day of the demonstration") {
  struct Case {
    Json relative;
    Json absolute;
  };
  const Case cases[] = {
      {{{"day", 2}, {"time", "13:00"}, {"zone", "Europe/Kyiv"}},
       {{"local", "2026-11-27T13:00"}, {"zone", "Europe/Kyiv"}}},
      {{{"day", 0}, {"time", "13:00"}, {"zone", "America/Chicago"}},
       {{"local", "2026-11-24T13:00"}, {"zone", "America/Chicago"}}},
      {{{"day", -1}, {"time", "09:30"}, {"zone", "Europe/Kyiv"}},
       {{"local", "2026-11-24T09:30"}, {"zone", "Europe/Kyiv"}}},
      {{{"minutes", -90}, {"zone", "Europe/Kyiv"}},
       {{"local", "2026-11-24T23:40"}, {"zone", "Europe/Kyiv"}}},
      {{{"minutes", 0}, {"zone", "Europe/Kyiv"}},
       {{"local", "2026-11-25T01:10"}, {"zone", "Europe/Kyiv"}}},
      {{{"day", 3}}, {{"date", "2026-11-28"}}},
      {{{"date", "2026-11-24"}}, {{"date", "2026-11-24"}}},
  };
  for (const Case& one : cases) {
    INFO(one.relative.dump());
    Pack pack = pack_of(sample(one.relative));
    CHECK(resolve_relative_times(pack, test::at(kNow)).empty());
    CHECK(pack.records[1].record.document["start"] == one.absolute);
    CHECK(pack.records[1].record.document["end"] == one.absolute);
  }
}

TEST_CASE("the dates of an event that recurs are resolved as times, not as plain dates") {
  const Json evening{{"day", 7}, {"time", "18:00"}, {"zone", "Europe/Kyiv"}};
  const Json resolved{{"local", "2026-12-02T18:00"}, {"zone", "Europe/Kyiv"}};
  Json event = sample({{"day", 0}, {"time", "18:00"}, {"zone", "Europe/Kyiv"}});
  event["recurrence"] = {{"rule", "FREQ=WEEKLY"},
                         {"rdate", Json::array({evening})},
                         {"exdate", Json::array({evening, {{"day", 14}}})},
                         {"overrides", Json::array({{{"instance", evening}, {"start", evening}}})}};
  Pack pack = pack_of(std::move(event));
  CHECK(resolve_relative_times(pack, test::at(kNow)).empty());
  const Json& recurrence = pack.records[1].record.document["recurrence"];
  CHECK(recurrence["rdate"][0] == resolved);
  CHECK(recurrence["exdate"][0] == resolved);
  CHECK(recurrence["exdate"][1] == Json{{"date", "2026-12-09"}});
  CHECK(recurrence["overrides"][0]["instance"] == resolved);
  CHECK(recurrence["overrides"][0]["start"] == resolved);
}

TEST_CASE("the programme is resolved too, and plain dates become plain dates") {
  Json event = sample({{"day", 0}});
  event["programme"] = Json::array({{{"start", {{"minutes", 30}, {"zone", "Europe/Kyiv"}}},
                                     {"title", test::both("Вступ", "Opening")}}});
  event["valid_until"] = {{"day", 7}};
  Pack pack = pack_of(event);
  CHECK(resolve_relative_times(pack, test::at(kNow)).empty());
  const Json& document = pack.records[1].record.document;
  CHECK(document["programme"][0]["start"]["local"] == "2026-11-25T01:40");
  CHECK(document["valid_until"] == "2026-12-02");
}

TEST_CASE("only a sample may have times relative to now") {
  Json event = sample({{"day", 2}, {"time", "13:00"}, {"zone", "Europe/Kyiv"}});
  event.erase("sample");
  Pack pack = pack_of(event);
  const auto problems = resolve_relative_times(pack, test::at(kNow));
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].file == "records/event/forum.json");
  CHECK(problems[0].record == "event/forum");
  CHECK(problems[0].field == "/end");
  CHECK(problems[1].field == "/start");
}

TEST_CASE("a relative time that cannot be read is a problem") {
  for (const Json& start :
       {Json{{"day", "tomorrow"}}, Json{{"day", 1}, {"minutes", 5}}, Json{{"minutes", 5}},
        Json{{"day", 1}, {"time", "13:00"}}, Json{{"day", 1}, {"time", "25:00"}, {"zone", "UTC"}},
        Json{{"minutes", 5}, {"zone", "Nowhere"}}, Json{{"day", 99999999999}}}) {
    INFO(start.dump());
    Pack pack = pack_of(with(sample(start), {{"end", {{"date", "2026-11-24"}}}}));
    CHECK(resolve_relative_times(pack, test::at(kNow)).size() == 1);
    CHECK(pack.records[1].record.document["start"] == start);
  }
}

}  // namespace pobratym::import
