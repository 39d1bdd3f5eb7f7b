// SPDX-License-Identifier: Apache-2.0
// The value types whose grammar is large, judged by libical: DURATION (RFC 5545, section 3.3.6) and
// RECUR (3.3.10). libical sees one short value at a time and nothing of the file around it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/import/ical_time.hpp"

namespace pobratym::import {

/// Days move the wall clock, seconds the instant (section 3.3.6).
struct IcalDuration {
  std::chrono::days days{};
  std::chrono::seconds seconds{};
};

/// Empty for what is none, is negative, or is longer than ten years.
[[nodiscard]] std::optional<IcalDuration> parse_ical_duration(std::string_view value);

enum class RuleBound { none, count, until };

/// A rule that libical understands, in its own spelling.
struct IcalRule {
  std::string text;  ///< "FREQ=WEEKLY;BYDAY=MO"
  RuleBound bound = RuleBound::none;
  std::optional<IcalTime> until;
  bool daily_or_slower = false;  ///< safe to expand here
  bool plain = false;            ///< no BY parts: the start alone says when
};

/// Empty when it is no rule. `value` has no "RRULE:".
[[nodiscard]] std::optional<IcalRule> parse_ical_rule(std::string_view value);

/// The rule with another end, or with none.
[[nodiscard]] std::string with_until(const IcalRule& rule, std::string_view until);
[[nodiscard]] std::string with_count(const IcalRule& rule, std::int64_t count);

/// The wall times a rule gives from `start` up to and including `last`; at most `limit`. Empty for
/// rules that are not daily or slower.
[[nodiscard]] std::vector<std::chrono::local_seconds> expand_ical_rule(
    const IcalRule& rule, std::chrono::local_seconds start, std::chrono::local_seconds last,
    std::size_t limit);

}  // namespace pobratym::import
