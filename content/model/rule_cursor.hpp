// SPDX-License-Identifier: Apache-2.0
// Walks through the wall times a rule gives, one period (a year, a week, an hour …) after the
// other. libical does this too, but a single call into its 3.0 series looks for February 30 second
// by second until the year 2582 and cannot be stopped: here every step is paid from a budget.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "content/model/recurrence_rule.hpp"

namespace pobratym::model {

/// What one question may cost: a step is a day or a period looked at, or a time given.
struct StepBudget {
  std::int64_t left = 200'000;

  /// False once it is used up.
  bool take(std::int64_t steps = 1) {
    left -= steps;
    return left >= 0;
  }
  [[nodiscard]] bool used_up() const { return left < 0; }
};

class RuleCursor {
 public:
  /// `first` is the first start, on the wall of its zone. Nothing after `last` is looked for; the
  /// rule's own UNTIL is for the caller, who knows the zone.
  RuleCursor(RecurrenceRule rule, std::chrono::local_seconds first, std::chrono::local_seconds last,
             StepBudget& budget);

  /// Leaves out what is before `wall`, in one step. Not for a rule with COUNT: it has to be
  /// counted.
  void skip_to(std::chrono::local_seconds wall);

  /// In order; empty at the end, or when the budget is used up. `first` counts for COUNT, whether
  /// the rule gives it or not.
  [[nodiscard]] std::optional<std::chrono::local_seconds> next();

 private:
  void complete();
  [[nodiscard]] std::int64_t period_of(std::int64_t wall) const;
  [[nodiscard]] std::int64_t period_start(std::int64_t period) const;
  [[nodiscard]] std::int64_t aligned(std::int64_t period) const;
  [[nodiscard]] std::int64_t after_empty() const;
  bool load();
  bool load_times(std::int64_t start);
  void choose();
  [[nodiscard]] bool fits(std::int64_t day) const;
  [[nodiscard]] std::int64_t at(std::size_t position) const;

  RecurrenceRule rule_;
  std::int64_t first_, last_;  ///< seconds on the wall since 1970, as all times here
  std::int64_t not_before_;
  StepBudget& budget_;
  std::int64_t anchor_ = 0;  ///< the period that `first` is in
  std::int64_t period_ = 0;
  std::int64_t given_ = 0;
  bool loaded_ = false;
  std::vector<std::int64_t> days_;              ///< of the period, since 1970
  std::vector<int> hours_, minutes_, seconds_;  ///< of each of these days
  std::vector<std::size_t> chosen_;             ///< by BYSETPOS, from all times of the period
  std::size_t position_ = 0, size_ = 0;
};

}  // namespace pobratym::model
