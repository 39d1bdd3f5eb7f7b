// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"
#include "content/import/icalendar.hpp"
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

import::Imported read_back(const std::string& text, const std::string& language) {
  import::ReadOptions options;
  options.language = language;
  options.source_title = "Own";
  auto imported = import::read_icalendar(text, options);
  REQUIRE(imported);
  return std::move(*imported);
}

std::string exported(const model::Record& record, const std::string& language = "uk") {
  return to_icalendar(std::span(&record, 1), in_language(language));
}

bool has_line(const std::string& calendar, std::string_view line) {
  return calendar.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

void check_identity(const std::vector<model::Record>& records, const std::string& language) {
  const auto options = in_language(language);
  const auto imported = read_back(to_icalendar(records, options), language);
  for (const auto& finding : imported.findings) {
    INFO(finding.code << " " << finding.where << ": " << finding.message);
    CHECK(finding.code == "");
  }
  REQUIRE(imported.items.size() == records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    INFO(records[i].key.text() << " in " << language);
    CHECK(without_origin(imported.items[i].document) ==
          restricted(records[i].document, options.languages));
  }
}

}  // namespace

TEST_CASE("importing what was exported gives the same events, in every language") {
  const auto records = events_of_packs();
  REQUIRE(records.size() > 20);
  for (const auto language : {"uk", "en", "cs"}) {
    for (const auto& record : records) check_identity({record}, language);
  }
}

TEST_CASE("an event with every field comes back with every field") {
  for (const auto language : {"uk", "en"}) check_identity({full_event()}, language);
}

TEST_CASE("events with bare minimum, whole days and universal time come back") {
  check_identity({made_event(R"({"start": {"date": "2026-12-24"}})")}, "uk");
  check_identity(
      {made_event(R"({"start": {"date": "2026-12-24"}, "end": {"date": "2026-12-24"}})")}, "uk");
  check_identity({made_event(R"({"start": {"date": "2026-12-24", "zone": "Asia/Tbilisi"},
                            "end": {"date": "2026-12-26", "zone": "Asia/Tbilisi"}})")},
                 "uk");
  check_identity({made_event(R"({"start": {"local": "2026-12-24T10:00", "zone": "UTC"},
                            "end": {"local": "2026-12-24T11:00", "zone": "UTC"}})")},
                 "uk");
  check_identity({made_event(R"({"start": {"local": "2026-12-24T10:00", "zone": "Europe/Kyiv"},
                            "end": {"local": "2026-12-24T09:00", "zone": "UTC"},
                            "event_status": "cancelled", "sample": true})")},
                 "en");
  check_identity({made_event(R"({"start": {"date": "2026-12-24"}, "event_status": "postponed",
                            "recurrence": {"rule": "FREQ=YEARLY", "exdate": [{"date": "2027-12-24"}],
                            "overrides": [{"instance": {"date": "2028-12-24"}, "end": {"date": "2028-12-25"}}]}})")},
                 "en");
}

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

TEST_CASE("the same records give the same bytes") {
  const auto records = events_of_packs();
  CHECK(to_icalendar(records, in_language("uk")) == to_icalendar(records, in_language("uk")));
}
