// SPDX-License-Identifier: Apache-2.0
#include "content/model/recurrence.hpp"

#include <algorithm>

#include "content/model/occurrence.hpp"
#include "content/model/recurrence_set.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;

constexpr Instant kBeginning = std::chrono::sys_days(std::chrono::year(1) / 1 / 3);
constexpr Instant kEnd = std::chrono::sys_days(std::chrono::year(9999) / 12 / 29);

bool overlaps(const TimeWindow& when, Instant from, Instant to) {
  return when.start < to && (when.end > from || when.start == from);
}

/// Where an occurrence of the series that starts at `start` ends, or a little later.
Instant end_from(const EventTime& start, std::chrono::seconds length) {
  return start.instant + length + (start.all_day ? days(1) : days(0));
}

struct Changes {
  std::vector<EventTime> instances;  ///< as starts of the event
  std::vector<const Override*> overrides;
  StartList all;
};

Changes changes_of(const Event& event, const RecurrenceSet& set) {
  Changes changes;
  for (const Override& one : event.recurrence->overrides) {
    const auto instance = set.as_start(one.instance);
    if (!instance) continue;
    changes.all.add(*instance, event.start.zone);
    changes.instances.push_back(*instance);
    changes.overrides.push_back(&one);
  }
  changes.all.finish();
  return changes;
}

/// The changed occurrences that take place then, whenever they were to.
void add_changed(const Event& series, const RecurrenceSet& set, Changes changes, Instant from,
                 Instant to, StepBudget& budget, std::vector<Event>& events) {
  std::vector<Event> made;
  std::vector<EventTime> instances;
  for (std::size_t i = 0; i < changes.overrides.size(); ++i) {
    const Override& change = *changes.overrides[i];
    const Instant start = change.start.value_or(changes.instances[i]).instant;
    if (start >= to || !budget.take()) continue;
    Event event = occurrence_at(series, changes.instances[i], change);
    if (!overlaps(window(event), from, to)) continue;
    made.push_back(std::move(event));
    instances.push_back(changes.instances[i]);
  }
  const auto real = set.contains(instances, budget);
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (real[i]) events.push_back(std::move(made[i]));
  }
}

}  // namespace

Occurrences occurrences(const Event& event, Instant from, Instant to, std::size_t limit) {
  Occurrences found;
  if (!event.recurrence || event.instance) {
    if (!takes_place(event, from, to)) return found;
    if (limit == 0) return {{}, false};
    found.events.push_back(event);
    return found;
  }
  from = std::clamp(from, kBeginning, kEnd);
  to = std::clamp(to, kBeginning, kEnd);
  const RecurrenceSet set(event);
  const Event series = series_of(event);
  const TimeWindow first = window(event);
  const auto length = first.end - first.start;
  StepBudget budget;
  const Changes changes = changes_of(event, set);
  const auto keep = [&](const EventTime& start) {
    if (changes.all.contains(start)) return false;
    return end_from(start, length) > from || start.instant == from;
  };
  const Instant earliest = std::max(kBeginning, from - length - days(2));
  for (const EventTime& start : set.starts(earliest, to, limit + 1, keep, budget, found.complete)) {
    Event one = occurrence_at(series, start);
    if (overlaps(window(one), from, to)) found.events.push_back(std::move(one));
  }
  add_changed(series, set, changes, from, to, budget, found.events);
  std::stable_sort(found.events.begin(), found.events.end(), [](const Event& a, const Event& b) {
    return a.start.instant < b.start.instant;
  });
  if (budget.used_up()) found.complete = false;
  if (found.events.size() > limit) {
    found.complete = false;
    found.events.resize(limit);
  }
  return found;
}

bool takes_place(const Event& event, Instant from, Instant to) {
  return overlaps(window(event), from, to);
}

std::optional<Event> next_occurrence(const Event& event, Instant now) {
  auto found = occurrences(event, now, kEnd, 1);
  if (found.events.empty()) return std::nullopt;
  return std::move(found.events.front());
}

Event shown_occurrence(const Event& event, Instant now) {
  if (auto next = next_occurrence(event, now)) return *std::move(next);
  const auto end = span(event).end;
  if (!end || !event.recurrence || event.instance) return event;
  for (const auto back : {days(8), days(70), days(800)}) {
    auto last = occurrences(event, *end - back, *end + std::chrono::seconds(1), 10'000);
    if (last.complete && !last.events.empty()) return std::move(last.events.back());
  }
  return event;
}

Span span(const Event& event) {
  const TimeWindow first = window(event);
  if (!event.recurrence || event.instance) return {first.start, first.end};
  const RecurrenceSet set(event);
  const Event series = series_of(event);
  StepBudget budget;
  Span span{first.start, std::nullopt};
  if (const auto last = set.last_start(budget)) {
    span.end = *last + (first.end - first.start) + (event.start.all_day ? days(1) : days(0));
  }
  const auto include = [&span](const TimeWindow& when) {
    span.start = std::min(span.start, when.start);
    if (span.end) span.end = std::max(*span.end, when.end);
  };
  for (const EventTime& time : event.recurrence->rdate) {
    if (const auto start = set.as_start(time)) include(window(occurrence_at(series, *start)));
  }
  for (const Override& change : event.recurrence->overrides) {
    if (const auto instance = set.as_start(change.instance)) {
      include(window(occurrence_at(series, *instance, change)));
    }
  }
  return span;
}

Status check_rule(std::string_view rule) {
  const auto read = parse_rule(rule);
  if (!read) return tl::unexpected(read.error());
  return {};
}

}  // namespace pobratym::model
