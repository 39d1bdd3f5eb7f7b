// SPDX-License-Identifier: Apache-2.0
// DATE and DATE-TIME values (RFC 5545, sections 3.3.4 and 3.3.5), and the shapes that programs
// write instead of them. A day that does not exist is no date; a time that does not, on a day that
// does, is left away rather than guessed.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.hpp"

namespace pobratym::import {

/// A time as it stands in a calendar, before its zone is known.
struct IcalTime {
  std::chrono::local_seconds local{};  ///< the wall clock; of a day its midnight
  bool all_day = false;
  std::optional<std::chrono::seconds> offset;  ///< zero for UTC; empty when a zone has to say
  std::string repair;                          ///< what was wrong; empty when it was right
};

/// Years from 1 to 9900.
[[nodiscard]] std::optional<IcalTime> parse_ical_time(std::string_view value);

/// A moment in one zone: what becomes an event-time of a document.
struct Moment {
  std::chrono::local_seconds local{};
  bool all_day = false;
  std::string zone;  ///< IANA; of a day mostly empty

  bool operator==(const Moment&) const = default;

  /// {"local","zone"} or {"date"}.
  [[nodiscard]] Json json() const;

  /// Seconds since 1970 in UTC; of a day its midnight in UTC.
  [[nodiscard]] std::chrono::sys_seconds instant() const;
};

/// The same moment on the wall of another zone.
[[nodiscard]] Moment in_zone(std::chrono::sys_seconds instant, std::string_view zone);

/// "2026-11-24T13:00", with seconds only when there are any.
[[nodiscard]] std::string local_text(std::chrono::local_seconds local);

/// "20261124" or "20261124T130000"
[[nodiscard]] std::string compact_text(std::chrono::local_seconds local, bool all_day);

}  // namespace pobratym::import
