// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_recurrence.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

using std::chrono::days;

constexpr std::chrono::years kExtraRuleYears{5};
constexpr std::size_t kMaxExtraDates = 500;
constexpr std::size_t kMaxRules = 4;

class RecurrenceReader {
 public:
  RecurrenceReader(const IcalComponent& event, const IcalOccasion& occasion, IcalZones& zones,
                   IcalFindings& findings)
      : event_(event), occasion_(occasion), zones_(zones), findings_(findings) {}

  IcalRecurrence read() {
    read_rules();
    for (const auto* line : event_.properties("RDATE")) read_dates(*line, result_.rdate);
    for (const auto* line : event_.properties("EXDATE")) read_dates(*line, result_.exdate);
    for (const auto* line : event_.properties("EXRULE")) {
      findings_.ignored("not-supported", {occasion_.where, "EXRULE",
                                          "rules of exceptions are not read; the dates they take "
                                          "away stay",
                                          line->value, ""});
    }
    if (result_.empty() && event_.property("X-POBRATYM-MODE") == nullptr) result_.exdate.clear();
    return std::move(result_);
  }

 private:
  void read_rules() {
    std::size_t count = 0;
    for (const auto* line : event_.properties("RRULE")) {
      if (++count > kMaxRules) {
        findings_.ignored(
            "too-many-items",
            {occasion_.where, "RRULE", "more rules than are read; the rest is left out", "", ""});
        return;
      }
      auto value = trim(line->value);
      if (upper_ascii(value.substr(0, 6)) == "RRULE:") value.remove_prefix(6);
      auto rule = parse_ical_rule(value);
      if (!rule) {
        findings_.ignored("bad-rule", {occasion_.where, "RRULE",
                                       "no rule that can be read; the event comes in without it",
                                       line->value, ""});
        continue;
      }
      settle_end(*rule, line->value);
      if (!result_.rule) {
        result_.rule = std::move(rule);
      } else {
        expand(*rule, line->value);
      }
    }
  }

  /// UNTIL is a day where the start is one, and UTC where the start has a time (section 3.3.10).
  void settle_end(IcalRule& rule, const std::string& written) {
    if (!rule.until) return;
    const auto& until = *rule.until;
    const auto& start = occasion_.start;
    std::string text;
    bool right = until.repair.empty();
    if (start.all_day) {
      right = right && until.all_day;
      text = compact_text(until.local, true);
    } else {
      right = right && until.offset == std::chrono::seconds(0);
      auto wall = until.local;
      if (until.all_day) wall += days(1) - std::chrono::seconds(1);
      const auto utc = until.offset
                           ? std::chrono::sys_seconds((wall - *until.offset).time_since_epoch())
                           : Moment{wall, false, start.zone}.instant();
      text = compact_text(std::chrono::local_seconds(utc.time_since_epoch()), false) + "Z";
    }
    rule.text = with_until(rule, text);
    if (!right) {
      findings_.repaired("bad-rule", {occasion_.where, "RRULE",
                                      "UNTIL does not fit the start; written as it has to be",
                                      written, rule.text});
    }
  }

  /// Of several rules one stays a rule; what the others give is listed.
  void expand(const IcalRule& rule, const std::string& written) {
    const auto& start = occasion_.start;
    auto last = start.local + std::chrono::floor<days>(kExtraRuleYears);
    if (rule.until) last = std::min(last, rule.until->local + days(1));
    for (const auto wall : expand_ical_rule(rule, start.local, last, kMaxExtraDates)) {
      if (wall != start.local) result_.rdate.push_back({wall, start.all_day, start.zone});
    }
    findings_.repaired("bad-rule",
                       {occasion_.where, "RRULE",
                        "a second rule; its dates are listed for up to five years", written, ""});
  }

