// SPDX-License-Identifier: Apache-2.0
// Times of documents as iCalendar writes them (RFC 5545, sections 3.3.4 and 3.3.5).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/export/ical_writer.hpp"

namespace pobratym::exporting {

/// An event-time of a document, taken apart.
struct TimeField {
  std::chrono::local_seconds wall{};
  bool all_day = false;
  std::string zone;  ///< of a whole day often empty

  /// The wall time's moment; a whole day's midnight where no zone is said.
  [[nodiscard]] Instant instant() const;
};

/// Empty when `json` is no event-time.
[[nodiscard]] std::optional<TimeField> read_time_field(const Json* json);

/// "20261124T130000"
[[nodiscard]] std::string compact_time(std::chrono::local_seconds wall);
/// "20261124"
[[nodiscard]] std::string compact_day(std::chrono::local_seconds wall);

/// `NAME;TZID=Europe/Kyiv:20261124T130000`, `NAME:…Z` or `NAME;VALUE=DATE:20261124`.
void write_time(IcalWriter& writer, std::string_view name, const TimeField& time,
                IcalWriter::Parameters parameters = {});

/// Every event-time in the document, for the zones and years that have to be described.
[[nodiscard]] std::vector<const Json*> times_of(const Json& document);

/// As `start` is moved to where `time` says, keeping what lies between (days of days, else
/// seconds).
[[nodiscard]] TimeField moved_by(const TimeField& start, const TimeField& from,
                                 const TimeField& to);

}  // namespace pobratym::exporting
