// SPDX-License-Identifier: Apache-2.0
#include "content/export/ical_time_text.hpp"

#include <array>
#include <cstdio>

#include "content/model/zone.hpp"

namespace pobratym::exporting {

using std::chrono::days;

namespace {

/// The fields that hold times or lead to them. Fields this version does not know may look like
/// times, and what nobody reads back must not decide what is written.
constexpr std::array<std::string_view, 9> kTimeFields{"start",      "end",      "previous_start",
                                                      "recurrence", "rdate",    "exdate",
                                                      "overrides",  "instance", "programme"};

void collect_times(const Json& json, std::vector<const Json*>& times) {
  if (json.is_array()) {
    for (const auto& value : json) collect_times(value, times);
  } else if (json.is_object()) {
    if (json.contains("local") || json.contains("date")) times.push_back(&json);
    for (const std::string_view field : kTimeFields) {
      if (const Json* inner = member(json, field)) collect_times(*inner, times);
    }
  }
}

}  // namespace

Instant TimeField::instant() const {
  const Instant as_utc(wall.time_since_epoch());
  if (zone.empty() || zone == "UTC") return as_utc;
  return model::to_instant(wall, zone).value_or(as_utc);
}

std::optional<TimeField> read_time_field(const Json* json) {
  if (json == nullptr || !json->is_object()) return std::nullopt;
  TimeField time;
  time.zone = string_member(*json, "zone").value_or("");
  if (const auto local = string_member(*json, "local")) {
    const auto wall = model::parse_wall_time(*local);
    if (!wall || time.zone.empty()) return std::nullopt;
    time.wall = *wall;
    return time;
  }
  const auto date = model::parse_date(string_member(*json, "date").value_or(""));
  if (!date) return std::nullopt;
  time.all_day = true;
  time.wall = std::chrono::local_days(*date);
  return time;
}

std::string compact_day(std::chrono::local_seconds wall) {
  const std::chrono::year_month_day date(std::chrono::floor<days>(wall));
  char text[48];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string compact_time(std::chrono::local_seconds wall) {
  const std::chrono::hh_mm_ss time(wall - std::chrono::floor<days>(wall));
  char text[48];
  std::snprintf(text, sizeof text, "T%02d%02d%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return compact_day(wall) + text;
}

void write_time(IcalWriter& writer, std::string_view name, const TimeField& time,
                IcalWriter::Parameters parameters) {
  if (time.all_day) {
    parameters.insert(parameters.begin(), {"VALUE", "DATE"});
    if (!time.zone.empty()) parameters.emplace_back("X-POBRATYM-ZONE", time.zone);
    writer.value(name, parameters, compact_day(time.wall));
  } else if (time.zone == "UTC") {
    parameters.emplace_back("X-POBRATYM-ZONE", "UTC");  // that it is not the feed's zone in UTC
    writer.value(name, parameters, compact_time(time.wall) + "Z");
  } else {
    parameters.insert(parameters.begin(), {"TZID", time.zone});
    writer.value(name, parameters, compact_time(time.wall));
  }
}

std::vector<const Json*> times_of(const Json& document) {
  std::vector<const Json*> times;
  collect_times(document, times);
  return times;
}

TimeField moved_by(const TimeField& start, const TimeField& from, const TimeField& to) {
  auto moved = start;
  if (start.all_day || from.all_day || to.all_day) {
    moved.wall += std::chrono::floor<days>(to.wall) - std::chrono::floor<days>(from.wall);
    return moved;
  }
  const auto instant = start.instant() + (to.instant() - from.instant());
  const auto local = model::to_local(instant, start.zone);
  moved.wall = local ? local->seconds : start.wall + (to.wall - from.wall);
  return moved;
}

}  // namespace pobratym::exporting
