// SPDX-License-Identifier: Apache-2.0
// What a calendar calls its zones, as IANA names. Calendars name them as IANA does, as Windows
// does, with a prefix of the program's, with a number, or not at all; the names decide first, then
// the rules that the file gives, and what neither explains becomes UTC and is reported.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/import/ical_component.hpp"
#include "content/import/ical_findings.hpp"
#include "content/import/ical_time.hpp"
#include "content/import/ical_zone_rules.hpp"

namespace pobratym::import {

/// Where a time stands, for the report.
struct IcalPlace {
  std::string where;  ///< "VEVENT 3 (uid abc)"
  std::string field;  ///< "DTSTART"
};

class IcalZones {
 public:
  /// `zone`: of times that do not say. `years`: first and last in which anything happens.
  IcalZones(std::string zone, std::pair<std::chrono::year, std::chrono::year> years,
            IcalFindings& findings);

  /// The definitions of one calendar, and the zone it says it is written in (X-WR-TIMEZONE).
  void enter(const IcalComponent& calendar);

  /// A moment for a time and the TZID beside it, which may be empty. Floating times and zones
  /// that are not known are reported.
  [[nodiscard]] Moment moment(const IcalTime& time, std::string_view tzid, const IcalPlace& place);

  /// The same for a line; also of a whole day the zone that our own export says.
  [[nodiscard]] Moment moment(const IcalTime& time, const IcalLine& line, const std::string& where);

  /// The zone of times that do not say, in this calendar.
  [[nodiscard]] const std::string& zone() const { return zone_; }
  /// Whether the calendar itself said so.
  [[nodiscard]] bool is_own_zone() const { return own_zone_; }

 private:
  /// A zone by name, or rules to turn wall times into UTC with.
  struct Choice {
    std::string name;  ///< empty: by `rules`
    std::optional<IcalZoneRules> rules;
    std::optional<std::chrono::seconds> offset;  ///< by a number in the name
  };

  const Choice& choose(const std::string& tzid);
  [[nodiscard]] Choice find(const std::string& tzid);
  [[nodiscard]] std::optional<std::string> by_rules(const IcalZoneRules& rules) const;
  [[nodiscard]] bool agrees(const IcalZoneRules& rules, const std::string& name) const;

  std::string given_zone_;
  std::string zone_;
  bool own_zone_ = false;
  std::pair<std::chrono::year, std::chrono::year> years_;
  IcalFindings& findings_;
  std::map<std::string, const IcalComponent*, std::less<>> defined_;
  std::map<std::string, Choice, std::less<>> chosen_;
  std::size_t studied_ = 0;  ///< definitions whose rules were looked at
};

}  // namespace pobratym::import
