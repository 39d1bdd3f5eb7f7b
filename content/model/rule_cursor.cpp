// SPDX-License-Identifier: Apache-2.0
#include "content/model/rule_cursor.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "content/model/rule_day.hpp"

namespace pobratym::model {
namespace {

/// Nothing is looked for after it, and calendars of the standard library end soon after.
constexpr std::int64_t kLastYear = 10'000;
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;

bool has(const std::vector<int>& values, int value) {
  return std::binary_search(values.begin(), values.end(), value);
}

/// Whether the `number`th of `of` is among `values`, counted from either end; no values mean all.
bool allows(const std::vector<int>& values, int number, int of) {
  return values.empty() || has(values, number) || has(values, number - of - 1);
}

bool allows(const std::vector<int>& values, int value) {
  return values.empty() || has(values, value);
}

/// Whether it is the weekday that the rule counts to, in a month or year.
bool is_ordinal(int ordinal, int number, int of) {
  if (ordinal == 0) return true;
  return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (of - number) / 7 + 1 == -ordinal;
}

std::chrono::weekday weekday_of(DayNumber day) {
  return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day)));
}

std::int64_t unit_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::secondly:
      return 1;
    case Frequency::minutely:
      return kMinute;
    case Frequency::hourly:
      return kHour;
    default:
      return kDay;
  }
}

std::int64_t count_of(std::chrono::local_seconds wall) { return wall.time_since_epoch().count(); }

}  // namespace

RuleCursor::RuleCursor(RecurrenceRule rule, std::chrono::local_seconds first,
                       std::chrono::local_seconds last, StepBudget& budget)
    : rule_(std::move(rule)),
      first_(count_of(first)),
      last_(count_of(last)),
      not_before_(first_),
      budget_(budget) {
  complete();
  anchor_ = period_ = period_of(first_);
}

/// What the rule leaves open is as it is the first time (RFC 5545 section 3.3.10).
void RuleCursor::complete() {
  const DayNumber day = floor_divide(first_, kDay);
  const auto time = static_cast<int>(first_ - day * kDay);
  const RuleDate date = rule_date(day);
  const Frequency frequency = rule_.frequency;
  if (rule_.hours.empty() && frequency >= Frequency::daily) rule_.hours = {time / 3600};
  if (rule_.minutes.empty() && frequency >= Frequency::hourly) {
    rule_.minutes = {time / 60 % 60};
  }
  if (rule_.seconds.empty() && frequency >= Frequency::minutely) rule_.seconds = {time % 60};
  if (has(rule_.seconds, 60)) {  // a leap second: no clock on a wall shows one
    rule_.seconds.pop_back();
    if (!has(rule_.seconds, 59)) rule_.seconds.push_back(59);
  }
  const bool no_day = rule_.month_days.empty() && rule_.year_days.empty() && rule_.days.empty();
  if (!no_day) return;
  if (frequency == Frequency::weekly || !rule_.weeks.empty()) {
    rule_.days = {{0, weekday_of(day)}};
  } else if (frequency == Frequency::monthly || frequency == Frequency::yearly) {
    rule_.month_days = {date.day};
    if (frequency == Frequency::yearly && rule_.months.empty()) rule_.months = {date.month};
  }
}

std::int64_t RuleCursor::period_of(std::int64_t wall) const {
  const DayNumber day = floor_divide(wall, kDay);
  switch (rule_.frequency) {
    case Frequency::weekly:
      return floor_divide(day - week_start(0, rule_.week_start), 7);
    case Frequency::monthly: {
      const RuleDate date = rule_date(day);
      return std::int64_t{date.year} * 12 + date.month - 1;
    }
    case Frequency::yearly:
      return rule_.weeks.empty() ? rule_date(day).year : week_year(day, rule_.week_start);
    default:
      return floor_divide(wall, unit_of(rule_.frequency));
  }
}

std::int64_t RuleCursor::period_start(std::int64_t period) const {
  switch (rule_.frequency) {
    case Frequency::weekly:
      return (week_start(0, rule_.week_start) + period * 7) * kDay;
    case Frequency::monthly:
      if (period / 12 > kLastYear) return kNever;
      return day_number(static_cast<int>(period / 12), static_cast<int>(period % 12) + 1, 1) * kDay;
    case Frequency::yearly: {
      if (period > kLastYear) return kNever;
      const int year = static_cast<int>(period);
      return (rule_.weeks.empty() ? day_number(year, 1, 1) : first_week(year, rule_.week_start)) *
             kDay;
    }
    default:
      return period * unit_of(rule_.frequency);
  }
}

std::int64_t RuleCursor::aligned(std::int64_t period) const {
  if (period <= anchor_) return anchor_;
  const std::int64_t steps = (period - anchor_ + rule_.interval - 1) / rule_.interval;
  return anchor_ + steps * rule_.interval;
}

void RuleCursor::skip_to(std::chrono::local_seconds wall) {
  not_before_ = std::max(not_before_, count_of(wall));
  period_ = std::max(period_, aligned(period_of(not_before_)));
  loaded_ = false;
}

