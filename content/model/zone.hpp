// SPDX-License-Identifier: Apache-2.0
// IANA time zones, read from the system's zone files: they are what Debian keeps up to date, while
// libraries carry older rules. Nothing is ever downloaded.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::model {

/// A moment as clocks on the wall of one zone show it.
struct LocalTime {
  std::chrono::local_seconds seconds{};  ///< wall clock since 1970-01-01T00:00 on that wall
  Date date{};
  int hour = 0;
  int minute = 0;
  std::chrono::seconds offset{};  ///< local minus UTC
  std::string abbreviation;       ///< "EET", "+04"; for people, not for computing

  /// "2026-11-24T13:00"
  [[nodiscard]] std::string text() const;
};

/// Whether the system knows the zone, under this name or its other one (Europe/Kyiv and
/// Europe/Kiev are the same, whichever of the two the system's data has).
[[nodiscard]] bool is_zone(std::string_view name);

/// "YYYY-MM-DDTHH:MM" (":SS" allowed) as the time on a wall; invalid when it is none.
[[nodiscard]] Result<std::chrono::local_seconds> parse_wall_time(std::string_view local);
/// "2026-11-24T13:00", with seconds only when there are any.
[[nodiscard]] std::string format_wall_time(std::chrono::local_seconds wall);

/// A wall time that the clocks skip in spring is read with the offset before they do (02:30 becomes
/// 03:30); one that they show twice in autumn means the earlier (RFC 5545 section 3.3.5).
/// invalid when the text is no such time, not_found when the zone is not known.
[[nodiscard]] Result<Instant> to_instant(std::chrono::local_seconds wall, std::string_view zone);
[[nodiscard]] Result<Instant> to_instant(std::string_view local, std::string_view zone);

/// Midnight, or the first instant of a day that has no midnight.
[[nodiscard]] Result<Instant> start_of_day(Date date, std::string_view zone);

/// not_found when the zone is not known.
[[nodiscard]] Result<LocalTime> to_local(Instant instant, std::string_view zone);

}  // namespace pobratym::model
