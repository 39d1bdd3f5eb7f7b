// SPDX-License-Identifier: Apache-2.0
#include "content/export/json_ld.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/export/made_records.hpp"
#include "tests/content/export/round_trip.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

Json ld(std::string_view fields, const std::string& language = "en") {
  const EventSelection selection(made_surroundings(), kToday);
  JsonLdOptions options;
  options.languages = {language, "uk", "en"};
  options.media = "https://kharkiv.example/media/";
  options.find = [&](const model::RecordKey& key) { return selection.find(key); };
  return to_json_ld(made_event(fields).document, options);
}

std::string status(const char* code) {
  return ld(R"({"start": {"date": "2026-12-24"}, "event_status": ")" + std::string(code) + "\"}")
      .at("eventStatus");
}

}  // namespace

TEST_CASE("a search engine learns what an event is, when and how it is held") {
  const auto json = ld(R"({"kind": "concert", "mode": "mixed", "languages": ["uk", "cs"],
      "start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"},
      "end": {"local": "2026-07-01T20:00", "zone": "Europe/Prague"},
      "summary": {"uk": "Про що"}, "speakers": ["Олена Коваль"],
      "place": {"name": {"en": "Hall"}, "address": {"en": "Square 1"}, "city": "city/brno",
                "geo": {"lat": 49.2, "lon": 16.6}},
      "online": [{"url": "https://example.org/page", "kind": "page"},
                 {"url": "https://example.org/live", "kind": "stream", "label": {"en": "Live"}}],
      "organiser": "organisation/hall", "cities": ["city/brno", "city/unknown"]})");
  CHECK(json["@context"] == "https://schema.org");
  CHECK(json["@type"] == "MusicEvent");
  CHECK(json["name"] == "Event");
  CHECK(json["identifier"] == "one@example.org");
  CHECK(json["description"] == "Про що");
  CHECK(json["startDate"] == "2026-12-01T18:00:00+02:00");
  CHECK(json["endDate"] == "2026-07-01T20:00:00+02:00");
  CHECK(json["inLanguage"] == Json({"uk", "cs"}));
  CHECK(json["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode");
  CHECK(json["url"] == "https://example.org/page");
  REQUIRE(json["location"].size() == 2);
  CHECK(json["location"][0]["address"]["addressLocality"] == "Brno");
  CHECK(json["location"][0]["address"]["addressCountry"] == "CZ");
  CHECK(json["location"][0]["geo"]["latitude"] == 49.2);
  CHECK(
      json["location"][1] ==
      Json({{"@type", "VirtualLocation"}, {"url", "https://example.org/live"}, {"name", "Live"}}));
  CHECK(json["organizer"]["name"] == "City Council");
  CHECK(json["organizer"]["url"] == "https://hall.example");
  CHECK(json["performer"] == Json({{{"@type", "Person"}, {"name", "Олена Коваль"}}}));
  CHECK(json["about"] ==
        Json({{{"@type", "City"}, {"name", "Brno"}, {"url", "https://www.brno.cz"}}}));
  CHECK_FALSE(json.contains("offers"));
}

TEST_CASE("every state of an event has its word of schema.org") {
  CHECK(status("scheduled") == "https://schema.org/EventScheduled");
  CHECK(status("cancelled") == "https://schema.org/EventCancelled");
  CHECK(status("postponed") == "https://schema.org/EventPostponed");
  CHECK(status("rescheduled") == "https://schema.org/EventRescheduled");
  CHECK(status("moved-online") == "https://schema.org/EventMovedOnline");
}

TEST_CASE("an event that was moved says when it was to begin") {
  const auto json = ld(R"({"start": {"local": "2026-12-02T18:00", "zone": "Europe/Kyiv"},
      "event_status": "rescheduled",
      "previous_start": {"local": "2026-10-01T18:00", "zone": "Europe/Kyiv"}})");
  CHECK(json["previousStartDate"] == "2026-10-01T18:00:00+03:00");
}

TEST_CASE("whole days have no time, and a wall time that the clocks skip is the one they show") {
  const auto days = ld(R"({"start": {"date": "2026-12-24"}, "end": {"date": "2026-12-26"}})");
  CHECK(days["startDate"] == "2026-12-24");
  CHECK(days["endDate"] == "2026-12-26");
  const auto skipped = ld(R"({"start": {"local": "2026-03-29T03:30", "zone": "Europe/Kyiv"}})");
  CHECK(skipped["startDate"] == "2026-03-29T04:30:00+03:00");
}

TEST_CASE("an online event is where it is entered; with nothing to enter, at its page") {
  const auto online = ld(R"({"start": {"date": "2026-12-24"}, "mode": "online",
      "place": {"name": {"en": "Hall"}},
      "online": [{"url": "https://a.example", "kind": "page"},
                 {"url": "https://b.example", "kind": "join"},
                 {"url": "https://c.example", "kind": "recording"}]})");
  CHECK(online["location"] == Json({{"@type", "VirtualLocation"}, {"url", "https://b.example"}}));
  const auto page = ld(R"({"start": {"date": "2026-12-24"}, "mode": "online",
      "online": [{"url": "https://a.example", "kind": "page"}]})");
  CHECK(page["location"]["url"] == "https://a.example");
}

TEST_CASE("an organiser without a record is a name, and one that is hidden is not named") {
  CHECK(ld(R"({"start": {"date": "2026-12-24"}, "organiser": "Choir"})")["organizer"] ==
        Json({{"@type", "Organization"}, {"name", "Choir"}}));
  CHECK_FALSE(ld(R"({"start": {"date": "2026-12-24"}, "organiser": "organisation/none"})")
                  .contains("organizer"));
  CHECK(
      ld(R"({"start": {"date": "2026-12-24"}, "organiser": "city/brno"})")["organizer"]["@type"] ==
      "City");
}

