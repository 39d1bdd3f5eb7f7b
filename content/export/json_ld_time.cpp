// SPDX-License-Identifier: Apache-2.0
#include "content/export/json_ld_time.hpp"

#include <cstdio>
#include <utility>

#include "content/model/partial_date.hpp"
#include "content/model/recurrence_rule.hpp"
#include "content/model/zone.hpp"

namespace pobratym::exporting {
namespace {

using std::chrono::seconds;

std::string day_text(std::chrono::local_seconds wall) {
  return model::format_date(
      std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(wall)));
}

std::string clock_text(std::chrono::local_seconds wall) {
  const std::chrono::hh_mm_ss time(wall - std::chrono::floor<std::chrono::days>(wall));
  char text[48];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text;
}

/// Seconds of offsets are older than any event; ISO 8601 has no place for them.
std::string offset_text(seconds offset) {
  const auto minutes = std::abs(offset.count()) / 60;
  char text[40];
  std::snprintf(text, sizeof text, "%c%02d:%02d", offset.count() < 0 ? '-' : '+',
                static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
  return text;
}

bool is_expressible(const model::RecurrenceRule& rule) {
  const bool calendar =
      rule.frequency == model::Frequency::daily || rule.frequency == model::Frequency::weekly ||
      rule.frequency == model::Frequency::monthly || rule.frequency == model::Frequency::yearly;
  return calendar && rule.seconds.empty() && rule.minutes.empty() && rule.hours.empty() &&
         rule.year_days.empty() && rule.weeks.empty() && rule.positions.empty() &&
         rule.week_start == std::chrono::Monday;
}

/// "P2W": every second week.
std::string frequency_text(const model::RecurrenceRule& rule) {
  const auto unit = rule.frequency == model::Frequency::daily     ? "D"
                    : rule.frequency == model::Frequency::weekly  ? "W"
                    : rule.frequency == model::Frequency::monthly ? "M"
                                                                  : "Y";
  return "P" + std::to_string(rule.interval) + unit;
}

/// schema.org's names of days, and iCalendar's words for the second Tuesday, which it takes too.
Json days_text(const std::vector<model::RuleDay>& days) {
  constexpr const char* kNames[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                    "Thursday", "Friday", "Saturday"};
  constexpr const char* kShort[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  Json list = Json::array();
  for (const auto& day : days) {
    const auto number = day.day.c_encoding();
    if (day.ordinal == 0) {
      list.push_back(std::string("https://schema.org/") + kNames[number]);
    } else {
      list.push_back(std::to_string(day.ordinal) + kShort[number]);
    }
  }
  return list;
}

std::string end_text(const model::RuleEnd& end, const TimeField& start) {
  const std::chrono::local_seconds as_wall(end.since_epoch);
  if (end.kind != model::RuleEnd::Kind::utc || start.all_day) return day_text(as_wall);
  const auto local = model::to_local(Instant(end.since_epoch), start.zone);
  return day_text(local ? local->seconds : as_wall);
}

void add_span(const Json& event, const TimeField& start, Json& schedule) {
  schedule["startDate"] = day_text(start.wall);
  if (start.all_day) return;
  schedule["startTime"] = clock_text(start.wall);
  schedule["scheduleTimezone"] = start.zone;
  const auto end = read_time_field(member(event, "end"));
  if (!end || end->all_day) return;
  const auto lasts = end->instant() - start.instant();
  if (lasts <= seconds(0)) return;
  if (lasts < std::chrono::days(1) && end->zone == start.zone) {
    schedule["endTime"] = clock_text(end->wall);
  }
  schedule["duration"] = lasts.count() % 60 == 0 ? "PT" + std::to_string(lasts.count() / 60) + "M"
                                                 : "PT" + std::to_string(lasts.count()) + "S";
}

}  // namespace

std::string offset_time(const TimeField& time) {
  if (time.all_day) return day_text(time.wall);
  const auto local = model::to_local(time.instant(), time.zone);
  const auto wall = local ? local->seconds : time.wall;
  return day_text(wall) + "T" + clock_text(wall) + offset_text(local ? local->offset : seconds(0));
}

std::string offset_time(const Json* time) {
  const auto field = read_time_field(time);
  return field ? offset_time(*field) : std::string();
}

Json schedule_of(const Json& event) {
  const auto start = read_time_field(member(event, "start"));
  const auto* recurrence = member(event, "recurrence");
  if (recurrence == nullptr || !start) return nullptr;
  const auto rule = model::parse_rule(string_member(*recurrence, "rule").value_or(""));
  if (!rule || !is_expressible(*rule)) return nullptr;
  Json schedule{{"@type", "Schedule"}, {"repeatFrequency", frequency_text(*rule)}};
  add_span(event, *start, schedule);
  if (!rule->days.empty()) schedule["byDay"] = days_text(rule->days);
  if (!rule->months.empty()) schedule["byMonth"] = rule->months;
  if (!rule->month_days.empty()) schedule["byMonthDay"] = rule->month_days;
  if (rule->count) schedule["repeatCount"] = *rule->count;
  if (rule->until) schedule["endDate"] = end_text(*rule->until, *start);
  const auto* without = member(*recurrence, "exdate");
  if (without == nullptr || !without->is_array()) return schedule;
  for (const auto& date : *without) {
    if (const auto text = offset_time(&date); !text.empty()) schedule["exceptDate"].push_back(text);
  }
  return schedule;
}

}  // namespace pobratym::exporting
