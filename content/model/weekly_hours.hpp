// SPDX-License-Identifier: Apache-2.0
// In which hours of a week an event that recurs may be on: for an index. A rule without end has no
// last occurrence to store, but nearly every one of them comes back to the same hours of the week,
// so whoever asks what is on now need not look at the rules of all that ever recurred.
#pragma once

#include <bitset>

#include "content/model/event.hpp"

namespace pobratym::model {

inline constexpr std::size_t kHoursOfWeek = 168;

/// By hour of the week in UTC; 0 is Monday, 00:00 to 01:00.
using WeeklyHours = std::bitset<kHoursOfWeek>;

[[nodiscard]] std::size_t hour_of_week(Instant instant);

/// No occurrence touches any other hour; it may be on in fewer. An hour to either side is among
/// them, because rules of zones change after an event was stored; of whole days so much more as
/// days differ on Earth.
[[nodiscard]] WeeklyHours weekly_hours(const Event& event);

}  // namespace pobratym::model