TEST_CASE("a rule is a schedule where schema.org has words for it, and is left out otherwise") {
  const auto weekly = ld(R"({"start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"},
      "end": {"local": "2026-12-01T19:30", "zone": "Europe/Kyiv"},
      "recurrence": {"rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270301T215959Z",
                     "exdate": [{"local": "2026-12-15T18:00", "zone": "Europe/Kyiv"}],
                     "rdate": [{"local": "2026-12-20T10:00", "zone": "Europe/Kyiv"}],
                     "overrides": [{"instance": {"local": "2026-12-17T18:00", "zone": "Europe/Kyiv"},
                                    "start": {"local": "2026-12-18T18:00", "zone": "Europe/Kyiv"},
                                    "event_status": "rescheduled"}]}})");
  const auto& schedule = weekly["eventSchedule"];
  CHECK(schedule["repeatFrequency"] == "P2W");
  CHECK(schedule["byDay"] == Json({"https://schema.org/Tuesday", "https://schema.org/Thursday"}));
  CHECK(schedule["startDate"] == "2026-12-01");
  CHECK(schedule["startTime"] == "18:00:00");
  CHECK(schedule["endTime"] == "19:30:00");
  CHECK(schedule["duration"] == "PT90M");
  CHECK(schedule["scheduleTimezone"] == "Europe/Kyiv");
  CHECK(schedule["endDate"] == "2027-03-01");
  CHECK(schedule["exceptDate"] == Json({"2026-12-15T18:00:00+02:00"}));
  REQUIRE(weekly["subEvent"].size() == 2);
  CHECK(weekly["subEvent"][0]["startDate"] == "2026-12-20T10:00:00+02:00");
  CHECK(weekly["subEvent"][1]["startDate"] == "2026-12-18T18:00:00+02:00");
  CHECK(weekly["subEvent"][1]["previousStartDate"] == "2026-12-17T18:00:00+02:00");
  CHECK(weekly["subEvent"][1]["eventStatus"] == "https://schema.org/EventRescheduled");
  const auto second = ld(R"({"start": {"date": "2026-12-08"},
      "recurrence": {"rule": "FREQ=MONTHLY;BYDAY=2TU;COUNT=5"}})");
  CHECK(second["eventSchedule"]["byDay"] == Json({"2TU"}));
  CHECK(second["eventSchedule"]["repeatCount"] == 5);
  const auto last = ld(R"({"start": {"date": "2026-12-31"},
      "recurrence": {"rule": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"}})");
  CHECK_FALSE(last.contains("eventSchedule"));
}

TEST_CASE("a programme is a list of smaller events, each with its room, speaker and recording") {
  const auto json = ld(R"({"start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"},
      "place": {"name": {"en": "Hall"}},
      "programme": [{"id": "a", "title": {"en": "Water"}, "abstract": {"en": "Why"},
        "start": {"local": "2026-12-01T18:10", "zone": "Europe/Kyiv"}, "room": "2",
        "speakers": ["Jan Novák"], "language": "cs", "recording": "https://example.org/rec",
        "event_status": "cancelled"}]})");
  const auto& session = json["subEvent"][0];
  CHECK(session["name"] == "Water");
  CHECK(session["description"] == "Why");
  CHECK(session["startDate"] == "2026-12-01T18:10:00+02:00");
  CHECK(session["location"]["name"] == "2");
  CHECK(session["location"]["containedInPlace"]["name"] == "Hall");
  CHECK(session["performer"][0]["name"] == "Jan Novák");
  CHECK(session["inLanguage"] == "cs");
  CHECK(session["recordedIn"]["contentUrl"] == "https://example.org/rec");
  CHECK(session["eventStatus"] == "https://schema.org/EventCancelled");
}

TEST_CASE("a sample is called one, in the language it is read in") {
  CHECK(ld(R"({"start": {"date": "2026-12-24"}, "sample": true})", "uk")["name"] ==
        "Зразок: Подія");
}

TEST_CASE("a picture goes out with whom it is by") {
  const auto json = ld(R"({"start": {"date": "2026-12-24"}, "image": {"file": "a.webp",
      "alt": {"en": "A hall"}, "credit": "Olena", "licence": "CC BY 4.0"}})");
  CHECK(json["image"]["contentUrl"] == "https://kharkiv.example/media/a.webp");
  CHECK(json["image"]["caption"] == "A hall");
  CHECK(json["image"]["creditText"] == "Olena");
  CHECK(json["image"]["copyrightNotice"] == "CC BY 4.0");
}

TEST_CASE("nothing in a title can end the script that the text stands in") {
  const auto json = ld(R"({"start": {"date": "2026-12-24"},
      "title": {"en": "</script><script>alert(1)</script><!-- & \u2028\u2029"}})");
  const auto text = script_text(json);
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find('&') == std::string::npos);
  CHECK(text.find("\xE2\x80\xA8") == std::string::npos);
  CHECK(text.find("\xE2\x80\xA9") == std::string::npos);
  CHECK(parse_json(text).value() == json);
}

TEST_CASE("every event of the packs has a name, a start and a place or a link") {
  const EventSelection selection(records_of_pack("kharkiv"), kToday);
  const auto files = json_ld_files(selection, {"uk", "en", "cs"}, "");
  REQUIRE(files.size() == 3 * selection.events().size());
  for (const auto& file : files) {
    INFO(file.path);
    const auto json = parse_json(file.bytes).value();
    CHECK(json.contains("name"));
    CHECK(json.contains("startDate"));
    CHECK(json.contains("location"));
    CHECK(json.contains("eventStatus"));
  }
}
