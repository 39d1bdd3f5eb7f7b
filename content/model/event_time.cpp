// SPDX-License-Identifier: Apache-2.0
#include "content/model/event_time.hpp"

#include "content/model/zone.hpp"

namespace pobratym::model {

Result<EventTime> decode_event_time(const Json& time, std::string_view day_zone) {
  EventTime decoded;
  const auto zone = string_member(time, "zone");
  if (const auto local = string_member(time, "local")) {
    if (!zone) {
      return fail(ErrorCode::invalid,
                  "the time " + *local + " has no \"zone\"; add one such as Europe/Kyiv");
    }
    const auto instant = to_instant(*local, *zone);
    if (!instant) return tl::unexpected(instant.error());
    decoded.date = parse_date(std::string_view(*local).substr(0, 10)).value_or(Date{});
    decoded.zone = *zone;
    decoded.instant = *instant;
    return decoded;
  }
  const auto text = string_member(time, "date");
  const auto date = text ? parse_date(*text) : std::nullopt;
  if (!date) {
    return fail(ErrorCode::invalid,
                "a time is either {\"local\":\"2026-11-24T13:00\",\"zone\":\"Europe/Kyiv\"} or "
                "{\"date\":\"2026-11-24\"} for a whole day");
  }
  decoded.all_day = true;
  decoded.date = *date;
  decoded.zone = zone.value_or(std::string(day_zone));
  const auto instant = start_of_day(*date, decoded.zone);
  if (!instant) return tl::unexpected(instant.error());
  decoded.instant = *instant;
  return decoded;
}

Instant end_instant(const EventTime& end) {
  if (!end.all_day) return end.instant;
  const Date next{std::chrono::sys_days(end.date) + std::chrono::days(1)};
  // The zone was found when `end` was decoded; a day is a day should it have gone since.
  return start_of_day(next, end.zone).value_or(end.instant + std::chrono::days(1));
}

}  // namespace pobratym::model
