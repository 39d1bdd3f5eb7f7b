// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_zone_rules.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/import/ical_time.hpp"
#include "content/import/ical_values.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxObservances = 100;
constexpr std::size_t kMaxChanges = 1'000;

}  // namespace

IcalZoneRules::IcalZoneRules(const IcalComponent& definition, std::chrono::year last_year) {
  const std::chrono::local_seconds last =
      std::chrono::local_days((last_year + std::chrono::years(1)) / 1 / 1);
  std::size_t count = 0;
  for (const auto& observance : definition.parts) {
    const bool known = observance.name == "STANDARD" || observance.name == "DAYLIGHT";
    if (known && ++count <= kMaxObservances && changes_.size() < kMaxChanges) add(observance, last);
  }
  std::sort(changes_.begin(), changes_.end(),
            [](const Change& a, const Change& b) { return a.wall - a.before < b.wall - b.before; });
}

void IcalZoneRules::add(const IcalComponent& observance, std::chrono::local_seconds last) {
  const auto* from = observance.property("TZOFFSETFROM");
  const auto* to = observance.property("TZOFFSETTO");
  const auto* start = observance.property("DTSTART");
  if (to == nullptr) return;
  const auto after = parse_utc_offset(to->value);
  const auto before = from == nullptr ? after : parse_utc_offset(from->value);
  const auto begin = start == nullptr ? std::nullopt : parse_ical_time(start->value);
  if (!after || !before || !begin) return;
  const auto change = [&](std::chrono::local_seconds wall) {
    changes_.push_back({wall, *before, *after});
  };
  change(begin->local);
  for (const auto* dates : observance.properties("RDATE")) {
    for (const auto& value : split(dates->value, ',')) {
      if (changes_.size() >= kMaxChanges) break;
      if (const auto time = parse_ical_time(value); time && time->local <= last) {
        change(time->offset ? time->local + *before : time->local);
      }
    }
  }
  const auto* line = observance.property("RRULE");
  auto rule = line == nullptr ? std::nullopt : parse_ical_rule(line->value);
  if (!rule) return;
  for_ever_ = for_ever_ || rule->bound == RuleBound::none;
  auto until = last;
  if (rule->until)
    until = std::min(
        until, rule->until->local + (rule->until->offset ? *before : std::chrono::seconds(0)));
  for (const auto wall : expand_ical_rule(*rule, begin->local, until,
                                          kMaxChanges - std::min(kMaxChanges, changes_.size()))) {
    if (wall != begin->local) change(wall);
  }
}

std::chrono::seconds IcalZoneRules::offset_at(std::chrono::local_seconds wall) const {
  const Change* latest = nullptr;
  for (const auto& change : changes_) {
    if (change.wall > wall) break;
    latest = &change;
  }
  if (latest == nullptr) {
    return changes_.empty() ? std::chrono::seconds(0) : changes_.front().before;
  }
  const bool skipped = wall - latest->wall < latest->after - latest->before;
  return skipped ? latest->before : latest->after;
}

std::vector<std::chrono::local_seconds> IcalZoneRules::changes() const {
  std::vector<std::chrono::local_seconds> walls;
  for (const auto& change : changes_) walls.push_back(change.wall);
  return walls;
}

bool IcalZoneRules::is_fixed() const {
  return std::all_of(changes_.begin(), changes_.end(),
                     [&](const Change& change) { return change.after == changes_.front().after; });
}

std::pair<std::chrono::local_seconds, std::chrono::local_seconds> IcalZoneRules::covered() const {
  const std::chrono::local_seconds from = std::chrono::local_days(std::chrono::year(1900) / 1 / 1);
  const std::chrono::local_seconds to = std::chrono::local_days(std::chrono::year(2200) / 1 / 1);
  if (is_fixed()) return {from, to};
  return {changes_.front().wall, for_ever_ ? to : changes_.back().wall};
}

std::optional<std::chrono::seconds> parse_utc_offset(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > 9) return std::nullopt;
  int sign = 1;
  if (text.front() == '+' || text.front() == '-') {
    sign = text.front() == '-' ? -1 : 1;
    text.remove_prefix(1);
  }
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c != ':') {
      return std::nullopt;
    }
  }
  if (digits.size() % 2 == 1) digits.insert(digits.begin(), '0');
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  digits.resize(6, '0');
  const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
  const std::chrono::seconds offset(sign * (two(0) * 3600 + two(2) * 60 + two(4)));
  if (two(2) > 59 || two(4) > 59 || two(0) > 15) return std::nullopt;
  return offset;
}

}  // namespace pobratym::import
