// SPDX-License-Identifier: Apache-2.0
// A rule of recurrence as written (RECUR, RFC 5545 section 3.3.10), read and checked. Everything in
// it is small once it is read: lists hold each value once, so no rule can make a step expensive.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"

namespace pobratym::model {

enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

/// "TU" has the ordinal 0, "-1FR" the last Friday -1.
struct RuleDay {
  int ordinal = 0;
  std::chrono::weekday day{};

  bool operator==(const RuleDay&) const = default;
};

/// The last moment that belongs to the recurrence.
struct RuleEnd {
  enum class Kind { day, wall, utc };
  Kind kind = Kind::day;
  std::chrono::seconds since_epoch{};  ///< of the day, the wall or UTC
};

struct RecurrenceRule {
  Frequency frequency = Frequency::daily;
  std::int64_t interval = 1;
  std::optional<std::int64_t> count;
  std::optional<RuleEnd> until;
  std::vector<int> seconds, minutes, hours;  ///< sorted
  std::vector<int> month_days, year_days, weeks, months, positions;
  std::vector<RuleDay> days;
  std::chrono::weekday week_start = std::chrono::Monday;
};

/// invalid, naming the part, when something is not understood or does not belong together; so is a
/// calendar other than the Gregorian (RFC 7529).
[[nodiscard]] Result<RecurrenceRule> parse_rule(std::string_view rule);

}  // namespace pobratym::model
