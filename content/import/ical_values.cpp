// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_values.hpp"

#include <libical/ical.h>

#include <algorithm>

#include "content/base/text.hpp"
#include "content/import/ical_line.hpp"
#include "content/model/rule_cursor.hpp"

namespace pobratym::import {
namespace {

/// libical computes durations in int and does not notice when they do not fit.
constexpr std::size_t kMaxDurationDigits = 7;
constexpr int kMaxDurationDays = 3'660;
constexpr std::size_t kMaxRule = 500;  // bytes
/// Steps of one expansion; a rule may begin centuries before anyone asks.
constexpr std::int64_t kMaxSteps = 80'000;
/// Windows begins its zones in 1601: what is longer ago than this before the last is not counted.
constexpr std::chrono::days kLongestPast{366 * 200};

bool has_long_number(std::string_view text, std::size_t digits) {
  std::size_t run = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    if (run > digits) return true;
  }
  return false;
}

/// The parts of a rule as NAME=VALUE, without those that say where it ends.
struct Parts {
  std::string endless;
  std::string until;
  bool count = false;
  bool plain = true;
  bool sound = true;
};

Parts take_apart(std::string_view value) {
  Parts parts;
  for (const auto& piece : split(value, ';')) {
    if (piece.empty()) continue;
    const auto equals = piece.find('=');
    if (equals == std::string::npos || equals + 1 == piece.size()) {
      parts.sound = false;
      continue;
    }
    const auto name = piece.substr(0, equals);
    if (name == "UNTIL") {
      parts.until = piece.substr(equals + 1);
      continue;
    }
    if (name == "COUNT") {
      parts.count = true;
    } else {
      if (!parts.endless.empty()) parts.endless += ';';
      parts.endless += piece;
    }
    if (name.starts_with("BY")) parts.plain = false;
  }
  return parts;
}

icalrecurrencetype read_rule(const std::string& text) {
  return icalrecurrencetype_from_string(text.c_str());
}

}  // namespace

std::optional<IcalDuration> parse_ical_duration(std::string_view value) {
  auto text = upper_ascii(trim(value));
  if (text.empty() || text.size() > 40 || has_long_number(text, kMaxDurationDigits)) {
    return std::nullopt;
  }
  const auto read = icaldurationtype_from_string(text.c_str());
  if (icaldurationtype_is_bad_duration(read) != 0 || read.is_neg != 0) return std::nullopt;
  if (text.find_first_of("0123456789") == std::string::npos) return std::nullopt;
  const auto days = static_cast<std::int64_t>(read.weeks) * 7 + read.days;
  const auto seconds = static_cast<std::int64_t>(read.hours) * 3600 +
                       static_cast<std::int64_t>(read.minutes) * 60 + read.seconds;
  if (days + seconds / 86400 > kMaxDurationDays) return std::nullopt;
  return IcalDuration{std::chrono::days(days), std::chrono::seconds(seconds)};
}

std::optional<IcalRule> parse_ical_rule(std::string_view value) {
  auto text = upper_ascii(value);
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  while (text.ends_with(';')) text.pop_back();
  if (text.empty() || text.size() > kMaxRule || has_long_number(text, 8)) return std::nullopt;
  Parts parts = take_apart(text);
  // Other calendars than the Gregorian (RFC 7529) would have to be understood by every kiosk.
  if (!parts.sound || text.find("RSCALE") != std::string::npos) return std::nullopt;
  // UNTIL is ours to read: libical takes no shape of it but its own.
  IcalRule rule;
  if (!parts.until.empty()) {
    rule.until = parse_ical_time(parts.until);
    if (!rule.until) return std::nullopt;
    rule.bound = RuleBound::until;
    text =
        parts.endless;  // with both, the end wins: COUNT was counted by the program that wrote it
  } else if (parts.count) {
    rule.bound = RuleBound::count;
  }
  const auto frequency = read_rule(text).freq;
  // What the kiosk could not expand is no rule for the importer either.
  if (frequency == ICAL_NO_RECURRENCE || !model::parse_rule(text)) return std::nullopt;
  rule.daily_or_slower =
      frequency == ICAL_DAILY_RECURRENCE || frequency == ICAL_WEEKLY_RECURRENCE ||
      frequency == ICAL_MONTHLY_RECURRENCE || frequency == ICAL_YEARLY_RECURRENCE;
  rule.text = text;
  rule.plain = parts.plain;
  return rule;
}

std::string with_until(const IcalRule& rule, std::string_view until) {
  const auto parts = take_apart(rule.text);
  return until.empty() ? parts.endless : parts.endless + ";UNTIL=" + std::string(until);
}

std::string with_count(const IcalRule& rule, std::int64_t count) {
  return take_apart(rule.text).endless + ";COUNT=" + std::to_string(count);
}

std::vector<std::chrono::local_seconds> expand_ical_rule(const IcalRule& rule,
                                                         std::chrono::local_seconds start,
                                                         std::chrono::local_seconds last,
                                                         std::size_t limit) {
  std::vector<std::chrono::local_seconds> times;
  if (!rule.daily_or_slower) return times;
  const auto parts = model::parse_rule(rule.text);
  if (!parts) return times;
  model::StepBudget budget{kMaxSteps};
  model::RuleCursor cursor(*parts, start, last, budget);
  if (!parts->count) cursor.skip_to(std::max(start, last - kLongestPast));
  while (times.size() < limit) {
    const auto next = cursor.next();
    if (!next) break;
    times.push_back(*next);
  }
  return times;
}

}  // namespace pobratym::import
