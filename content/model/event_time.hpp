// SPDX-License-Identifier: Apache-2.0
// When something begins or ends: a wall time in a named zone, or a whole day. The zone stays with
// the time, because organisers promise a wall time and rules of zones change.
#pragma once

#include <string>
#include <string_view>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::model {

struct EventTime {
  bool all_day = false;
  Date date{};        ///< the day on the wall of `zone`
  std::string zone;   ///< IANA; for an all-day time the zone whose days are meant
  Instant instant{};  ///< the moment; for an all-day time the start of that day in `zone`
  /// What was written: the time of day on the wall of `zone`, also where the clocks skip it.
  std::chrono::local_seconds wall{};

  bool operator==(const EventTime&) const = default;
};

/// From `start` up to, not including, `end`.
struct TimeWindow {
  Instant start{};
  Instant end{};

  [[nodiscard]] bool contains(Instant now) const { return start <= now && now < end; }
  bool operator==(const TimeWindow&) const = default;
};

/// {"local":"2026-11-24T13:00","zone":"Europe/Kyiv"} or {"date":"2026-11-24"}. `day_zone` is whose
/// days an all-day date means, unless the object itself has a "zone".
[[nodiscard]] Result<EventTime> decode_event_time(const Json& time, std::string_view day_zone);

/// The time that the clocks of `zone` show as `wall`; not_found when the zone is not known.
[[nodiscard]] Result<EventTime> event_time_at(std::chrono::local_seconds wall,
                                              std::string_view zone);

/// That whole day in `zone`.
[[nodiscard]] Result<EventTime> whole_day(Date date, std::string_view zone);

/// `time` as documents write it. Of a whole day the zone is written too, so that it means the same
/// to every host.
[[nodiscard]] Json event_time_json(const EventTime& time);

/// The moment at which a time used as an end is over: for an all-day time the end of that day.
[[nodiscard]] Instant end_instant(const EventTime& end);

}  // namespace pobratym::model
