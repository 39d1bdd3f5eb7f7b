// SPDX-License-Identifier: Apache-2.0
// schema.org's own examples, against a count that knows nothing of our reader: every node whose
// type is an event and that has a "startDate" comes in, and begins when it says.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "content/import/json_ld.hpp"
#include "tests/content/import/imported_checks.hpp"

namespace pobratym::import {
namespace {

ReadOptions options() {
  ReadOptions options;
  options.zone = "Europe/Kyiv";
  options.source_title = "schema.org";
  options.checked = "2026-11-24";
  return options;
}

/// A start as both sides write it: a day, a wall time that names no zone, or a moment.
std::string plain_start(const std::string& written) {
  if (written.size() == 10) return written;
  int y = 0, m = 0, d = 0, hour = 0, minute = 0;
  REQUIRE(std::sscanf(written.c_str(), "%d-%d-%dT%d:%d", &y, &m, &d, &hour, &minute) == 5);
  const auto zone = written.find_first_of("Z+-", 11);
  if (zone == std::string::npos) return written.substr(0, 16) + " wall";
  int offset_hour = 0, offset_minute = 0;
  if (written[zone] != 'Z') {
    REQUIRE(std::sscanf(written.c_str() + zone + 1, "%d:%d", &offset_hour, &offset_minute) == 2);
  }
  const int sign = written[zone] == '-' ? -1 : 1;
  const std::chrono::sys_days day{std::chrono::year(y) / m / d};
  return format_instant(Instant(day) + std::chrono::hours(hour - sign * offset_hour) +
                        std::chrono::minutes(minute - sign * offset_minute));
}

void count(const nlohmann::json& node, std::multiset<std::string>& starts) {
  if (node.is_array()) {
    for (const auto& inner : node) count(inner, starts);
  }
  if (!node.is_object()) return;
  const auto type = node.value("@type", nlohmann::json());
  if (type.is_string() && node.contains("startDate")) {
    const auto name = type.get<std::string>();
    if (name.ends_with("Event") || name == "Festival" || name == "EventSeries") {
      starts.insert(plain_start(node["startDate"].get<std::string>()));
    }
  }
  for (const auto& inner : node) count(inner, starts);
}

std::string start_of(const ImportedItem& item, const std::multiset<std::string>& counted) {
  const auto& start = item.document.at("start");
  if (start.contains("date")) return start["date"].get<std::string>();
  auto wall = start["local"].get<std::string>() + " wall";
  if (counted.contains(wall)) return wall;
  const auto event = model::decode_event(as_record(item, "draft"));
  return event ? format_instant(event->start.instant) : "";
}

}  // namespace

TEST_CASE("every example of schema.org comes in with all its events, or says why not") {
  const auto files = shared_inputs("schema-org");
  if (files.empty()) SKIP("the inputs are not beside the repository");
  std::size_t events = 0;
  for (const auto& file : files) {
    if (!file.ends_with(".jsonld")) continue;
    CAPTURE(file);
    const auto imported = read_json_ld(shared_input(file), options());
    REQUIRE(imported);
    CHECK(problems_of(*imported).empty());
    const auto json = nlohmann::json::parse(shared_input(file), nullptr, false);
    if (json.is_discarded()) {
      CHECK(count_of(*imported, "bad-json") > 0);
      continue;
    }
    std::multiset<std::string> counted;
    count(json, counted);
    std::multiset<std::string> read;
    for (const auto& item : imported->items) {
      if (!item.document.contains("recurrence")) read.insert(start_of(item, counted));
    }
    CHECK(read == counted);
    events += counted.size();
    const bool explained = !imported->items.empty() || !imported->findings.empty();
    CHECK(explained);
  }
  CHECK(events >= 20);
}

}  // namespace pobratym::import
