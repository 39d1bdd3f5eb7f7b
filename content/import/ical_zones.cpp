// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_zones.hpp"

#include <algorithm>
#include <tuple>

#include "content/base/text.hpp"
#include "content/import/ical_line.hpp"
#include "content/import/ical_zone_names.hpp"
#include "content/import/schedule_time.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_seconds;

constexpr std::size_t kMaxDefinitions = 500;
/// Definitions whose rules are looked at, in one file; of others only the name counts.
constexpr std::size_t kMaxStudied = 100;
constexpr std::size_t kMaxChoices = 2'000;
constexpr int kComparedYears = 60;

std::chrono::seconds offset_in(const std::string& zone, local_seconds wall) {
  const Moment moment{wall, false, zone};
  return std::chrono::seconds(wall.time_since_epoch()) - moment.instant().time_since_epoch();
}

}  // namespace

IcalZones::IcalZones(std::string zone, std::pair<std::chrono::year, std::chrono::year> years,
                     IcalFindings& findings)
    : given_zone_(std::move(zone)), zone_(given_zone_), years_(years), findings_(findings) {}

void IcalZones::enter(const IcalComponent& calendar) {
  defined_.clear();
  chosen_.clear();
  zone_ = given_zone_;
  own_zone_ = false;
  for (const auto& part : calendar.parts) {
    if (part.name != "VTIMEZONE" || defined_.size() >= kMaxDefinitions) continue;
    const auto* id = part.property("TZID");
    if (id == nullptr) continue;
    defined_.emplace(trim(id->value), &part);
    // A text where it is defined and no text where it is named: only here a comma has a backslash.
    defined_.emplace(trim(unescape_ical_text(id->value)), &part);
  }
  const auto* own = calendar.property("X-WR-TIMEZONE");
  if (own == nullptr || trim(own->value).empty()) return;
  const auto& choice = choose(std::string(trim(own->value)));
  if (choice.name.empty()) return;
  own_zone_ = true;
  zone_ = choice.name;
  chosen_.clear();  // chosen with the zone that was given, not this one, as the likeliest
}

Moment IcalZones::moment(const IcalTime& time, std::string_view tzid, const IcalPlace& place) {
  if (!time.repair.empty()) {
    findings_.repaired("bad-date", {place.where, place.field, time.repair, "",
                                    compact_text(time.local, time.all_day)});
  }
  if (time.all_day) return {time.local, true, ""};
  tzid = trim(tzid);
  if (time.offset) {
    const std::chrono::sys_seconds utc((time.local - *time.offset).time_since_epoch());
    if (tzid.empty()) return in_zone(utc, "UTC");
    const auto& choice = choose(std::string(tzid));
    return in_zone(utc, choice.name.empty() ? "UTC" : choice.name);
  }
  if (tzid.empty()) {
    findings_.repaired_once(
        "floating " + zone_, "floating-time",
        {place.where, place.field, "times say no zone; taken as times of " + zone_, "", zone_});
    return {time.local, false, zone_};
  }
  const auto& choice = choose(std::string(tzid));
  if (!choice.name.empty()) return {time.local, false, choice.name};
  const auto offset = choice.rules ? choice.rules->offset_at(time.local)
                                   : choice.offset.value_or(std::chrono::seconds(0));
  return in_zone(std::chrono::sys_seconds((time.local - offset).time_since_epoch()), "UTC");
}

Moment IcalZones::moment(const IcalTime& time, const IcalLine& line, const std::string& where) {
  auto result = moment(time, line.parameter("TZID"), {where, line.name});
  const auto own = line.parameter("X-POBRATYM-ZONE");
  if (result.all_day && !own.empty() && model::is_zone(own)) result.zone = own;
  return result;
}

const IcalZones::Choice& IcalZones::choose(const std::string& tzid) {
  if (const auto found = chosen_.find(tzid); found != chosen_.end()) return found->second;
  if (chosen_.size() >= kMaxChoices) chosen_.clear();
  return chosen_.emplace(tzid, find(tzid)).first->second;
}