bool RuleCursor::fits(DayNumber day) const {
  const RuleDate date = rule_date(day);
  if (!allows(rule_.months, date.month)) return false;
  if (!allows(rule_.month_days, date.day, date.days_in_month)) return false;
  if (!allows(rule_.year_days, date.day_of_year, date.days_in_year)) return false;
  if (!rule_.weeks.empty()) {
    const int year = week_year(day, rule_.week_start);
    const DayNumber first = first_week(year, rule_.week_start);
    const auto weeks = (first_week(year + 1, rule_.week_start) - first) / 7;
    const auto week = (day - first) / 7 + 1;
    if (!allows(rule_.weeks, static_cast<int>(week), static_cast<int>(weeks))) return false;
  }
  if (rule_.days.empty()) return true;
  const bool of_year = rule_.frequency == Frequency::yearly && rule_.months.empty();
  const int number = of_year ? date.day_of_year : date.day;
  const int of = of_year ? date.days_in_year : date.days_in_month;
  const auto weekday = weekday_of(day);
  return std::any_of(rule_.days.begin(), rule_.days.end(), [&](const RuleDay& one) {
    return one.day == weekday && is_ordinal(one.ordinal, number, of);
  });
}

/// The times of day of a period shorter than a day; false when the rule leaves it out.
bool RuleCursor::load_times(std::int64_t start) {
  const auto time = static_cast<int>(start - floor_divide(start, kDay) * kDay);
  hours_ = rule_.hours;
  minutes_ = rule_.minutes;
  seconds_ = rule_.seconds;
  if (rule_.frequency > Frequency::hourly) return true;
  hours_ = {time / 3600};
  if (!allows(rule_.hours, hours_[0])) return false;
  if (rule_.frequency == Frequency::hourly) return true;
  minutes_ = {time / 60 % 60};
  if (!allows(rule_.minutes, minutes_[0])) return false;
  if (rule_.frequency == Frequency::minutely) return true;
  seconds_ = {time % 60};
  return allows(rule_.seconds, seconds_[0]);
}

/// Fills the period; false when it has no times.
bool RuleCursor::load() {
  const std::int64_t start = period_start(period_);
  const DayNumber first = floor_divide(start, kDay);
  const bool several = rule_.frequency >= Frequency::weekly;
  const DayNumber end = several ? floor_divide(period_start(period_ + 1), kDay) : first + 1;
  days_.clear();
  if (!budget_.take(end - first)) return false;
  for (DayNumber day = first; day < end; ++day) {
    if (fits(day)) days_.push_back(day);
  }
  if (days_.empty() || !load_times(start)) return false;
  choose();
  return size_ > 0;
}

void RuleCursor::choose() {
  const std::size_t all = days_.size() * hours_.size() * minutes_.size() * seconds_.size();
  chosen_.clear();
  size_ = all;
  position_ = 0;
  if (rule_.positions.empty()) return;
  for (const int position : rule_.positions) {
    const auto index = static_cast<std::size_t>(position > 0 ? position : -position) - 1;
    if (index < all) chosen_.push_back(position > 0 ? index : all - 1 - index);
  }
  std::sort(chosen_.begin(), chosen_.end());
  chosen_.erase(std::unique(chosen_.begin(), chosen_.end()), chosen_.end());
  size_ = chosen_.size();
}

std::int64_t RuleCursor::at(std::size_t position) const {
  std::size_t index = chosen_.empty() ? position : chosen_[position];
  const auto take = [&index](const auto& values) {
    const auto value = values[index % values.size()];
    index /= values.size();
    return value;
  };
  const int second = take(seconds_);
  const int minute = take(minutes_);
  const int hour = take(hours_);
  return days_[index] * kDay + hour * kHour + minute * kMinute + second;
}

/// The next period worth a look after one without times: when the whole day or hour is left out,
/// the one behind it.
std::int64_t RuleCursor::after_empty() const {
  const std::int64_t next = period_ + rule_.interval;
  if (rule_.frequency > Frequency::hourly) return next;
  const std::int64_t start = period_start(period_);
  std::int64_t unit = kMinute;
  if (days_.empty()) {
    unit = kDay;
  } else if (!allows(rule_.hours, hours_[0])) {
    unit = kHour;
  } else if (rule_.frequency != Frequency::secondly || allows(rule_.minutes, minutes_[0])) {
    return next;
  }
  return std::max(next, aligned(period_of((floor_divide(start, unit) + 1) * unit)));
}

std::optional<std::chrono::local_seconds> RuleCursor::next() {
  for (;;) {
    if (!loaded_) {
      if (period_start(period_) > last_ || !budget_.take()) return std::nullopt;
      if (!load()) {
        if (budget_.used_up()) return std::nullopt;
        period_ = after_empty();
        continue;
      }
      loaded_ = true;
      std::size_t least = 0, most = size_;  // what comes before is not worth a step each
      while (least < most) {
        const std::size_t middle = (least + most) / 2;
        if (at(middle) < not_before_) {
          least = middle + 1;
        } else {
          most = middle;
        }
      }
      position_ = least;
    }
    if (position_ < size_) {
      const std::int64_t wall = at(position_++);
      if (wall > last_ || !budget_.take()) return std::nullopt;
      if (given_ == 0 && wall != first_) given_ = 1;  // the first start counts
      if (rule_.count && given_ >= *rule_.count) return std::nullopt;
      ++given_;
      return std::chrono::local_seconds(std::chrono::seconds(wall));
    }
    loaded_ = false;
    period_ += rule_.interval;
  }
}

}  // namespace pobratym::model
