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

/// The moment at which a time used as an end is over: for an all-day time the end of that day.
[[nodiscard]] Instant end_instant(const EventTime& end);

}  // namespace pobratym::model
