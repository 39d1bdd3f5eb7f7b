// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch_test_macros.hpp>

#include "content/import/schedule.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.zone = "Europe/Kyiv";
  options.source_title = "City of Kharkiv";
  options.checked = "2026-11-24";
  return options;
}

Json talk(int id, const std::string& date) {
  return {{"id", id},
          {"guid", "0b5a1c1e-0000-4000-8000-" + std::to_string(100'000'000'000 + id)},
          {"date", date},
          {"start", date.substr(11, 5)},
          {"duration", "00:30"},
          {"room", "Hall B"},
          {"title", "Talk " + std::to_string(id)},
          {"subtitle", nullptr},
          {"language", "en"},
          {"track", {{"en", "Water"}, {"de", "Wasser"}}},
          {"persons", Json::array({{{"public_name", "Olena Koval"}, {"biography", "…"}}})},
          {"links", Json::array({{{"url", "https://example.org/slides"}, {"title", "Slides"}}})}};
}

Json schedule(const Json& rooms, const char* zone = "Europe/Prague") {
  return {{"schedule",
           {{"base_url", "https://pretalx.example.org/water/schedule/"},
            {"conference",
             {{"acronym", "water26"},
              {"title", "Water 2026"},
              {"start", "2026-12-01"},
              {"end", "2026-12-02"},
              {"time_zone_name", zone},
              {"days", Json::array({{{"index", 1},
                                     {"date", "2026-12-01"},
                                     {"day_start", "2026-12-01T04:00:00+01:00"},
                                     {"rooms", rooms}}})}}}}}};
}

Imported read(const Json& json) {
  auto imported = read_schedule_json(json.dump(), options());
  REQUIRE(imported);
  CHECK(problems_of(*imported).empty());
  return *std::move(imported);
}

}  // namespace

TEST_CASE("a schedule of pretalx becomes one event, each talk with its moment") {
  const auto imported =
      read(schedule({{"Hall B", Json::array({talk(2, "2026-12-01T10:00:00+01:00"),
                                             talk(1, "2026-12-01T09:00:00+01:00")})}}));
  REQUIRE(imported.items.size() == 1);
  const auto& document = imported.items[0].document;
  CHECK(imported.items[0].key == "water26@pretalx.example.org");
  CHECK(document["online"][0]["url"] == "https://pretalx.example.org/water/schedule/");
  REQUIRE(document["programme"].size() == 2);
  const auto& first = document["programme"][0];
  CHECK(first["title"]["en"] == "Talk 1");
  CHECK(first["start"] == Json{{"local", "2026-12-01T09:00"}, {"zone", "Europe/Prague"}});
  CHECK(first["track"] == "Water");
  CHECK(first["speakers"] == Json::array({"Olena Koval"}));
  CHECK(first["online"][0]["kind"] == "page");
}

TEST_CASE("where zone and times of a schedule disagree the moments are right and it is said") {
  const auto imported =
      read(schedule({{"Hall B", Json::array({talk(1, "2026-12-01T09:00:00+05:00")})}}, "UTC"));
  CHECK(count_of(imported, "zone-mismatch") == 1);
  const auto starts = talk_starts(imported, "UTC");
  CHECK(starts.count(*parse_instant("2026-12-01T04:00:00Z")) == 1);
}

TEST_CASE("a schedule without a zone takes the one its times agree with") {
  auto json = schedule({{"Hall B", Json::array({talk(1, "2026-12-01T09:00:00+02:00")})}});
  json["schedule"]["conference"].erase("time_zone_name");
  const auto imported = read(json);
  CHECK(count_of(imported, "missing-zone") == 1);
  CHECK(imported.items.at(0).document["start"]["zone"] == "Europe/Kyiv");
}

TEST_CASE("what is no talk is listed and the rest comes in") {
  const auto imported =
      read(schedule({{"Hall B", Json::array({"lunch", 5, talk(1, "2026-12-01T09:00:00+01:00")})}}));
  CHECK(count_of(imported, "bad-line") == 2);
  CHECK(imported.items.at(0).document["programme"].size() == 1);
}

TEST_CASE("a schedule also comes in with rooms in a list and ids that are texts") {
  auto one = talk(1, "2026-12-01T09:00:00+01:00");
  one["id"] = "2814";
  one.erase("guid");
  const auto imported =
      read(schedule(Json::array({{{"name", "Hall C"}, {"talks", Json::array({one})}}})));
  CHECK(imported.items.at(0).document["programme"][0]["id"] == "talk-2814");
}

TEST_CASE("talks that are listed beside the days come in with the names they point to") {
  const Json json{
      {"schedule",
       {{"conference",
         {{"title", "Hub"},
          {"acronym", "hub"},
          {"time_zone_name", "Europe/Berlin"},
          {"tracks", Json::array({{{"slug", "sci"}, {"name", "Science"}}})},
          {"days",
           Json::array(
               {{{"index", 1}, {"date", "2026-12-01"}, {"start", "2026-12-01T09:30:00+00:00"}}})}}},
        {"events",
         Json::array({{{"guid", "aa-1"},
                       {"start", "2026-12-01T10:30:00+01:00"},
                       {"end", "2026-12-01T11:00:00+01:00"},
                       {"room", {{"guid", "x"}, {"name", "Saal 1"}}},
                       {"track", {{"slug", "sci"}}},
                       {"title", "Opening"},
                       {"participants", Json::array({{{"guid", "p"}, {"name", "G. B."}}})}},
                      "nothing"})}}}};
  const auto imported = read(json);
  const auto& talk = imported.items.at(0).document["programme"][0];
  CHECK(talk["start"] == Json{{"local", "2026-12-01T10:30"}, {"zone", "Europe/Berlin"}});
  CHECK(talk["end"] == Json{{"local", "2026-12-01T11:00"}, {"zone", "Europe/Berlin"}});
  CHECK(talk["room"] == "Saal 1");
  CHECK(talk["track"] == "Science");
  CHECK(talk["speakers"] == Json::array({"G. B."}));
  CHECK(count_of(imported, "bad-line") == 1);
}

TEST_CASE("the schedule behind a page of pretalx comes in too") {
  const Json json{{"timezone", "Europe/Brussels"},
                  {"event_start", "2026-12-01"},
                  {"event_end", "2026-12-02"},
                  {"rooms", Json::array({{{"id", 7}, {"name", {{"en", "Hall A"}}}}})},
                  {"tracks", Json::array({{{"id", 3}, {"name", {{"en", "Water"}}}}})},
                  {"speakers", Json::array({{{"code", "ABCDEF"}, {"name", "Jana Nováková"}}})},
                  {"talks", Json::array({{{"code", "XYZ"},
                                          {"title", {{"en", "Rivers"}}},
                                          {"speakers", Json::array({"ABCDEF"})},
                                          {"track", 3},
                                          {"room", 7},
                                          {"start", "2026-12-01T09:00:00+01:00"},
                                          {"end", "2026-12-01T09:30:00+01:00"},
                                          {"duration", 30}}})}};
  CHECK(is_schedule_json(json.dump()));
  const auto imported = read(json);
  const auto& talk = imported.items.at(0).document["programme"][0];
  CHECK(talk["title"]["en"] == "Rivers");
  CHECK(talk["room"] == "Hall A");
  CHECK(talk["track"] == "Water");
  CHECK(talk["speakers"] == Json::array({"Jana Nováková"}));
}

TEST_CASE("JSON that is no schedule is refused with what to do") {
  const auto refused = read_schedule_json(R"({"properties": {"schedule": {}}})", options());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("conference") != std::string::npos);
  CHECK_FALSE(read_schedule_json("{", options()));
  CHECK(is_schedule_json(schedule({{"a", Json::array()}}).dump()));
  CHECK_FALSE(is_schedule_json(R"({"@context": "https://schema.org"})"));
}

}  // namespace pobratym::import
