// SPDX-License-Identifier: Apache-2.0
#include "content/import/json_ld.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.zone = "Europe/Kyiv";
  options.source_title = "City of Kharkiv";
  options.source_url = "https://city.example.org/events/index.html";
  options.checked = "2026-11-24";
  return options;
}

Imported read(const std::string& text) {
  auto imported = read_json_ld(text, options());
  REQUIRE(imported);
  CHECK(problems_of(*imported).empty());
  return *std::move(imported);
}

/// An event with a name, an address and a place, and instead what a test is about.
Json event(const Json& more = Json::object()) {
  Json json{{"@context", "https://schema.org"},
            {"@type", "Event"},
            {"@id", "https://city.example.org/events/1"},
            {"name", "Fair of partner cities"},
            {"startDate", "2026-12-01T18:00:00+02:00"},
            {"location", {{"@type", "Place"}, {"name", "Freedom Square"}}}};
  for (const auto& [name, value] : more.items()) json[name] = value;
  return json;
}

Json document(const Json& more) {
  const auto imported = read(event(more).dump());
  REQUIRE(imported.items.size() == 1);
  return imported.items[0].document;
}

Json kyiv(const char* local) { return {{"local", local}, {"zone", "Europe/Kyiv"}}; }

}  // namespace

TEST_CASE("an event of schema.org becomes a record with time, place, people and links") {
  const auto one = document(
      {{"@type", "MusicEvent"},
       {"name", Json::array({{{"@value", "Concert"}, {"@language", "en"}},
                             {{"@value", "Концерт"}, {"@language", "uk"}}})},
       {"description", "<p>Two orchestras.</p>"},
       {"endDate", "2026-12-01T20:00:00+02:00"},
       {"eventStatus", "https://schema.org/EventScheduled"},
       {"location",
        {{"@type", "Place"},
         {"name", "Opera"},
         {"address",
          {{"@type", "PostalAddress"},
           {"streetAddress", "Sumska 25"},
           {"postalCode", "61057"},
           {"addressLocality", "Kharkiv"},
           {"addressCountry", {{"@type", "Country"}, {"name", "Ukraine"}}}}},
         {"geo", {{"@type", "GeoCoordinates"}, {"latitude", "49.99"}, {"longitude", 36.23}}}}},
       {"performer",
        Json::array({{{"@type", "MusicGroup"}, {"name", "Brno Orchestra"}}, "K. Orch"})},
       {"organizer", {{"@type", "Organization"}, {"name", "City of Kharkiv"}}},
       {"inLanguage", Json::array({"uk", {{"@type", "Language"}, {"name", "Czech"}}})},
       {"url", "/events/1.html"},
       {"superEvent", {{"@type", "Festival"}, {"name", "Music of partners"}}}});
  CHECK(one["title"] == Json{{"en", "Concert"}, {"uk", "Концерт"}});
  CHECK(one["summary"]["en"] == "Two orchestras.");
  CHECK(one["start"] == kyiv("2026-12-01T18:00"));
  CHECK(one["end"] == kyiv("2026-12-01T20:00"));
  CHECK(one["kind"] == "concert");
  CHECK(one["mode"] == "offline");
  CHECK(one["place"]["address"]["en"] == "Sumska 25, 61057 Kharkiv, Ukraine");
  CHECK(one["place"]["geo"] == Json{{"lat", 49.99}, {"lon", 36.23}});
  CHECK(one["speakers"] == Json::array({"Brno Orchestra", "K. Orch"}));
  CHECK(one["organiser"] == "City of Kharkiv");
  CHECK(one["languages"] == Json::array({"uk", "cs"}));
  CHECK(one["online"][0]["url"] == "https://city.example.org/events/1.html");
  CHECK(one["track"]["en"] == "Music of partners");
  CHECK(one["uid"] == "https://city.example.org/events/1");
}

TEST_CASE("an event that is held online has a link to take part") {
  const Json there{{"@type", "VirtualLocation"}, {"url", "https://meet.example.org/fair"}};
  const auto online =
      document({{"location", there},
                {"eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode"}});
  CHECK(online["mode"] == "online");
  CHECK(online["online"][0] == Json{{"url", "https://meet.example.org/fair"}, {"kind", "join"}});
  const auto mixed = document({{"location", Json::array({there, "Freedom Square"})}});
  CHECK(mixed["mode"] == "mixed");
  CHECK(mixed["place"]["name"]["en"] == "Freedom Square");
}

