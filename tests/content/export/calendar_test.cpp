// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"
#include "tests/content/export/made_records.hpp"
#include "tests/content/export/round_trip.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

CalendarOptions in_language(std::string first) {
  CalendarOptions options;
  options.languages = {std::move(first), "uk", "en"};
  options.zone = "Europe/Kyiv";
  options.name = "Події Харкова";
  options.url = "https://kharkiv.example/calendar/kharkiv.ics";
  return options;
}

std::string exported(const model::Record& record, const std::string& language = "uk") {
  return to_icalendar(std::span(&record, 1), in_language(language));
}

bool has_line(const std::string& calendar, std::string_view line) {
  return calendar.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("lines are folded at seventy-five octets and no character is cut") {
  const auto calendar = exported(full_event());
  CHECK(calendar.ends_with("END:VCALENDAR\r\n"));
  for (const auto& line : split(calendar.substr(0, calendar.size() - 2), '\n')) {
    if (line.empty()) continue;
    INFO(line);
    CHECK(line.size() <= 76);  // with its carriage return
    CHECK(is_utf8(line));
  }
}

TEST_CASE("a phone shows in the title that an event will not take place as planned") {
  const auto cancelled =
      exported(made_event(R"({"start": {"date": "2026-12-24"}, "event_status": "cancelled"})"));
  CHECK(has_line(cancelled, "STATUS:CANCELLED"));
  CHECK(has_line(cancelled, "SUMMARY;LANGUAGE=uk:Скасовано: Подія"));
  const auto postponed = exported(
      made_event(R"({"start": {"date": "2026-12-24"}, "event_status": "postponed"})"), "en");
  CHECK(has_line(postponed, "STATUS:TENTATIVE"));
  CHECK(has_line(postponed, "SUMMARY;LANGUAGE=en:Postponed: Event"));
  CHECK(has_line(postponed, "COMMENT;LANGUAGE=en:Postponed"));
  const auto sample =
      exported(made_event(R"({"start": {"date": "2026-12-24"}, "sample": true})"), "en");
  CHECK(has_line(sample, "SUMMARY;LANGUAGE=en:Sample: Event"));
}

TEST_CASE("a zone's rules go on where an event recurs without an end") {
  const auto once =
      exported(made_event(R"({"start": {"local": "2026-07-01T10:00", "zone": "Europe/Kyiv"}})"));
  CHECK(has_line(once, "TZID:Europe/Kyiv"));
  CHECK(once.find("RRULE") == std::string::npos);
  CHECK(has_line(once, "RDATE:20261025T040000"));
  const auto weekly =
      exported(made_event(R"({"start": {"local": "2026-07-01T10:00", "zone": "Europe/Kyiv"},
                                        "recurrence": {"rule": "FREQ=WEEKLY"}})"));
  CHECK(has_line(weekly, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
  CHECK(has_line(weekly, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
}

TEST_CASE("a rule that cannot be read does not spoil a calendar") {
  const auto calendar = exported(made_event(R"({"start": {"date": "2026-12-24"},
      "recurrence": {"rule": "FREQ=W*EKLY"}})"));
  CHECK(calendar.find("RRULE") == std::string::npos);
  CHECK(has_line(calendar, "DTSTART;VALUE=DATE:20261224"));
}

TEST_CASE("an event thousands of years away does not keep the export busy") {
  const auto far =
      exported(made_event(R"({"start": {"local": "9798-11-24T10:00", "zone": "Europe/Kyiv"},
      "previous_start": {"local": "0001-01-01T00:00", "zone": "Europe/Kyiv"}})"));
  CHECK(far.find("DTSTART;TZID=Europe/Kyiv:97981124T100000") != std::string::npos);
  CHECK(far.size() < 20'000);
}

TEST_CASE("the same records give the same bytes") {
  const auto records = events_of_packs();
  CHECK(to_icalendar(records, in_language("uk")) == to_icalendar(records, in_language("uk")));
}
