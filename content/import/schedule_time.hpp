// SPDX-License-Identifier: Apache-2.0
// When a talk begins and how long it lasts, in the ways schedules say it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"

namespace pobratym::import {

/// "2020-12-27T11:30:00+01:00", "…Z", "2020-12-27 11:30", "2020-12-27": ISO 8601 as feeds write it.
struct IsoTime {
  std::chrono::local_seconds wall{};
  std::optional<std::chrono::seconds> offset;  ///< empty when a zone has to say
  bool day_only = false;
};
[[nodiscard]] std::optional<IsoTime> parse_iso_time(std::string_view text);

/// "00:25", "1:30", "00:25:00", "PT25M", "P1DT2H", "25" (minutes). Empty when negative or longer
/// than 100 days.
[[nodiscard]] std::optional<std::chrono::seconds> parse_duration(std::string_view text);

/// "09:00", "9:00", "09:00:00" since midnight.
[[nodiscard]] std::optional<std::chrono::seconds> parse_time_of_day(std::string_view text);

/// Local minus UTC in `zone` at `instant`; empty when the zone is not known.
[[nodiscard]] std::optional<std::chrono::seconds> offset_at(Instant instant, std::string_view zone);

/// A zone that never changes its clocks: "UTC", "Etc/GMT-1" for +01:00. Empty for offsets that are
/// not whole hours.
[[nodiscard]] std::string fixed_zone(std::chrono::seconds offset);

/// {"local","zone"} for the moment on the wall of `zone`; null when the zone is not known.
[[nodiscard]] Json time_json(Instant instant, const std::string& zone);

}  // namespace pobratym::import