TEST_CASE("a place that is only called online is none") {
  const auto one = document({{"location",
                              {{"@type", "Place"},
                               {"name", "Online event"},
                               {"url", "https://meet.example.org/x"},
                               {"address", {{"streetAddress", nullptr}}}}}});
  CHECK(one["mode"] == "online");
  CHECK(one["online"][0]["url"] == "https://meet.example.org/x");
  CHECK_FALSE(one.contains("place"));
}

TEST_CASE("a number that identifies an event on its site is joined with the site") {
  CHECK(document({{"identifier", 6}})["uid"] == "6@city.example.org");
  CHECK(document({{"identifier", "fair@city.example.org"}})["uid"] == "fair@city.example.org");
}

TEST_CASE("a mode that does not agree with the place is mended and said") {
  const auto imported =
      read(event({{"location", {{"@type", "VirtualLocation"}, {"url", "https://m.example.org"}}},
                  {"eventAttendanceMode", "OfflineEventAttendanceMode"}})
               .dump());
  CHECK(imported.items.at(0).document["mode"] == "online");
  CHECK(count_of(imported, "bad-mode") == 1);
}

TEST_CASE("cancelled, postponed and moved events are marked and keep their earlier time") {
  CHECK(document({{"eventStatus", "http://schema.org/EventCancelled"}})["event_status"] ==
        "cancelled");
  CHECK(read(event({{"eventStatus", "EventCancelled"}}).dump()).items.at(0).cancelled);
  CHECK(document({{"eventStatus", "schema:EventPostponed"}})["event_status"] == "postponed");
  const auto moved =
      document({{"eventStatus", Json::array({"https://schema.org/EventMovedOnline",
                                             "https://schema.org/EventRescheduled"})},
                {"previousStartDate", "2026-11-20T18:00"}});
  CHECK(moved["event_status"] == "rescheduled");
  CHECK(moved["previous_start"] == kyiv("2026-11-20T18:00"));
  const auto silent = read(event({{"eventStatus", "EventRescheduled"}}).dump());
  CHECK(silent.items.at(0).document["event_status"] == "scheduled");
  CHECK(count_of(silent, "no-previous-start") == 1);
}

TEST_CASE("days, times on the wall and moments are told apart") {
  CHECK(document({{"startDate", "2026-12-24"}, {"endDate", "2026-12-26"}})["end"] ==
        Json{{"date", "2026-12-26"}});
  CHECK_FALSE(document({{"startDate", "2026-12-24"}, {"endDate", "2026-12-24"}}).contains("end"));
  const auto local = read(event({{"startDate", "2026-12-01T18:00"}}).dump());
  CHECK(local.items.at(0).document["start"] == kyiv("2026-12-01T18:00"));
  CHECK(count_of(local, "floating-time") == 1);
  const auto named = read(event({{"startDate", "2026-12-01T18:00:00EET"}}).dump());
  CHECK(named.items.at(0).document["start"] == kyiv("2026-12-01T18:00"));
  CHECK(count_of(named, "unknown-zone") == 1);
  CHECK(document({{"startDate", "2026-12-01T16:00:00Z"}})["start"] == kyiv("2026-12-01T18:00"));
  CHECK(document({{"startDate", "2026-12-01T18:00:00-05:00"}})["start"] ==
        Json{{"local", "2026-12-01T18:00"}, {"zone", "Etc/GMT+5"}});
  CHECK(document({{"startDate", "2026-12-01T21:30:00+05:30"}})["start"] ==
        kyiv("2026-12-01T18:00"));
  CHECK(document({{"duration", "PT90M"}})["end"] == kyiv("2026-12-01T19:30"));
  CHECK(document({{"startDate", "2026-12-01T00:00:00+02:00"},
                  {"endDate", "2026-12-02T23:59:59+02:00"}})["end"] ==
        Json{{"date", "2026-12-02"}});
  CHECK_FALSE(document({{"endDate", "2026-12-01T17:00:00+02:00"}}).contains("end"));
}

TEST_CASE("an event that does not say when it begins is listed and the others come in") {
  const Json graph{{"@context", "https://schema.org"},
                   {"@graph", Json::array({event({{"startDate", nullptr}}),
                                           event({{"@id", "x:2"}, {"startDate", "soon"}}),
                                           event({{"@id", "x:3"}})})}};
  const auto imported = read(graph.dump());
  CHECK(imported.found == 3);
  CHECK(imported.items.size() == 1);
  CHECK(count_of(imported, "no-start") == 1);
  CHECK(count_of(imported, "bad-date") >= 1);
}

