// SPDX-License-Identifier: Apache-2.0
// The schedules of real conferences, against a count that knows nothing of our readers: the talks
// and the moments they begin, read straight from the XML and the JSON.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "content/import/schedule.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

/// Brussels in winter; the zone of the conferences that do not say theirs.
constexpr const char* kZone = "Europe/Brussels";
constexpr std::chrono::hours kBrussels{1};

ReadOptions options() {
  ReadOptions options;
  options.zone = kZone;
  options.source_title = "Test";
  options.checked = "2026-11-24";
  return options;
}

std::int64_t days_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return std::chrono::sys_days(date).time_since_epoch().count();
}

Instant at(std::int64_t days, int hour, int minute, int offset_minutes) {
  return Instant(
      std::chrono::seconds(days * 86'400 + hour * 3'600 + (minute - offset_minutes) * 60));
}

std::string between(const std::string& text, std::size_t from, const char* open,
                    const char* close) {
  const auto start = text.find(open, from);
  if (start == std::string::npos) return "";
  const auto begin = start + std::string_view(open).size();
  return text.substr(begin, text.find(close, begin) - begin);
}

/// Every "<event " with the day that was opened last and its own <start>.
std::multiset<Instant> count_xml(const std::string& text) {
  std::multiset<Instant> starts;
  for (auto event = text.find("<event "); event != std::string::npos;
       event = text.find("<event ", event + 1)) {
    const auto date = between(text, text.rfind("<day ", event), "date=\"", "\"");
    const auto clock = between(text, event, "<start>", "</start>");
    int y = 0, m = 0, d = 0, hour = 0, minute = 0;
    REQUIRE(std::sscanf(date.c_str(), "%d-%d-%d", &y, &m, &d) == 3);
    REQUIRE(std::sscanf(clock.c_str(), "%d:%d", &hour, &minute) == 2);
    starts.insert(at(days_of(y, m, d), hour, minute, 0) - kBrussels);
  }
  return starts;
}

std::multiset<Instant> count_json(const nlohmann::json& conference) {
  std::multiset<Instant> starts;
  for (const auto& day : conference.at("days")) {
    for (const auto& room : day.at("rooms")) {
      for (const auto& talk : room) {
        int y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0, offset = 0, offset_minute = 0;
        const auto date = talk.at("date").get<std::string>();
        REQUIRE(std::sscanf(date.c_str(), "%d-%d-%dT%d:%d:%d+%d:%d", &y, &m, &d, &hour, &minute,
                            &second, &offset, &offset_minute) == 8);
        starts.insert(at(days_of(y, m, d), hour, minute, offset * 60 + offset_minute));
      }
    }
  }
  return starts;
}

}  // namespace

TEST_CASE("every schedule of real conferences has all its talks at the right moments") {
  const auto files = shared_inputs("schedules");
  if (files.empty()) SKIP("the inputs are not beside the repository");
  std::size_t talks = 0;
  for (const auto& file : files) {
    CAPTURE(file);
    const auto bytes = shared_input(file);
    if (is_schedule_xml(bytes)) {
      const auto imported = read_schedule_xml(bytes, options());
      REQUIRE(imported);
      const auto counted = count_xml(bytes);
      CHECK(talk_starts(*imported, kZone) == counted);
      CHECK(imported->found == static_cast<std::int64_t>(counted.size()));
      CHECK(problems_of(*imported).empty());
      talks += counted.size();
      continue;
    }
    const auto imported = read_schedule_json(bytes, options());
    const auto json = nlohmann::json::parse(bytes);
    if (!json.contains("schedule")) {
      REQUIRE_FALSE(imported);
      CHECK(imported.error().message.find("no schedule") != std::string::npos);
      continue;
    }
    REQUIRE(imported);
    const auto counted = count_json(json.at("schedule").at("conference"));
    CHECK(talk_starts(*imported, kZone) == counted);
    CHECK(problems_of(*imported).empty());
    CHECK(imported->items.size() == 1);
    talks += counted.size();
  }
  CHECK(talks > 800);
}

TEST_CASE("two days of a large conference are two events that fit into records") {
  const auto bytes = shared_input("schedules/fosdem-2021.xml");
  if (bytes.empty()) SKIP("the inputs are not beside the repository");
  const auto imported = read_schedule_xml(bytes, options());
  REQUIRE(imported);
  CHECK(imported->items.size() == 2);
  for (const auto& item : imported->items) {
    CHECK(dump_json_pretty(item.document).size() < (256u << 10u));
  }
}

}  // namespace pobratym::import
