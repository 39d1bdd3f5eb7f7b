// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_time.hpp"

#include <cstdio>

#include "content/base/text.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Later ends must still have four digits.
constexpr int kLastYear = 9900;
constexpr int kNone = 99;  // of a two-digit number that is not there

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes a value apart from left to right.
class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : text_(text) {}

  std::optional<IcalTime> read() {
    IcalTime time;
    if (!read_date(time)) return std::nullopt;
    if (at_ == text_.size()) {
      time.all_day = true;
    } else {
      read_time(time);
    }
    if (!time.repair.empty()) return time;
    if (loose_) time.repair = "not written as the standard says; read as meant";
    return time;
  }

 private:
  bool skip(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::optional<int> digits(std::size_t count) {
    if (text_.size() - at_ < count) return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(text_[at_ + i])) return std::nullopt;
      number = number * 10 + (text_[at_ + i] - '0');
    }
    at_ += count;
    return number;
  }

  bool separator() {
    if (!skip('-') && !skip('/') && !skip('.')) return false;
    loose_ = true;
    return true;
  }

  bool read_date(IcalTime& time) {
    const auto year = digits(4);
    separator();
    const auto month = digits(2);
    separator();
    const auto day = digits(2);
    if (!year || !month || !day || *year < 1 || *year > kLastYear) return false;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return false;
    time.local = std::chrono::local_days(date);
    return true;
  }

  void read_time(IcalTime& time) {
    if (!skip('T')) {
      loose_ = true;
      if (!skip('t')) {
        while (skip(' ')) {
        }
      }
    }
    const int hour = digits(2).value_or(kNone);
    colon();
    const int minute = digits(2).value_or(kNone);
    colon();
    const auto second = digits(2);
    if (!second) loose_ = true;
    if (hour > 24 || minute > 59 || second.value_or(0) > 60 || (hour == 24 && minute > 0)) {
      time.all_day = true;
      time.repair = "the time of day does not exist; taken as the whole day";
      return;
    }
    if (hour == 24 || second == 60) loose_ = true;
    time.local += hours(hour) + minutes(minute) + seconds(std::min(second.value_or(0), 59));
    if (skip('.') || skip(',')) {  // fractions of a second
      loose_ = true;
      while (digits(1)) {
      }
    }
    read_offset(time);
  }

  void colon() {
    if (skip(':')) loose_ = true;
  }

  void read_offset(IcalTime& time) {
    if (at_ == text_.size()) return;
    if (skip('Z')) {
      time.offset = seconds(0);
    } else if (skip('z')) {
      loose_ = true;
      time.offset = seconds(0);
    } else if (text_[at_] == '+' || text_[at_] == '-') {
      loose_ = true;
      const int sign = text_[at_++] == '-' ? -1 : 1;
      const auto hour = digits(2);
      colon();
      const auto minute = digits(2).value_or(0);
      if (hour && *hour <= 15 && minute < 60) {
        time.offset = sign * (hours(*hour) + minutes(minute));
      }
    }
    if (at_ != text_.size()) loose_ = true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool loose_ = false;
};

}  // namespace

std::optional<IcalTime> parse_ical_time(std::string_view value) {
  const auto bare = trim(value);
  if (bare.size() > 64) return std::nullopt;
  auto time = TimeReader(bare).read();
  if (time && bare.size() != value.size() && time->repair.empty()) {
    time->repair = "spaces around the time; left out";
  }
  return time;
}

Json Moment::json() const {
  if (all_day && zone.empty()) return Json{{"date", local_text(local).substr(0, 10)}};
  if (all_day) return Json{{"date", local_text(local).substr(0, 10)}, {"zone", zone}};
  return Json{{"local", local_text(local)}, {"zone", zone}};
}

std::chrono::sys_seconds Moment::instant() const {
  const std::chrono::sys_seconds as_utc(local.time_since_epoch());
  if (all_day || zone == "UTC") return as_utc;
  return model::to_instant(local_text(local), zone).value_or(as_utc);
}

Moment in_zone(std::chrono::sys_seconds instant, std::string_view zone) {
  const auto local = model::to_local(instant, zone);
  if (!local) return {std::chrono::local_seconds(instant.time_since_epoch()), false, "UTC"};
  return {local->seconds, false, std::string(zone)};
}

std::string local_text(std::chrono::local_seconds local) {
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(local - day);
  char text[48];
  const int year = static_cast<int>(date.year());
  const auto second = static_cast<int>(time.seconds().count());
  const int length = std::snprintf(
      text, sizeof text, "%04d-%02u-%02uT%02d:%02d", year, static_cast<unsigned>(date.month()),
      static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
      static_cast<int>(time.minutes().count()));
  std::string result(text, static_cast<std::size_t>(length));
  if (second != 0) {
    std::snprintf(text, sizeof text, ":%02d", second);
    result += text;
  }
  return result;
}

std::string compact_text(std::chrono::local_seconds local, bool all_day) {
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date(day);
  char text[64];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  std::string result = text;
  if (all_day) return result;
  const std::chrono::hh_mm_ss time(local - day);
  std::snprintf(text, sizeof text, "T%02d%02d%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return result + text;
}

}  // namespace pobratym::import