  void read_dates(const IcalLine& line, std::vector<Moment>& dates) {
    for (const auto& value : split(line.value, ',')) {
      if (dates.size() >= kMaxIcalDates) {
        findings_.ignored(
            "too-many-items",
            {occasion_.where, line.name, "more dates than are read; the rest is left out", "", ""});
        return;
      }
      const auto slash = value.find('/');
      const auto time = parse_ical_time(std::string_view(value).substr(0, slash));
      if (!time) {
        findings_.ignored("bad-date", {occasion_.where, line.name, "no date; left out", value, ""});
        continue;
      }
      const auto date = fitted(*time, line);
      dates.push_back(date);
      if (slash != std::string::npos && line.name == "RDATE") {
        read_period_end(date, std::string_view(value).substr(slash + 1), line);
      }
    }
  }

  /// A day where the event has times means the one at the event's time on that day.
  Moment fitted(const IcalTime& time, const IcalLine& line) {
    const auto& start = occasion_.start;
    auto moment = zones_.moment(time, line, occasion_.where);
    const std::string own_day(line.parameter("X-POBRATYM-DAY"));
    if (!own_day.empty() && !moment.all_day) {  // our own export: the whole day was meant
      return {std::chrono::floor<days>(moment.local), true,
              model::is_zone(own_day) ? own_day : std::string()};
    }
    if (moment.all_day == start.all_day) return moment;
    const auto midnight = std::chrono::floor<days>(moment.local);
    Moment fits{midnight, true, ""};
    if (!start.all_day) {
      fits = {midnight + (start.local - std::chrono::floor<days>(start.local)), false, start.zone};
    }
    findings_.repaired_once(
        occasion_.where + line.name, "bad-date",
        {occasion_.where, line.name,
         start.all_day ? "a time where the event has whole days; taken as the day"
                       : "a day where the event has times; taken at its time",
         line.value, ""});
    return fits;
  }

  void read_period_end(const Moment& start, std::string_view text, const IcalLine& line) {
    std::optional<Moment> end;
    if (const auto duration = parse_ical_duration(text)) {
      end = after(start, *duration);
    } else if (const auto time = parse_ical_time(text); time && !time->all_day) {
      end = zones_.moment(*time, line, occasion_.where);
    }
    if (!end || start.all_day || end->instant() <= start.instant()) return;
    if (occasion_.end &&
        shifted(start, occasion_.start, *occasion_.end).instant() == end->instant())
      return;
    result_.overrides.push_back({{"instance", start.json()}, {"end", end->json()}});
  }

  const IcalComponent& event_;
  const IcalOccasion& occasion_;
  IcalZones& zones_;
  IcalFindings& findings_;
  IcalRecurrence result_;
};

}  // namespace

Json IcalRecurrence::json() const {
  Json json = Json::object();
  if (rule) json["rule"] = rule->text;
  for (const auto& date : rdate) json["rdate"].push_back(date.json());
  for (const auto& date : exdate) json["exdate"].push_back(date.json());
  if (!overrides.empty()) json["overrides"] = overrides;
  return json;
}

IcalRecurrence read_ical_recurrence(const IcalComponent& event, const IcalOccasion& occasion,
                                    IcalZones& zones, IcalFindings& findings) {
  return RecurrenceReader(event, occasion, zones, findings).read();
}

Moment shifted(const Moment& start, const Moment& from, const Moment& to) {
  if (start.all_day || from.all_day || to.all_day) {
    auto moved = start;
    moved.local += std::chrono::floor<days>(to.local) - std::chrono::floor<days>(from.local);
    return moved;
  }
  return in_zone(start.instant() + (to.instant() - from.instant()), start.zone);
}

Moment after(const Moment& start, const IcalDuration& duration) {
  auto moved = start;
  moved.local += duration.days;
  if (start.all_day) {
    moved.local += std::chrono::ceil<days>(duration.seconds);
    return moved;
  }
  if (duration.seconds.count() == 0) return moved;
  return in_zone(moved.instant() + duration.seconds, start.zone);
}

}  // namespace pobratym::import
