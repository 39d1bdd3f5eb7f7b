// SPDX-License-Identifier: Apache-2.0
#include "content/model/event_time.hpp"

#include "content/model/zone.hpp"

namespace pobratym::model {

Result<EventTime> event_time_at(std::chrono::local_seconds wall, std::string_view zone) {
  const auto instant = to_instant(wall, zone);
  if (!instant) return tl::unexpected(instant.error());
  const Date date(std::chrono::floor<std::chrono::days>(wall));
  return EventTime{false, date, std::string(zone), *instant, wall};
}

Result<EventTime> whole_day(Date date, std::string_view zone) {
  const auto instant = start_of_day(date, zone);
  if (!instant) return tl::unexpected(instant.error());
  return EventTime{true, date, std::string(zone), *instant, std::chrono::local_days(date)};
}

Result<EventTime> decode_event_time(const Json& time, std::string_view day_zone) {
  const auto zone = string_member(time, "zone");
  if (const auto local = string_member(time, "local")) {
    if (!zone) {
      return fail(ErrorCode::invalid,
                  "the time " + *local + " has no \"zone\"; add one such as Europe/Kyiv");
    }
    const auto wall = parse_wall_time(*local);
    if (!wall) return tl::unexpected(wall.error());
    return event_time_at(*wall, *zone);
  }
  const auto text = string_member(time, "date");
  const auto date = text ? parse_date(*text) : std::nullopt;
  if (!date) {
    return fail(ErrorCode::invalid,
                "a time is either {\"local\":\"2026-11-24T13:00\",\"zone\":\"Europe/Kyiv\"} or "
                "{\"date\":\"2026-11-24\"} for a whole day");
  }
  return whole_day(*date, zone ? std::string_view(*zone) : day_zone);
}

Json event_time_json(const EventTime& time) {
  if (time.all_day) return {{"date", format_date(time.date)}, {"zone", time.zone}};
  return {{"local", format_wall_time(time.wall)}, {"zone", time.zone}};
}

Instant end_instant(const EventTime& end) {
  if (!end.all_day) return end.instant;
  const Date next{std::chrono::sys_days(end.date) + std::chrono::days(1)};
  // The zone was found when `end` was decoded; a day is a day should it have gone since.
  return start_of_day(next, end.zone).value_or(end.instant + std::chrono::days(1));
}

}  // namespace pobratym::model
