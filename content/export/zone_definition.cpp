// SPDX-License-Identifier: Apache-2.0
#include "content/export/zone_definition.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "content/export/ical_time_text.hpp"
#include "content/model/zone.hpp"

namespace pobratym::exporting {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;

/// A rule is believed when so many years in a row follow it.
constexpr int kYearsOfRule = 8;

/// No zone of any country changed its clocks twice within so many days.
constexpr days kStep{7};

/// Years that are described, whatever an event says: rules of other years are not known, and nobody
/// may make us look at eight thousand of them.
constexpr std::chrono::year kFirstYear{1900};
constexpr std::chrono::year kLastYear{2100};

struct Change {
  local_seconds wall{};  ///< by the offset before
  std::chrono::seconds before{};
  std::chrono::seconds after{};
  std::string name;

  [[nodiscard]] auto group() const { return std::tie(before, after, name); }
};

std::string offset_text(std::chrono::seconds offset) {
  const auto total = std::abs(offset.count());
  char text[40];
  if (total % 60 == 0) {
    std::snprintf(text, sizeof text, "%c%02d%02d", offset.count() < 0 ? '-' : '+',
                  static_cast<int>(total / 3600), static_cast<int>(total / 60 % 60));
  } else {
    std::snprintf(text, sizeof text, "%c%02d%02d%02d", offset.count() < 0 ? '-' : '+',
                  static_cast<int>(total / 3600), static_cast<int>(total / 60 % 60),
                  static_cast<int>(total % 60));
  }
  return text;
}

/// The first instant in (from, to] at which the offset is not that of `from`.
Instant change_between(Instant from, Instant to, std::string_view zone) {
  const auto before = model::to_local(from, zone)->offset;
  while (to - from > std::chrono::seconds(1)) {
    const auto middle = from + (to - from) / 2;
    (model::to_local(middle, zone)->offset == before ? from : to) = middle;
  }
  return to;
}

std::vector<Change> changes_of(std::string_view zone, Instant from, Instant to) {
  std::vector<Change> changes;
  auto last = model::to_local(from, zone);
  if (!last) return changes;
  changes.push_back({local_seconds(from.time_since_epoch() + last->offset), last->offset,
                     last->offset, last->abbreviation});
  for (auto at = from; at < to; at += kStep) {
    const auto next = model::to_local(at + kStep, zone);
    if (!next) break;
    if (next->offset != last->offset) {
      const auto moment = change_between(at, at + kStep, zone);
      changes.push_back({local_seconds(moment.time_since_epoch() + last->offset), last->offset,
                         next->offset, next->abbreviation});
    }
    last = next;
  }
  return changes;
}

struct DayOfYear {
  std::chrono::year year{};
  std::chrono::month month{};
  std::chrono::weekday weekday{};
  int from_start = 0;    ///< 1 for the first such weekday of the month
  bool is_last = false;  ///< of the month
  std::chrono::seconds time{};
};

DayOfYear day_of_year(local_seconds wall) {
  const auto day = std::chrono::floor<days>(wall);
  const std::chrono::year_month_day date(day);
  const std::chrono::year_month_day next(day + days(7));
  return {date.year(),
          date.month(),
          std::chrono::weekday(day),
          static_cast<int>((static_cast<unsigned>(date.day()) - 1) / 7 + 1),
          next.month() != date.month(),
          wall - day};
}

/// "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" when all of them follow one, a year after the other.
std::optional<std::string> yearly_rule(const std::vector<Change>& changes) {
  if (changes.size() < kYearsOfRule) return std::nullopt;
  const auto first = day_of_year(changes.front().wall);
  bool last = true;
  bool nth = true;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto day = day_of_year(changes[i].wall);
    if (day.year != first.year + std::chrono::years(static_cast<int>(i)) ||
        day.month != first.month || day.weekday != first.weekday || day.time != first.time) {
      return std::nullopt;
    }
    last = last && day.is_last;
    nth = nth && day.from_start == first.from_start;
  }
  if (!last && !nth) return std::nullopt;
  constexpr const char* kDays[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  return "FREQ=YEARLY;BYMONTH=" + std::to_string(static_cast<unsigned>(first.month)) +
         ";BYDAY=" + (last ? "-1" : std::to_string(first.from_start)) +
         kDays[first.weekday.c_encoding()];
}

void write_observance(IcalWriter& writer, const std::vector<Change>& changes,
                      const std::optional<std::string>& rule) {
  const auto& first = changes.front();
  const auto* kind = first.after > first.before ? "DAYLIGHT" : "STANDARD";
  writer.begin(kind);
  writer.value("DTSTART", compact_time(first.wall));
  writer.value("TZOFFSETFROM", offset_text(first.before));
  writer.value("TZOFFSETTO", offset_text(first.after));
  if (!first.name.empty()) writer.text("TZNAME", first.name);
  if (rule) {
    writer.value("RRULE", *rule);
  } else {
    for (std::size_t i = 1; i < changes.size(); ++i) {
      writer.value("RDATE", compact_time(changes[i].wall));
    }
  }
  writer.end(kind);
}

/// Changes of one kind: those that follow a rule to the end of what was looked at, and those
/// before.
void write_group(IcalWriter& writer, std::vector<Change> changes, bool open,
                 std::chrono::year last_year) {
  const bool reaches_end = day_of_year(changes.back().wall).year >= last_year;
  if (open && reaches_end) {
    for (std::size_t from = 0; from + kYearsOfRule <= changes.size(); ++from) {
      const std::vector<Change> tail(changes.begin() + static_cast<std::ptrdiff_t>(from),
                                     changes.end());
      if (const auto rule = yearly_rule(tail)) {
        changes.resize(from);
        write_observance(writer, tail, rule);
        break;
      }
    }
  }
  if (!changes.empty()) write_observance(writer, changes, std::nullopt);
}

}  // namespace

void write_zone(IcalWriter& writer, std::string_view zone, const ZoneSpan& span) {
  if (!model::is_zone(zone)) return;
  const auto first = std::clamp(span.first, kFirstYear, kLastYear);
  const auto last = std::clamp(span.last, kFirstYear, kLastYear) +
                    std::chrono::years(span.open ? kYearsOfRule + 2 : 1);
  const Instant from = std::chrono::sys_days((first - std::chrono::years(1)) / 1 / 1);
  const Instant to = std::chrono::sys_days((last + std::chrono::years(1)) / 1 / 1);
  auto changes = changes_of(zone, from, to);
  if (changes.empty()) return;
  writer.begin("VTIMEZONE");
  writer.text("TZID", zone);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.group() < b.group(); });
  for (auto at = changes.begin(); at != changes.end();) {
    const auto end = std::find_if(
        at, changes.end(), [&](const Change& other) { return other.group() != at->group(); });
    write_group(writer, {at, end}, span.open, last);
    at = end;
  }
  writer.end("VTIMEZONE");
}

}  // namespace pobratym::exporting
