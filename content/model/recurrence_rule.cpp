// SPDX-License-Identifier: Apache-2.0
#include "content/model/recurrence_rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "content/model/partial_date.hpp"

namespace pobratym::model {
namespace {

/// The longest rule that names every value of every part once is shorter.
constexpr std::size_t kLongestRule = 8000;
constexpr std::int64_t kLargestInterval = 1'000'000;

constexpr std::array<std::pair<std::string_view, Frequency>, 7> kFrequencies{{
    {"SECONDLY", Frequency::secondly},
    {"MINUTELY", Frequency::minutely},
    {"HOURLY", Frequency::hourly},
    {"DAILY", Frequency::daily},
    {"WEEKLY", Frequency::weekly},
    {"MONTHLY", Frequency::monthly},
    {"YEARLY", Frequency::yearly},
}};

constexpr std::array<std::string_view, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

tl::unexpected<Error> bad(std::string_view part, std::string_view why) {
  return fail(ErrorCode::invalid,
              "the rule's part \"" + std::string(part.substr(0, 80)) + "\" " + std::string(why));
}

std::optional<std::int64_t> integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || rest != end || text.empty()) return std::nullopt;
  return value;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Calls `take` with each piece until it says no.
template <class Take>
bool each(std::string_view text, char separator, Take take) {
  for (;;) {
    const auto end = text.find(separator);
    if (!take(trimmed(text.substr(0, end)))) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

template <class Value, class Less>
void each_once(std::vector<Value>& values, Less less) {
  std::sort(values.begin(), values.end(), less);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

struct Range {
  int least;
  int most;
  bool negative;  ///< counting from the end too; then 0 is no value
};

std::optional<std::vector<int>> numbers(std::string_view text, Range range) {
  std::vector<int> values;
  const bool fine = each(text, ',', [&](std::string_view piece) {
    const auto value = integer(piece);
    if (!value) return false;
    const std::int64_t size = range.negative && *value < 0 ? -*value : *value;
    if (size < range.least || size > range.most) return false;
    values.push_back(static_cast<int>(*value));
    return true;
  });
  if (!fine) return std::nullopt;
  each_once(values, std::less<>());
  return values;
}

std::optional<std::chrono::weekday> weekday(std::string_view text) {
  const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), text);
  if (found == kWeekdays.end()) return std::nullopt;
  return std::chrono::weekday(static_cast<unsigned>(found - kWeekdays.begin()));
}

std::optional<std::vector<RuleDay>> rule_days(std::string_view text) {
  std::vector<RuleDay> days;
  const bool fine = each(text, ',', [&](std::string_view piece) {
    if (piece.size() < 2) return false;
    const auto day = weekday(piece.substr(piece.size() - 2));
    const auto number = piece.substr(0, piece.size() - 2);
    const auto ordinal = number.empty() ? std::optional<std::int64_t>(0) : integer(number);
    if (!day || !ordinal || *ordinal < -53 || *ordinal > 53) return false;
    if (!number.empty() && *ordinal == 0) return false;
    days.push_back({static_cast<int>(*ordinal), *day});
    return true;
  });
  if (!fine) return std::nullopt;
  each_once(days, [](const RuleDay& a, const RuleDay& b) {
    return std::pair(a.ordinal, a.day.c_encoding()) < std::pair(b.ordinal, b.day.c_encoding());
  });
  return days;
}

/// "19971224", "19971224T000000" or "19971224T000000Z".
std::optional<RuleEnd> rule_end(std::string_view text) {
  if (text.size() != 8 && text.size() != 15 && text.size() != 16) return std::nullopt;
  const auto date =
      parse_date(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                 std::string(text.substr(6, 2)));
  if (!date) return std::nullopt;
  RuleEnd end;
  end.since_epoch = std::chrono::sys_days(*date).time_since_epoch();
  if (text.size() == 8) return end;
  if (text[8] != 'T' || (text.size() == 16 && text[15] != 'Z')) return std::nullopt;
  std::array<std::int64_t, 3> time{};
  for (std::size_t i = 0; i < time.size(); ++i) {
    const auto digits = text.substr(9 + 2 * i, 2);
    const auto value = integer(digits);
    if (!value || *value < 0 || digits.front() == '+') return std::nullopt;
    time[i] = *value;
  }
  if (time[0] > 23 || time[1] > 59 || time[2] > 60) return std::nullopt;
  end.kind = text.size() == 16 ? RuleEnd::Kind::utc : RuleEnd::Kind::wall;
  end.since_epoch +=
      std::chrono::hours(time[0]) + std::chrono::minutes(time[1]) + std::chrono::seconds(time[2]);
  return end;
}

struct Reader {
  RecurrenceRule rule;
  bool has_frequency = false;

  /// Whether `value` is right for `name`; empty when there is no such part.
  std::optional<bool> take(std::string_view name, std::string_view value) {
    if (name == "FREQ") return frequency(value);
    if (name == "INTERVAL")
      return positive(value, kLargestInterval, [&](auto n) { rule.interval = n; });
    if (name == "COUNT") return positive(value, INT32_MAX, [&](auto n) { rule.count = n; });
    if (name == "UNTIL") return (rule.until = rule_end(value)).has_value();
    if (name == "WKST") return set(weekday(value), rule.week_start);
    if (name == "BYDAY") return set(rule_days(value), rule.days);
    if (name == "BYSECOND") return set(numbers(value, {0, 60, false}), rule.seconds);
    if (name == "BYMINUTE") return set(numbers(value, {0, 59, false}), rule.minutes);
    if (name == "BYHOUR") return set(numbers(value, {0, 23, false}), rule.hours);
    if (name == "BYMONTHDAY") return set(numbers(value, {1, 31, true}), rule.month_days);
    if (name == "BYYEARDAY") return set(numbers(value, {1, 366, true}), rule.year_days);
    if (name == "BYWEEKNO") return set(numbers(value, {1, 53, true}), rule.weeks);
    if (name == "BYMONTH") return set(numbers(value, {1, 12, false}), rule.months);
    if (name == "BYSETPOS") return set(numbers(value, {1, 366, true}), rule.positions);
    if (name == "RSCALE") return value == "GREGORIAN";
    if (name == "SKIP") return value == "OMIT";
    return std::nullopt;
  }

  bool frequency(std::string_view value) {
    for (const auto& [text, frequency] : kFrequencies) {
      if (text != value) continue;
      rule.frequency = frequency;
      has_frequency = true;
    }
    return has_frequency;
  }

  template <class Set>
  static bool positive(std::string_view value, std::int64_t most, Set set) {
    const auto number = integer(value);
    if (!number || *number < 1 || *number > most) return false;
    set(*number);
    return true;
  }

  template <class Value>
  static bool set(std::optional<Value> value, Value& member) {
    if (!value) return false;
    member = *std::move(value);
    return true;
  }
};

/// What the table of section 3.3.10 marks as not to be combined.
Status check_together(const RecurrenceRule& rule) {
  const Frequency frequency = rule.frequency;
  if (!rule.weeks.empty() && frequency != Frequency::yearly) {
    return bad("BYWEEKNO", "has a meaning only with FREQ=YEARLY");
  }
  if (!rule.year_days.empty() && frequency >= Frequency::daily && frequency < Frequency::yearly) {
    return bad("BYYEARDAY", "has no meaning with FREQ=DAILY, WEEKLY or MONTHLY");
  }
  if (!rule.month_days.empty() && frequency == Frequency::weekly) {
    return bad("BYMONTHDAY", "has no meaning with FREQ=WEEKLY");
  }
  const bool ordinals = std::any_of(rule.days.begin(), rule.days.end(),
                                    [](const RuleDay& day) { return day.ordinal != 0; });
  if (ordinals && (frequency < Frequency::monthly || !rule.weeks.empty())) {
    return bad("BYDAY", "counts weekdays, which FREQ=MONTHLY and YEARLY without BYWEEKNO can");
  }
  return {};
}

}  // namespace

Result<RecurrenceRule> parse_rule(std::string_view text) {
  if (text.size() > kLongestRule) {
    return fail(ErrorCode::invalid, "the rule is longer than any that has a meaning");
  }
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  Reader reader;
  std::vector<std::string_view> seen;
  Status status;
  each(upper, ';', [&](std::string_view part) {
    if (part.empty()) return true;  // many calendars end a rule with a semicolon
    const auto equals = part.find('=');
    const auto name = trimmed(part.substr(0, equals));
    if (equals == std::string_view::npos) {
      status = bad(part, "is no name and value such as FREQ=WEEKLY");
    } else if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      status = bad(name, "is written twice");
    } else {
      seen.push_back(name);
      const auto taken = reader.take(name, trimmed(part.substr(equals + 1)));
      if (!taken) status = bad(name, "is not one of RFC 5545");
      if (taken && !*taken) status = bad(part, "has a value that it cannot have");
    }
    return status.has_value();
  });
  if (!status) return tl::unexpected(status.error());
  if (!reader.has_frequency) {
    return fail(ErrorCode::invalid, "the rule does not say how often; add FREQ, as in FREQ=WEEKLY");
  }
  if (auto together = check_together(reader.rule); !together) {
    return tl::unexpected(together.error());
  }
  return std::move(reader.rule);
}

}  // namespace pobratym::model
