// SPDX-License-Identifier: Apache-2.0
// The parts of a Schedule of schema.org that make a rule, and the first day that the rule has.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/json.hpp"
#include "content/import/field_texts.hpp"

namespace pobratym::import {

struct LdRule {
  std::string frequency;  ///< "DAILY", "WEEKLY", "MONTHLY", "YEARLY"; empty: it takes place once
  std::int64_t interval = 1;
  std::vector<std::string> days;  ///< "WE", "2MO"
  std::vector<std::int64_t> month_days;
  std::vector<std::int64_t> months;

  /// Without COUNT and UNTIL.
  [[nodiscard]] std::string text() const;
  /// The first day of the rule from `day` on, within five years.
  [[nodiscard]] std::optional<std::chrono::local_days> first_day(std::chrono::local_days day) const;
};

/// Empty, and reported, when the schedule says something that no rule can.
[[nodiscard]] std::optional<LdRule> ld_rule(const Json& schedule, FieldTexts& texts);

}  // namespace pobratym::import
