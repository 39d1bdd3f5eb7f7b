// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_clock.hpp"

#include <algorithm>
#include <vector>

#include "content/base/text.hpp"
#include "content/import/ical_zone_names.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

struct Witness {
  Instant instant{};
  seconds offset{};
};

std::vector<Witness> witnesses(const Schedule& schedule) {
  std::vector<Witness> list;
  for (const auto& day : schedule.days) {
    for (const auto& talk : day.talks) {
      const auto time = parse_iso_time(talk.date);
      if (!time || !time->offset || time->day_only) continue;
      list.push_back({Instant((time->wall - *time->offset).time_since_epoch()), *time->offset});
    }
  }
  return list;
}

bool agrees(const std::vector<Witness>& list, const std::string& zone) {
  return !zone.empty() && std::all_of(list.begin(), list.end(), [&](const Witness& one) {
    return offset_at(one.instant, zone) == one.offset;
  });
}

/// Years that people plan conferences in; others would only burden the tables of zones.
bool is_sensible(std::chrono::local_seconds wall) {
  using std::chrono::local_days;
  return wall >= local_days(std::chrono::year(1900) / 1 / 1) &&
         wall < local_days(std::chrono::year(2200) / 1 / 1);
}

}  // namespace

ScheduleClock::ScheduleClock(const Schedule& schedule, const std::string& fallback,
                             FieldTexts& texts)
    : texts_(texts), first_day_(trim(schedule.start).substr(0, 10)) {
  texts_.at("conference");
  if (!trim(schedule.day_change).empty()) {
    const auto change = parse_time_of_day(schedule.day_change);
    if (change) {
      day_change_ = *change % hours(24);
    } else {
      texts_.repaired("bad-date", "day_change", "no time of day; days are taken to end at midnight",
                      schedule.day_change);
    }
  }
  const auto named = zone_by_name(trim(schedule.zone)).value_or("");
  zone_is_said_ = !named.empty();
  if (!trim(schedule.zone).empty() && named.empty()) {
    texts_.repaired("unknown-zone", "time_zone_name", "no time zone that is known here",
                    schedule.zone, fallback);
  }
  const auto list = witnesses(schedule);
  zone_ = named.empty() ? fallback : named;
  if (list.empty() || agrees(list, zone_)) {
    if (!list.empty() && named.empty()) {
      texts_.repaired("missing-zone", "time_zone_name",
                      "the file names no time zone; its times agree with this one", {}, zone_);
    }
    return;
  }
  const auto stated = zone_;
  if (agrees(list, fallback)) {
    zone_ = fallback;
  } else if (const auto fixed = fixed_zone(list.front().offset); agrees(list, fixed)) {
    zone_ = fixed;
  }
  texts_.repaired("zone-mismatch", "time_zone_name",
                  "the times are not those of the time zone; they are taken as the moments that "
                  "they say",
                  stated, zone_);
}

std::optional<Instant> ScheduleClock::moment(const IsoTime& time) const {
  if (!is_sensible(time.wall)) return std::nullopt;
  if (time.offset) return Instant((time.wall - *time.offset).time_since_epoch());
  const auto instant = model::to_instant(time.wall, zone_);
  return instant ? std::optional(*instant) : std::nullopt;
}

void ScheduleClock::say_floating() {
  if (zone_is_said_ || said_floating_) return;
  said_floating_ = true;
  texts_.repaired("floating-time", "start",
                  "the file says of no time which time zone it is in; all are taken as local", {},
                  zone_);
}

std::optional<Instant> ScheduleClock::on_the_wall(const ScheduleDay& day,
                                                  const ScheduleTalk& talk) {
  // A talk may say its day and leave the time of day to `start`.
  std::string written(trim(talk.date).substr(0, 10));
  if (written.empty()) written = trim(day.date).substr(0, 10);
  if (written.empty()) written = trim(day.start).substr(0, 10);
  const auto date = model::parse_date(written);
  auto clock = parse_time_of_day(talk.start);
  if (!clock && date) {
    // "25:30": some count on after midnight.
    clock = parse_duration(talk.start);
    if (!clock || *clock >= hours(48)) return std::nullopt;
    texts_.repaired("bad-date", "start", "the hour is past 24; taken as the next day", talk.start);
  }
  if (!date || !clock) return std::nullopt;
  IsoTime time;
  time.wall = std::chrono::local_days(*date) + *clock;
  if (*clock < day_change_ && trim(talk.date).empty()) time.wall += days(1);
  say_floating();
  return moment(time);
}

std::optional<Instant> ScheduleClock::start_of(const ScheduleDay& day, const ScheduleTalk& talk) {
  const auto time = parse_iso_time(talk.date);
  if (!time || time->day_only) {
    if (!time && !trim(talk.date).empty()) {
      texts_.repaired("bad-date", "date", "no date; the day and the time of day are taken",
                      talk.date);
      ScheduleTalk without = talk;
      without.date.clear();
      return on_the_wall(day, without);
    }
    return on_the_wall(day, talk);
  }
  if (!time->offset) say_floating();
  const auto clock = parse_time_of_day(talk.start);
  const auto shown = time->wall - std::chrono::floor<days>(time->wall);
  if (clock && *clock % hours(24) != shown) {
    texts_.repaired("time-mismatch", "start",
                    "\"start\" and \"date\" are not the same time; \"date\" is taken", talk.start,
                    talk.date);
  }
  return moment(*time);
}

std::optional<TalkTime> ScheduleClock::time_of(const ScheduleDay& day, const ScheduleTalk& talk) {
  const auto start = start_of(day, talk);
  if (!start) {
    const bool silent = trim(talk.date).empty() && trim(talk.start).empty();
    texts_.refused(silent ? "no-start" : "bad-date", talk.date.empty() ? "start" : "date",
                   "nothing that can be read says when the talk begins; it is left out",
                   talk.date + " " + talk.start);
    return std::nullopt;
  }
  TalkTime result{*start, std::nullopt};
  if (const auto end = parse_iso_time(talk.end); end && !end->day_only) {
    result.end = moment(*end);
  } else if (const auto duration = parse_duration(talk.duration)) {
    if (*duration > seconds(0)) result.end = *start + *duration;
  } else if (!trim(talk.duration).empty()) {
    texts_.repaired("bad-duration", "duration", "no duration; the talk comes in without an end",
                    talk.duration);
  }
  if (result.end && *result.end <= *start) {
    texts_.repaired("end-before-start", "end",
                    "the talk does not end after it starts; the end is left out", talk.end);
    result.end.reset();
  }
  return result;
}

}  // namespace pobratym::import
