// SPDX-License-Identifier: Apache-2.0
// When an event takes place again: RRULE, RDATE and EXDATE (RFC 5545, section 3.8.5) as the
// "recurrence" of a document. Its rules are handed on, not expanded: what is shown expands them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/json.hpp"
#include "content/import/ical_component.hpp"
#include "content/import/ical_findings.hpp"
#include "content/import/ical_values.hpp"
#include "content/import/ical_zones.hpp"

namespace pobratym::import {

/// No more dates than this of one event.
inline constexpr std::size_t kMaxIcalDates = 2'000;

struct IcalRecurrence {
  std::optional<IcalRule> rule;  ///< its `text` is the value for the document
  std::vector<Moment> rdate;
  std::vector<Moment> exdate;
  Json overrides = Json::array();  ///< of dates that last longer or shorter than the first

  [[nodiscard]] bool empty() const { return !rule && rdate.empty(); }
  [[nodiscard]] Json json() const;
};

/// What the event's first date is, and what reports name it.
struct IcalOccasion {
  Moment start;
  std::optional<Moment> end;
  std::string where;
};

[[nodiscard]] IcalRecurrence read_ical_recurrence(const IcalComponent& event,
                                                  const IcalOccasion& occasion, IcalZones& zones,
                                                  IcalFindings& findings);

/// `start` plus what lies between two moments: days on the wall, or seconds.
[[nodiscard]] Moment shifted(const Moment& start, const Moment& from, const Moment& to);

/// `start` plus a duration; of a day without its hours.
[[nodiscard]] Moment after(const Moment& start, const IcalDuration& duration);

}  // namespace pobratym::import
