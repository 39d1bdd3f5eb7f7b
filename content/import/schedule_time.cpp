// SPDX-License-Identifier: Apache-2.0
#include "content/import/schedule_time.hpp"

#include "content/base/text.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kLongest = hours(24) * 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes up to `most` digits off the front; at least one.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t most) {
  std::size_t length = 0;
  std::int64_t value = 0;
  while (length < text.size() && length < most && is_digit(text[length])) {
    value = value * 10 + (text[length++] - '0');
  }
  if (length == 0) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

/// "11:30", "11:30:05", "11:30:05.123", "1130"; what follows stays in `text`.
std::optional<seconds> take_clock(std::string_view& text) {
  const auto hour = take_number(text, 2);
  const bool colon = take(text, ':');
  if (!hour || (!colon && (text.empty() || !is_digit(text.front())))) return std::nullopt;
  const auto minute = take_number(text, 2);
  std::int64_t second = 0;
  if (minute && take(text, ':')) {
    const auto value = take_number(text, 2);
    if (!value) return std::nullopt;
    second = *value;
    if (take(text, '.')) static_cast<void>(take_number(text, 9));
  }
  if (!minute || *hour > 24 || *minute > 59 || second > 60) return std::nullopt;
  if (*hour == 24 && (*minute != 0 || second != 0)) return std::nullopt;
  return hours(*hour) + minutes(*minute) + seconds(second == 60 ? 59 : second);
}

/// "Z", "+01:00", "+0100", "+01".
std::optional<seconds> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return seconds(0);
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto hour = take_number(text, 2);
  std::optional<std::int64_t> minute = 0;
  const bool colon = take(text, ':');
  if (colon || !text.empty()) minute = take_number(text, 2);
  if (!hour || !minute || *hour > 15 || *minute > 59) return std::nullopt;
  return sign * (hours(*hour) + minutes(*minute));
}

std::optional<seconds> iso_duration(std::string_view text) {
  seconds total{0};
  bool in_time = false;
  bool any = false;
  if (!take(text, 'P') || text.empty()) return std::nullopt;
  while (!text.empty()) {
    if (take(text, 'T')) {
      in_time = true;
      continue;
    }
    const auto number = take_number(text, 5);
    if (!number || text.empty()) return std::nullopt;
    const char unit = text.front();
    text.remove_prefix(1);
    any = true;
    if (!in_time && unit == 'W') {
      total += hours(24 * 7 * *number);
    } else if (!in_time && unit == 'D') {
      total += hours(24 * *number);
    } else if (in_time && unit == 'H') {
      total += hours(*number);
    } else if (in_time && unit == 'M') {
      total += minutes(*number);
    } else if (in_time && unit == 'S') {
      total += seconds(*number);
    } else {
      return std::nullopt;
    }
  }
  return any ? std::optional(total) : std::nullopt;
}

std::optional<seconds> written_duration(std::string_view text) {
  if (text.starts_with('P')) return iso_duration(text);
  const auto first = take_number(text, 5);
  if (!first) return std::nullopt;
  if (text.empty()) return minutes(*first);
  if (!take(text, ':')) return std::nullopt;
  const auto second = take_number(text, 2);
  if (!second || *second > 59) return std::nullopt;
  if (text.empty()) return hours(*first) + minutes(*second);
  std::optional<std::int64_t> third;
  if (take(text, ':')) third = take_number(text, 2);
  if (!third || !text.empty() || *third > 59) return std::nullopt;
  return hours(*first) + minutes(*second) + seconds(*third);
}

}  // namespace

std::optional<IsoTime> parse_iso_time(std::string_view text) {
  text = trim(text);
  if (text.size() < 10) return std::nullopt;
  const auto date = model::parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  IsoTime time;
  time.wall = std::chrono::local_days(*date);
  text.remove_prefix(10);
  if (text.empty()) {
    time.day_only = true;
    return time;
  }
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  time.wall += *clock;
  text = trim(text);
  if (!text.empty()) {
    time.offset = take_offset(text);
    if (!time.offset || !text.empty()) return std::nullopt;
  }
  return time;
}

std::optional<seconds> parse_duration(std::string_view text) {
  const auto duration = written_duration(trim(text));
  return duration && *duration <= kLongest ? duration : std::nullopt;
}

std::optional<seconds> parse_time_of_day(std::string_view text) {
  text = trim(text);
  const auto clock = take_clock(text);
  return clock && text.empty() ? clock : std::nullopt;
}

std::optional<seconds> offset_at(Instant instant, std::string_view zone) {
  const auto local = model::to_local(instant, zone);
  return local ? std::optional(local->offset) : std::nullopt;
}

std::string fixed_zone(seconds offset) {
  if (offset == seconds(0)) return "UTC";
  const auto whole = std::chrono::duration_cast<hours>(offset);
  if (seconds(whole) != offset || whole > hours(14) || whole < hours(-12)) return "";
  // POSIX counts westwards.
  return "Etc/GMT" + std::string(whole > hours(0) ? "-" : "+") +
         std::to_string(std::abs(whole.count()));
}

Json time_json(Instant instant, const std::string& zone) {
  const auto local = model::to_local(instant, zone);
  if (!local) return nullptr;
  return {{"local", model::format_wall_time(local->seconds)}, {"zone", zone}};
}

}  // namespace pobratym::import
