// SPDX-License-Identifier: Apache-2.0
#include "content/model/rule_day.hpp"

namespace pobratym::model {
namespace {

std::chrono::sys_days sys_days_of(DayNumber day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

}  // namespace

DayNumber day_number(int year, int month, int day) {
  const auto date = std::chrono::year(year) / month / day;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

RuleDate rule_date(DayNumber day) {
  const std::chrono::year_month_day date(sys_days_of(day));
  const auto last =
      std::chrono::year_month_day_last(date.year(), std::chrono::month_day_last(date.month()));
  const int year = static_cast<int>(date.year());
  return {year,
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(static_cast<unsigned>(last.day())),
          static_cast<int>(day - day_number(year, 1, 1)) + 1,
          date.year().is_leap() ? 366 : 365};
}

DayNumber week_start(DayNumber day, std::chrono::weekday first_of_week) {
  return day - (std::chrono::weekday(sys_days_of(day)) - first_of_week).count();
}

int week_year(DayNumber day, std::chrono::weekday first_of_week) {
  return rule_date(week_start(day, first_of_week) + 3).year;
}

DayNumber first_week(int year, std::chrono::weekday first_of_week) {
  return week_start(day_number(year, 1, 4), first_of_week);
}

}  // namespace pobratym::model
