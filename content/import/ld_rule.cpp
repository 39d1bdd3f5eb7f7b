// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/ld_value.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct Repeat {
  std::string frequency;
  std::int64_t interval = 1;
};

/// "P1W", "P10D", and words that are no ISO 8601 and are meant well.
std::optional<Repeat> read_frequency(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWords{
      {{"daily", "DAILY"},
       {"Daily", "DAILY"},
       {"weekly", "WEEKLY"},
       {"Weekly", "WEEKLY"},
       {"monthly", "MONTHLY"},
       {"Monthly", "MONTHLY"},
       {"yearly", "YEARLY"},
       {"Yearly", "YEARLY"}}};
  text = trim(text);
  for (const auto& [word, frequency] : kWords) {
    if (text == word) return Repeat{std::string(frequency), 1};
  }
  if (text.size() < 3 || text.size() > 6 || text.front() != 'P') return std::nullopt;
  std::int64_t interval = 0;
  const char* last = text.data() + text.size() - 1;
  const auto [end, error] = std::from_chars(text.data() + 1, last, interval);
  if (error != std::errc() || end != last || interval < 1) return std::nullopt;
  switch (*last) {
    case 'D':
      return Repeat{"DAILY", interval};
    case 'W':
      return Repeat{"WEEKLY", interval};
    case 'M':
      return Repeat{"MONTHLY", interval};
    case 'Y':
      return Repeat{"YEARLY", interval};
    default:
      return std::nullopt;
  }
}

constexpr std::array<std::string_view, 7> kDays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

/// "WE" of "Wednesday", "2MO" of "2MO"; empty for holidays and the like.
std::string read_day(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (text == kNames[i] || text == kDays[i]) return std::string(kDays[i]);
  }
  if (text.size() < 3 || text.size() > 4) return "";
  const auto name = text.substr(text.size() - 2);
  auto digits = text.substr(0, text.size() - 2);
  if (digits.front() == '-' || digits.front() == '+') digits.remove_prefix(1);
  const bool known = std::find(kDays.begin(), kDays.end(), name) != kDays.end();
  return known && digits.size() == 1 && digits[0] >= '1' && digits[0] <= '5' ? std::string(text)
                                                                             : "";
}

std::vector<std::int64_t> numbers(const Json& schedule, std::string_view property, std::int64_t low,
                                  std::int64_t high, FieldTexts& texts) {
  std::vector<std::int64_t> list;
  for (const auto& name : ld_names(schedule, property)) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value);
    const bool whole = error == std::errc() && end == name.data() + name.size();
    if (!whole || value < low || value > high || value == 0) {
      texts.ignored("bad-rule", property, "no number that a calendar has", name);
    } else if (std::find(list.begin(), list.end(), value) == list.end()) {
      list.push_back(value);
    }
  }
  return list;
}

std::string joined(const std::vector<std::int64_t>& list) {
  std::string text;
  for (const auto value : list) text += (text.empty() ? "" : ",") + std::to_string(value);
  return text;
}

bool matches(const std::string& wanted, year_month_day date, std::chrono::weekday weekday) {
  const auto name = std::string_view(wanted).substr(wanted.size() - 2);
  if (kDays[weekday.c_encoding()] != name) return false;
  if (wanted.size() == 2) return true;
  int nth = 0;
  const auto from = wanted.front() == '+' ? 1u : 0u;
  std::from_chars(wanted.data() + from, wanted.data() + wanted.size() - 2, nth);
  const auto day = static_cast<int>(static_cast<unsigned>(date.day()));
  const auto last =
      std::chrono::year_month_day_last(date.year() / date.month() / std::chrono::last);
  const auto length = static_cast<int>(static_cast<unsigned>(last.day()));
  return nth > 0 ? (day - 1) / 7 + 1 == nth : (length - day) / 7 + 1 == -nth;
}

}  // namespace

std::string LdRule::text() const {
  std::string rule = "FREQ=" + frequency;
  if (interval > 1) rule += ";INTERVAL=" + std::to_string(interval);
  if (!months.empty()) rule += ";BYMONTH=" + joined(months);
  if (!month_days.empty()) rule += ";BYMONTHDAY=" + joined(month_days);
  if (!days.empty()) {
    rule += ";BYDAY=";
    for (std::size_t i = 0; i < days.size(); ++i) rule += (i == 0 ? "" : ",") + days[i];
  }
  return rule;
}

std::optional<std::chrono::local_days> LdRule::first_day(std::chrono::local_days day) const {
  constexpr int kFiveYears = 5 * 366;
  for (int i = 0; i < kFiveYears; ++i, day += std::chrono::days(1)) {
    const year_month_day date(day);
    const std::chrono::weekday weekday(day);
    const auto number = static_cast<std::int64_t>(static_cast<unsigned>(date.day()));
    const auto month = static_cast<std::int64_t>(static_cast<unsigned>(date.month()));
    const auto has = [](const std::vector<std::int64_t>& list, std::int64_t value) {
      return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    const bool on_day = days.empty() || std::any_of(days.begin(), days.end(), [&](const auto& one) {
                          return matches(one, date, weekday);
                        });
    if (on_day && has(month_days, number) && has(months, month)) return day;
  }
  return std::nullopt;
}

std::optional<LdRule> ld_rule(const Json& schedule, FieldTexts& texts) {
  LdRule rule;
  const auto written = ld_text(schedule, "repeatFrequency");
  if (!trim(written).empty()) {
    const auto repeat = read_frequency(written);
    if (!repeat) {
      texts.ignored("bad-rule", "repeatFrequency", "not understood; taken as taking place once",
                    written);
      return std::nullopt;
    }
    rule.frequency = repeat->frequency;
    rule.interval = repeat->interval;
  }
  for (const auto& name : ld_names(schedule, "byDay")) {
    auto day = read_day(name);
    if (day.empty()) {
      texts.ignored("bad-rule", "byDay", "no day of the week", name);
    } else if (rule.days.size() < 50) {
      rule.days.push_back(std::move(day));
    }
  }
  rule.month_days = numbers(schedule, "byMonthDay", 1, 31, texts);
  rule.months = numbers(schedule, "byMonth", 1, 12, texts);
  const auto weeks = numbers(schedule, "byMonthWeek", -5, 5, texts);
  if (!weeks.empty() && !rule.days.empty()) {
    std::vector<std::string> days;
    for (const auto week : weeks) {
      for (const auto& day : rule.days) {
        if (day.size() == 2) days.push_back(std::to_string(week) + day);
      }
    }
    rule.days = std::move(days);
  }
  const bool nth = std::any_of(rule.days.begin(), rule.days.end(),
                               [](const std::string& day) { return day.size() > 2; });
  if (rule.frequency.empty() && (!rule.days.empty() || !rule.month_days.empty())) {
    rule.frequency = nth || !rule.month_days.empty() ? "MONTHLY" : "WEEKLY";
    texts.repaired("bad-rule", "repeatFrequency", "does not say how often; read from its days", {},
                   rule.frequency);
  }
  if (nth && rule.frequency != "MONTHLY" && rule.frequency != "YEARLY") {
    texts.repaired("bad-rule", "repeatFrequency", "weeks of a month come every month", written,
                   "P1M");
    rule.frequency = "MONTHLY";
    rule.interval = 1;
  }
  // A rule of weeks has no days of the month (RFC 5545, section 3.3.10).
  if (rule.frequency == "WEEKLY" && !rule.month_days.empty()) {
    texts.ignored("bad-rule", "byMonthDay", "weeks have no days of the month", written);
    rule.month_days.clear();
  }
  return rule;
}

}  // namespace pobratym::import
