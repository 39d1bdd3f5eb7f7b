// SPDX-License-Identifier: Apache-2.0
// When something happened, as coarsely as the desk needs to know it. Never to the minute: with one
// kiosk in one hall, a minute can be a person.
#pragma once

#include <string>
#include <string_view>

#include "content/base/clock.hpp"

namespace pobratym::outbox {

/// "2026-11-24T08": an hour in UTC.
[[nodiscard]] std::string hour_of(Instant now);

/// An hour, a day ("2026-11-24"), a month ("2026-11"), or nothing: the clock was not to be
/// believed.
[[nodiscard]] bool is_period(std::string_view text);

/// Lengths of the three as text, for who keeps many of them apart.
inline constexpr int kHourLength = 13;
inline constexpr int kDayLength = 10;
inline constexpr int kMonthLength = 7;

}  // namespace pobratym::outbox