TEST_CASE("the parts of a conference are its programme, wherever they stand in the file") {
  const Json talk{{"@type", "Event"},
                  {"@id", "https://city.example.org/t/1"},
                  {"name", "Heat from rivers"},
                  {"startDate", "2026-12-01T19:00:00+02:00"},
                  {"performer", {{"@type", "Person"}, {"name", "Jana Nováková"}}},
                  {"location", {{"@type", "Place"}, {"name", "Hall A"}}},
                  {"superEvent", {{"@id", "https://city.example.org/events/1"}}}};
  const Json inner{{"@type", "Event"},
                   {"name", "Opening"},
                   {"startDate", "2026-12-01T18:00:00+02:00"},
                   {"endDate", "2026-12-01T18:30:00+02:00"}};
  const auto imported =
      read(Json::array({talk, event({{"@type", "ConferenceEvent"}, {"subEvent", inner}})}).dump());
  REQUIRE(imported.items.size() == 1);
  const auto& programme = imported.items[0].document["programme"];
  REQUIRE(programme.size() == 2);
  CHECK(programme[0]["title"]["en"] == "Opening");
  CHECK(programme[0]["end"] == kyiv("2026-12-01T18:30"));
  CHECK(programme[1]["room"] == "Hall A");
  CHECK(programme[1]["speakers"] == Json::array({"Jana Nováková"}));
  CHECK(programme[1]["uid"] == "https://city.example.org/t/1");
  CHECK(imported.found == 3);
}

TEST_CASE("parts that are nothing but more dates of an event that recurs are its dates") {
  const Json more{{"@type", "Event"},
                  {"name", "Fair of partner cities"},
                  {"startDate", "2026-12-24T18:00:00+02:00"}};
  const Json other{{"@type", "Event"},
                   {"name", "Closing evening"},
                   {"location", "Hall"},
                   {"startDate", "2026-12-30T18:00:00+02:00"}};
  const auto imported =
      read(event({{"eventSchedule",
                   {{"@type", "Schedule"}, {"repeatFrequency", "P1W"}, {"repeatCount", 3}}},
                  {"subEvent", Json::array({more, other})}})
               .dump());
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[0].document["recurrence"]["rdate"] ==
        Json::array({kyiv("2026-12-24T18:00")}));
  CHECK(imported.items[1].document["title"]["en"] == "Closing evening");
}

TEST_CASE("the one keyword that is no kind is the track") {
  const auto one = document({{"keywords", Json::array({"festival", "Energy"})}});
  CHECK(one["kind"] == "festival");
  CHECK(one["track"]["en"] == "Energy");
  CHECK_FALSE(document({{"keywords", Json::array({"fun", "kids"})}}).contains("track"));
}

TEST_CASE("the events of a series come in each by itself and say its name") {
  Json series = event({{"@type", "EventSeries"}, {"startDate", nullptr}, {"name", "Film nights"}});
  series["subEvent"] = Json::array({{{"@type", "ScreeningEvent"},
                                     {"name", "First film"},
                                     {"location", "Cinema"},
                                     {"startDate", "2026-12-01T18:00:00+02:00"}},
                                    {{"@type", "ScreeningEvent"},
                                     {"name", "Second film"},
                                     {"location", "Cinema"},
                                     {"startDate", "2026-12-08T18:00:00+02:00"}}});
  const auto imported = read(series.dump());
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[1].document["track"]["en"] == "Film nights");
  CHECK(imported.title == "Film nights");
}

TEST_CASE("an event under one address on many dates is many events") {
  const auto imported = read(
      Json::array({event(), event({{"startDate", "2026-12-08T18:00:00+02:00"}}), event()}).dump());
  REQUIRE(imported.items.size() == 2);
  CHECK(imported.items[0].key != imported.items[1].key);
  CHECK(count_of(imported, "repeated-uid") == 1);
}

TEST_CASE("a schedule becomes a rule of recurrence that begins on one of its days") {
  const Json schedule{{"@type", "Schedule"},
                      {"startDate", "2026-12-01"},
                      {"endDate", "2026-12-31"},
                      {"repeatFrequency", "P1W"},
                      {"byDay", Json::array({"https://schema.org/Wednesday", "Friday"})},
                      {"startTime", "19:00:00"},
                      {"endTime", "20:30:00"},
                      {"exceptDate", "2026-12-25"},
                      {"scheduleTimezone", "Europe/Prague"}};
  const auto one = document({{"startDate", nullptr}, {"eventSchedule", schedule}});
  CHECK(one["start"] == Json{{"local", "2026-12-02T19:00"}, {"zone", "Europe/Prague"}});
  CHECK(one["end"] == Json{{"local", "2026-12-02T20:30"}, {"zone", "Europe/Prague"}});
  CHECK(one["recurrence"]["rule"] == "FREQ=WEEKLY;BYDAY=WE,FR;UNTIL=20261231T225959Z");
  CHECK(one["recurrence"]["exdate"] == Json::array({{{"date", "2026-12-25"}}}));
}

