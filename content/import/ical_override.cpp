// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_override.hpp"

#include <algorithm>

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxOverrides = 1'000;

std::string until_text(const Moment& moment) {
  if (moment.all_day) return compact_text(moment.local - std::chrono::days(1), true);
  const auto before = moment.instant() - std::chrono::seconds(1);
  return compact_text(std::chrono::local_seconds(before.time_since_epoch()), false) + "Z";
}

/// The moment on the wall of the event's own zone, so that both spell it alike.
Moment like(const Moment& moment, const Moment& start) {
  if (moment.all_day || start.all_day || moment.zone == start.zone) return moment;
  return in_zone(moment.instant(), start.zone);
}

std::chrono::seconds time_of_day(const Moment& moment) {
  return moment.local - std::chrono::floor<std::chrono::days>(moment.local);
}

}  // namespace

void add_override(IcalEvent& event, const IcalEvent& changed) {
  const auto fit = [&](const Moment& moment) {
    return changed.own ? moment : like(moment, event.start);
  };
  auto instance = fit(*changed.instance);
  if (instance.all_day && !event.start.all_day) {
    instance = {instance.local + time_of_day(event.start), false, event.start.zone};
  } else if (!instance.all_day && event.start.all_day) {
    instance = {std::chrono::floor<std::chrono::days>(instance.local), true, ""};
  }
  Json override{{"instance", instance.json()}};
  for (const auto field : {"title", "summary", "event_status", "mode", "place", "online"}) {
    const auto* now = member(changed.document, field);
    const auto* usual = member(event.document, field);
    if (now != nullptr && (usual == nullptr || *usual != *now)) override[field] = *now;
  }
  const auto start = fit(changed.start);
  if (start.json() != instance.json()) override["start"] = start.json();
  if (changed.end) {
    const bool usual =
        event.end && shifted(start, event.start, *event.end).instant() == changed.end->instant();
    if (!usual) override["end"] = fit(*changed.end).json();
  }
  auto& overrides = event.recurrence.overrides;
  const auto same = std::find_if(overrides.begin(), overrides.end(), [&](const Json& other) {
    return other.at("instance") == override.at("instance");
  });
  if (same != overrides.end()) {
    *same = std::move(override);
  } else if (overrides.size() < kMaxOverrides) {
    overrides.push_back(std::move(override));
  }
}

std::optional<IcalEvent> following_part(const IcalEvent& event, const IcalEvent& changed) {
  const auto& old = event.recurrence;
  const auto instance = like(*changed.instance, event.start);
  if (!old.rule || old.rule->bound == RuleBound::count || !old.rdate.empty()) return std::nullopt;
  if (instance.all_day != changed.start.all_day || instance.all_day != event.start.all_day) {
    return std::nullopt;
  }
  const auto start = like(changed.start, event.start);
  const bool same_day = std::chrono::floor<std::chrono::days>(start.local) ==
                        std::chrono::floor<std::chrono::days>(instance.local);
  const bool later_changes =
      std::any_of(old.exdate.begin(), old.exdate.end(),
                  [&](const Moment& date) { return date.instant() > instance.instant(); });
  if ((!same_day && !old.rule->plain) || (later_changes && start != instance)) return std::nullopt;
  if (!old.overrides.empty() || instance.instant() <= event.start.instant()) return std::nullopt;

  IcalEvent following = changed;
  following.instance.reset();
  following.and_following = false;
  following.recurrence = {};
  following.recurrence.rule = old.rule;
  for (const auto& date : old.exdate) {
    if (date.instant() >= instance.instant()) following.recurrence.exdate.push_back(date);
  }
  return following;
}

void end_before(IcalEvent& event, const Moment& moment) {
  auto& recurrence = event.recurrence;
  if (recurrence.rule) {
    recurrence.rule->text = with_until(*recurrence.rule, until_text(like(moment, event.start)));
    recurrence.rule->bound = RuleBound::until;
  }
  std::erase_if(recurrence.exdate,
                [&](const Moment& date) { return date.instant() >= moment.instant(); });
}

}  // namespace pobratym::import
