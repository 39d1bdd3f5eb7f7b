// SPDX-License-Identifier: Apache-2.0
#include "content/model/weekly_hours.hpp"

#include <algorithm>
#include <set>

#include "content/model/occurrence.hpp"
#include "content/model/recurrence_rule.hpp"
#include "content/model/recurrence_set.hpp"
#include "content/model/zone.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr hours kMargin{1};
constexpr hours kDayMargin{15};
constexpr int kYears = 20;  // for which offsets are looked up; later ones repeat

void add(WeeklyHours& week, Instant from, Instant to) {
  if (to - from >= days(6)) {
    week.set();
    return;
  }
  for (auto hour = floor<hours>(from); hour <= to; hour += hours(1)) week.set(hour_of_week(hour));
}

void add(WeeklyHours& week, const TimeWindow& when, bool all_day) {
  const hours margin = all_day ? kDayMargin : kMargin;
  add(week, when.start - margin, when.end + margin);
}

/// By how much the clocks of the event's zone are ahead of UTC, in winter and in summer.
std::set<seconds> offsets(const EventTime& start) {
  std::set<seconds> found;
  const std::chrono::year first = start.date.year();
  for (int i = 0; i < kYears; ++i) {
    for (const unsigned month : {1u, 7u}) {
      const sys_days day = (first + std::chrono::years(i)) / std::chrono::month(month) / 1;
      if (const auto local = to_local(day, start.zone)) found.insert(local->offset);
    }
  }
  found.insert(start.wall.time_since_epoch() - start.instant.time_since_epoch());
  return found;
}

std::set<unsigned> weekdays(const RecurrenceRule& rule, const EventTime& start) {
  std::set<unsigned> found;
  for (const RuleDay& day : rule.days) found.insert(day.day.iso_encoding() - 1);
  const std::chrono::weekday own(sys_days(start.date));
  if (found.empty() && rule.frequency == Frequency::weekly) found.insert(own.iso_encoding() - 1);
  if (found.empty()) found = {0, 1, 2, 3, 4, 5, 6};
  return found;
}

void add_rule(WeeklyHours& week, const Event& event, const RecurrenceRule& rule, seconds length) {
  const EventTime& start = event.start;
  const bool by_hours = !rule.hours.empty() || !rule.minutes.empty() || !rule.seconds.empty() ||
                        rule.frequency < Frequency::daily;
  if (by_hours && !start.all_day) {
    week.set();
    return;
  }
  constexpr sys_days kMonday = std::chrono::year(2001) / 1 / 1;
  const seconds of_day = start.wall - floor<days>(start.wall);
  const std::set<seconds> ahead = start.all_day ? std::set<seconds>{seconds(0)} : offsets(start);
  for (const unsigned weekday : weekdays(rule, start)) {
    const Instant wall = kMonday + days(weekday) + of_day;
    for (const seconds offset : ahead) {
      add(week, {wall - offset, wall - offset + length}, start.all_day);
    }
  }
}

}  // namespace

std::size_t hour_of_week(Instant instant) {
  constexpr std::int64_t kSince = 3 * 24;  // 1970 began on a Thursday
  constexpr std::int64_t kAll = kHoursOfWeek;
  const std::int64_t hour = floor<hours>(instant).time_since_epoch().count() + kSince;
  return static_cast<std::size_t>(((hour % kAll) + kAll) % kAll);
}

WeeklyHours weekly_hours(const Event& event) {
  WeeklyHours week;
  const TimeWindow first = window(event);
  const bool all_day = event.start.all_day || (event.end && event.end->all_day);
  add(week, first, all_day);
  if (!event.recurrence || event.instance) return week;
  const seconds length = first.end - first.start + (event.start.all_day ? days(1) : days(0));
  const auto rule = parse_rule(event.recurrence->rule);
  if (rule) add_rule(week, event, *rule, length);
  const RecurrenceSet set(event);
  const Event series = series_of(event);
  for (const EventTime& time : event.recurrence->rdate) {
    const auto start = set.as_start(time);
    if (start) add(week, window(occurrence_at(series, *start)), all_day);
  }
  for (const Override& change : event.recurrence->overrides) {
    const auto instance = set.as_start(change.instance);
    if (!instance) continue;
    const Event changed = occurrence_at(series, *instance, change);
    const bool by_day = changed.start.all_day || (changed.end && changed.end->all_day);
    add(week, window(changed), all_day || by_day);
  }
  return week;
}

}  // namespace pobratym::model
