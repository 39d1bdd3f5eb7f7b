// SPDX-License-Identifier: Apache-2.0
// A day as rules of recurrence look at it: which of its month, its year, its week. Numbers from the
// end are negative, as in rules.
#pragma once

#include <chrono>
#include <cstdint>

namespace pobratym::model {

/// Days since 1970-01-01.
using DayNumber = std::int64_t;

struct RuleDate {
  int year = 0;
  int month = 0;
  int day = 0;
  int days_in_month = 0;
  int day_of_year = 0;
  int days_in_year = 0;
};

[[nodiscard]] RuleDate rule_date(DayNumber day);
[[nodiscard]] DayNumber day_number(int year, int month, int day);

/// The day on which the week of `day` begins.
[[nodiscard]] DayNumber week_start(DayNumber day, std::chrono::weekday first_of_week);

/// The year whose week it is: the one that has most of its days (RFC 5545 section 3.3.10,
/// BYWEEKNO).
[[nodiscard]] int week_year(DayNumber day, std::chrono::weekday first_of_week);
[[nodiscard]] DayNumber first_week(int year, std::chrono::weekday first_of_week);

[[nodiscard]] constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace pobratym::model
