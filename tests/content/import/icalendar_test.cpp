// SPDX-License-Identifier: Apache-2.0
#include "content/import/icalendar.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace pobratym;
using namespace pobratym::import;

namespace {

ReadOptions options() {
  ReadOptions options;
  options.zone = "Europe/Kyiv";
  options.source_title = "City of Brno";
  options.source_url = "https://www.brno.cz/kalendar";
  options.checked = "2026-11-24";
  return options;
}

/// A calendar of these lines, written as the standard says.
std::string calendar(std::initializer_list<std::string_view> lines) {
  std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n";
  for (const auto line : lines) text.append(line).append("\r\n");
  return text + "END:VCALENDAR\r\n";
}

std::string event(std::initializer_list<std::string_view> lines) {
  std::string text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n"
      "SUMMARY:Concert\r\n";
  for (const auto line : lines) text.append(line).append("\r\n");
  return text + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

Imported read(const std::string& text) {
  auto imported = read_icalendar(text, options());
  REQUIRE(imported);
  return std::move(*imported);
}

Json read_one(const std::string& text) {
  const auto imported = read(text);
  REQUIRE(imported.items.size() == 1);
  return imported.items.front().document;
}

bool has(const Imported& imported, std::string_view code) {
  return std::any_of(imported.findings.begin(), imported.findings.end(),
                     [&](const Finding& finding) { return finding.code == code; });
}

Json local(const char* time, const char* zone) { return {{"local", time}, {"zone", zone}}; }

}  // namespace

TEST_CASE("an event of a calendar becomes a record with its time, place and way to take part") {
  const auto text = event({"DTSTART;TZID=Europe/Prague:20261201T180000",
                           "DTEND;TZID=Europe/Prague:20261201T200000",
                           "DESCRIPTION:Music of two cities\\, one evening.",
                           "LOCATION:Janáček Theatre\\nRooseveltova 1", "GEO:49.1996;16.6089",
                           "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Take part:"
                           "https://meet.example.org/brno",
                           "URL:https://example.org/concert", "CATEGORIES:Concert",
                           "ORGANIZER;CN=City of Brno:mailto:culture@example.org", "SEQUENCE:3",
                           "LAST-MODIFIED:20261101T101500Z"});
  const auto imported = read(text);
  CHECK(imported.findings.empty());
  const auto document = imported.items.at(0).document;
  CHECK(imported.items.at(0).key == "a@example.org");
  CHECK(document["start"] == local("2026-12-01T18:00", "Europe/Prague"));
  CHECK(document["end"] == local("2026-12-01T20:00", "Europe/Prague"));
  CHECK(document["summary"]["en"] == "Music of two cities, one evening.");
  CHECK(document["place"]["name"]["en"] == "Janáček Theatre");
  CHECK(document["place"]["address"]["en"] == "Rooseveltova 1");
  CHECK(document["place"]["geo"] == Json{{"lat", 49.1996}, {"lon", 16.6089}});
  CHECK(document["online"][0]["kind"] == "join");
  CHECK(document["online"][0]["label"]["en"] == "Take part");
  CHECK(document["online"][1] == Json{{"kind", "page"}, {"url", "https://example.org/concert"}});
  CHECK(document["mode"] == "mixed");
  CHECK(document["kind"] == "concert");
  CHECK(document["organiser"] == "City of Brno");
  CHECK(document["sequence"] == 3);
  CHECK(document["last_modified"] == "2026-11-01T10:15:00Z");
  CHECK(document["sources"][0] == Json{{"title", "City of Brno"},
                                       {"url", "https://www.brno.cz/kalendar"},
                                       {"checked", "2026-11-24"}});
}

TEST_CASE("a whole-day event ends on the last day it takes place") {
  CHECK(read_one(event({"DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"}))["end"] ==
        Json{{"date", "2026-12-26"}});
  CHECK_FALSE(read_one(event({"DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261225"}))
                  .contains("end"));
  CHECK(read_one(event({"DTSTART;VALUE=DATE:20261224", "DURATION:P2D"}))["end"] ==
        Json{{"date", "2026-12-25"}});
}

TEST_CASE("a time that names no zone is taken as local and reported") {
  const auto imported = read(event({"DTSTART:20261201T180000"}));
  CHECK(imported.items.at(0).document["start"] == local("2026-12-01T18:00", "Europe/Kyiv"));
  CHECK(has(imported, "floating-time"));
}

TEST_CASE("a cancelled event comes in and is marked") {
  const auto imported = read(event({"DTSTART:20261201T180000Z", "STATUS:CANCELLED"}));
  CHECK(imported.items.at(0).cancelled);
  CHECK(imported.items.at(0).document["event_status"] == "cancelled");
}

TEST_CASE("an occurrence that was moved belongs to the event that recurs") {
  const auto document = read_one(calendar(
      {"BEGIN:VEVENT", "UID:week", "SUMMARY:Language club",
       "DTSTART;TZID=Europe/Kyiv:20261103T180000", "DTEND;TZID=Europe/Kyiv:20261103T190000",
       "RRULE:FREQ=WEEKLY;BYDAY=TU", "EXDATE;TZID=Europe/Kyiv:20261117T180000", "END:VEVENT",
       "BEGIN:VEVENT", "UID:week", "SUMMARY:Language club",
       "RECURRENCE-ID;TZID=Europe/Kyiv:20261110T180000", "DTSTART;TZID=Europe/Kyiv:20261111T180000",
       "DTEND;TZID=Europe/Kyiv:20261111T190000", "END:VEVENT"}));
  CHECK(document["recurrence"]["rule"] == "FREQ=WEEKLY;BYDAY=TU");
  CHECK(document["recurrence"]["exdate"][0] == local("2026-11-17T18:00", "Europe/Kyiv"));
  CHECK(document["recurrence"]["overrides"] ==
        Json::array({{{"instance", local("2026-11-10T18:00", "Europe/Kyiv")},
                      {"start", local("2026-11-11T18:00", "Europe/Kyiv")}}}));
}

TEST_CASE("a page of the web is no calendar and is refused with what to do") {
  const auto refused = read_icalendar("<html><body>Sign in</body></html>", options());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("web page") != std::string::npos);
}

TEST_CASE("a rule that no kiosk could follow is reported, and the event comes in without it") {
  const auto imported = read(event({"DTSTART:20261201T180000Z", "RRULE:FREQ=WEEKLY;BYMONTHDAY=2"}));
  REQUIRE(imported.items.size() == 1);
  CHECK_FALSE(imported.items.front().document.contains("recurrence"));
  CHECK(has(imported, "bad-rule"));
}