TEST_CASE("weeks of a month, counts and days of a month are rules too") {
  const auto rule = [](Json schedule) {
    schedule["@type"] = "Schedule";
    schedule["startDate"] = "2026-12-01T10:00:00+02:00";
    const auto one = document({{"eventSchedule", schedule}});
    return one["start"]["local"].get<std::string>() + " " +
           one["recurrence"]["rule"].get<std::string>();
  };
  CHECK(rule({{"repeatFrequency", "P1M"}, {"byDay", "2MO"}, {"repeatCount", 3}}) ==
        "2026-12-14T10:00 FREQ=MONTHLY;BYDAY=2MO;COUNT=3");
  CHECK(rule({{"byDay", "Wednesday"}, {"byMonthWeek", Json::array({1, 3})}}) ==
        "2026-12-02T10:00 FREQ=MONTHLY;BYDAY=1WE,3WE");
  CHECK(rule({{"repeatFrequency", "P1M"}, {"byMonthDay", Json::array({1, 15})}}) ==
        "2026-12-01T10:00 FREQ=MONTHLY;BYMONTHDAY=1,15");
  CHECK(rule({{"repeatFrequency", "P2D"}}) == "2026-12-01T10:00 FREQ=DAILY;INTERVAL=2");
}

TEST_CASE("a schedule that does not say from when is left out and listed") {
  const auto imported =
      read(event({{"startDate", nullptr}, {"eventSchedule", {{"repeatFrequency", "P1D"}}}}).dump());
  CHECK(imported.items.empty());
  CHECK(count_of(imported, "no-start") == 1);
}

TEST_CASE("a page of the web gives the events in its scripts, in the page's language") {
  const auto page =
      "<!DOCTYPE html><html lang=\"cs\"><head><script>var a = 1;</script>"
      "<SCRIPT type='application/ld+json'>\n//<![CDATA[\n" +
      event({{"name", "Den města"}}).dump() +
      "\n//]]>\n</SCRIPT><script type=\"application/ld+json\">{ broken</script></head></html>";
  CHECK(is_json_ld(page));
  const auto imported = read(page);
  REQUIRE(imported.items.size() == 1);
  CHECK(imported.items[0].document["title"]["cs"] == "Den města");
  CHECK(count_of(imported, "bad-json") == 1);
}

TEST_CASE("JSON that is only a little wrong is mended and said") {
  const auto imported = read(
      "{ // our event\n \"@type\": \"Event\", \"name\": \"Two\nlines\", \"name\": \"Other\",\n"
      "\"startDate\": \"2026-12-01\", \"location\": [\"Hall\",], }\n};");
  CHECK(imported.items.at(0).document["title"]["en"] == "Two lines");
  CHECK(count_of(imported, "bad-json") >= 4);
}

TEST_CASE("an event in something else is found, with that one's name when it has none") {
  const auto imported = read(
      R"({"@type": "MusicGroup", "name": "Brno Orchestra", "event": [{"@type": "Event",
          "location": "Opera", "startDate": "2026-12-01"}]})");
  CHECK(imported.items.at(0).document["title"]["en"] == "Brno Orchestra");
}

TEST_CASE("what is said of a broken file can be read, wherever the file breaks") {
  const auto imported = read(
      "<html><script type=\"application/ld+json\">{\"name\": \"Свято\"\xC2, 1}</script>"
      "<script type=\"application/ld+json\">{}</script></html>");
  REQUIRE(count_of(imported, "bad-json") == 1);
  for (const auto& finding : imported.findings) CHECK(is_utf8(finding.message));
  const auto refused = read_json_ld("{\"name\": \"Свято\"\xC2, 1}", options());
  REQUIRE_FALSE(refused);
  CHECK(is_utf8(refused.error().message));
}

TEST_CASE("a page without JSON-LD is refused with what to do") {
  CHECK_FALSE(is_json_ld("<html><body></body></html>"));
  CHECK_FALSE(is_json_ld("BEGIN:VCALENDAR"));
  const auto refused = read_json_ld("<html><body></body></html>", options());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("calendar") != std::string::npos);
  const auto other = read(R"({"@type": "Person", "name": "Ivan"})");
  CHECK(other.items.empty());
  CHECK(count_of(other, "no-events") == 1);
}

}  // namespace pobratym::import