IcalZones::Choice IcalZones::find(const std::string& tzid) {
  const std::string where = "TZID " + first_characters(tzid, 80);
  const auto say = [&](const std::string& message, const std::string& after) {
    findings_.repaired_once("zone " + tzid, "unknown-zone", {where, "TZID", message, tzid, after});
  };
  const auto definition = defined_.find(tzid);
  const IcalComponent* timezone = definition == defined_.end() ? nullptr : definition->second;
  std::optional<IcalZoneRules> rules;
  if (timezone != nullptr && studied_ < kMaxStudied) {
    ++studied_;
    rules.emplace(*timezone, years_.second);
  }
  const bool has_rules = rules && !rules->empty();

  auto name = zone_by_name(tzid);
  if (!name && timezone != nullptr) {
    for (const auto* hint :
         {timezone->property("X-LIC-LOCATION"), timezone->property("TZID-ALIAS-OF")}) {
      if (hint != nullptr && !name) name = zone_by_name(hint->value);
    }
  }
  if (name) {
    if (has_rules && !agrees(*rules, *name)) {
      say("the rules in the file are not those of " + *name + "; the name was followed", *name);
    } else if (*name != tzid) {
      say("no IANA zone; its name says which is meant", *name);
    }
    return {*name, std::nullopt, std::nullopt};
  }
  if (has_rules) {
    if (const auto match = by_rules(*rules)) {
      say("no IANA zone; the rules in the file are those of " + *match, *match);
      return {*match, std::nullopt, std::nullopt};
    }
    say("no IANA zone has the rules in the file; times came in as UTC", "UTC");
    return {"", std::move(rules), std::nullopt};
  }
  if (const auto shown = zone_by_display_name(tzid)) {
    say("no IANA zone; its name says which is meant", *shown);
    return {*shown, std::nullopt, std::nullopt};
  }
  if (const auto offset = zone_by_offset(tzid)) {
    auto fixed = fixed_zone(*offset);
    say("no IANA zone; its name says an offset", fixed.empty() ? "UTC" : fixed);
    return {fixed, std::nullopt, fixed.empty() ? offset : std::nullopt};
  }
  say("nothing says which zone this is; taken as " + zone_, zone_);
  return {zone_, std::nullopt, std::nullopt};
}

bool IcalZones::agrees(const IcalZoneRules& rules, const std::string& name) const {
  const auto covered = rules.covered();
  local_seconds first = std::chrono::local_days(years_.first / 1 / 1);
  local_seconds last = std::chrono::local_days((years_.second + std::chrono::years(1)) / 1 / 1);
  first = std::max(first, covered.first);
  last = std::min(last, covered.second);
  if (first >= last) std::tie(first, last) = covered;  // it says nothing of the years we need
  last = std::min(last, first + days(366 * kComparedYears));
  const auto same = [&](local_seconds wall) {
    return rules.offset_at(wall) == offset_in(name, wall);
  };
  for (const auto change : rules.changes()) {
    if (change < first || change > last) continue;
    if (!same(change + hours(3)) || (change > first && !same(change - hours(3)))) return false;
  }
  for (local_seconds wall = first + hours(12); wall < last; wall += days(14)) {
    if (!same(wall)) return false;
  }
  return true;
}

std::optional<std::string> IcalZones::by_rules(const IcalZoneRules& rules) const {
  if (agrees(rules, zone_)) return zone_;
  if (rules.is_fixed()) {  // an offset, and no city's clock
    auto fixed = fixed_zone(rules.offset_at(std::chrono::local_days(years_.first / 1 / 1)));
    if (!fixed.empty()) return fixed;
  }
  for (const auto& name : all_zones()) {
    if (agrees(rules, name)) return name;
  }
  return std::nullopt;
}

}  // namespace pobratym::import
