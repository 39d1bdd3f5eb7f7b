// SPDX-License-Identifier: Apache-2.0
#include "content/model/recurrence_set.hpp"

#include <algorithm>

#include "content/model/zone.hpp"

namespace pobratym::model {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;

/// What the clocks of `zone` show at `instant`, and by how much they were set in the two days
/// before: forward is positive.
struct OnTheWall {
  local_seconds wall{};
  std::chrono::seconds set{};
};

OnTheWall on_the_wall(Instant instant, const std::string& zone) {
  const auto local = to_local(instant, zone);
  const auto before = to_local(instant - days(2), zone);
  if (!local || !before) return {local_seconds(instant.time_since_epoch()), {}};
  return {local->seconds, local->offset - before->offset};
}

/// The last moment of the recurrence, on the clocks that the event goes by.
std::optional<Instant> last_moment(const RuleEnd& end, const EventTime& start) {
  const Date day(std::chrono::sys_days(std::chrono::floor<days>(end.since_epoch)));
  if (start.all_day) {
    const auto last = whole_day(day, start.zone);
    return last ? std::optional(last->instant) : std::nullopt;
  }
  Result<Instant> last = Instant(end.since_epoch);
  if (end.kind == RuleEnd::Kind::wall)
    last = to_instant(local_seconds(end.since_epoch), start.zone);
  if (end.kind == RuleEnd::Kind::day) {
    last = start_of_day(Date(std::chrono::sys_days(day) + days(1)), start.zone);
    if (last) *last -= std::chrono::seconds(1);
  }
  return last ? std::optional(*last) : std::nullopt;
}

/// The rule of an event of whole days has no times of day, whatever it says.
std::optional<RecurrenceRule> rule_for(const Event& event) {
  if (event.recurrence->rule.empty()) return std::nullopt;
  auto rule = parse_rule(event.recurrence->rule);
  if (!rule) return std::nullopt;
  if (event.start.all_day) {
    if (rule->frequency < Frequency::daily) return std::nullopt;
    rule->hours.clear();
    rule->minutes.clear();
    rule->seconds.clear();
  }
  return *std::move(rule);
}

template <class Value>
void sort_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool earlier(const EventTime& a, const EventTime& b) { return a.instant < b.instant; }

}  // namespace

void StartList::add(const EventTime& time, std::string_view day_zone) {
  if (time.all_day) {
    days_.push_back(time.date);
    return;
  }
  moments_.push_back(time.instant);
  const auto local = to_local(time.instant, day_zone);
  their_days_.push_back(local ? local->date : time.date);
}

void StartList::finish() {
  sort_once(moments_);
  sort_once(days_);
  sort_once(their_days_);
}

bool StartList::contains(const EventTime& start) const {
  if (std::binary_search(days_.begin(), days_.end(), start.date)) return true;
  if (start.all_day) {
    return std::binary_search(their_days_.begin(), their_days_.end(), start.date);
  }
  return std::binary_search(moments_.begin(), moments_.end(), start.instant);
}

RecurrenceSet::RecurrenceSet(const Event& event) : event_(event), rule_(rule_for(event)) {
  if (rule_ && rule_->until) {
    until_ = last_moment(*rule_->until, event.start);
  }
  explicit_.push_back(event.start);
  for (const EventTime& time : event.recurrence->rdate) {
    if (auto start = as_start(time)) explicit_.push_back(*std::move(start));
  }
  std::stable_sort(explicit_.begin(), explicit_.end(), earlier);
  for (const EventTime& time : event.recurrence->exdate) excluded_.add(time, event.start.zone);
  excluded_.finish();
}

std::optional<EventTime> RecurrenceSet::start_at(local_seconds wall) const {
  const EventTime& first = event_.start;
  const auto start = first.all_day ? whole_day(Date(std::chrono::floor<days>(wall)), first.zone)
                                   : event_time_at(wall, first.zone);
  return start ? std::optional(*start) : std::nullopt;
}

std::optional<EventTime> RecurrenceSet::as_start(const EventTime& time) const {
  const EventTime& first = event_.start;
  if (time.all_day == first.all_day) return time;
  if (first.all_day) {
    const auto local = to_local(time.instant, first.zone);
    return local ? start_at(local->seconds) : std::nullopt;
  }
  const auto day = std::chrono::floor<days>(first.wall);
  return start_at(std::chrono::local_days(time.date) + (first.wall - day));
}

void RecurrenceSet::follow(Instant from, Instant to, StepBudget& budget,
                           const std::function<bool(EventTime&&)>& take) const {
  if (!rule_) return;
  if (until_) to = std::min(to, *until_ + std::chrono::seconds(1));
  if (to <= from) return;
  // Where clocks are set, walls and moments come in another order: look so much further.
  const OnTheWall begin = on_the_wall(from, event_.start.zone);
  const OnTheWall end = on_the_wall(to, event_.start.zone);
  const auto none = std::chrono::seconds(0);
  RuleCursor cursor(*rule_, event_.start.wall, end.wall + std::max(none, -end.set), budget);
  if (!rule_->count) cursor.skip_to(begin.wall - std::max(none, begin.set));
  while (const auto wall = cursor.next()) {
    auto start = start_at(*wall);
    if (!start || start->instant < from || start->instant >= to) continue;
    if (!take(*std::move(start))) return;
  }
}

std::vector<EventTime> RecurrenceSet::starts(Instant from, Instant to, std::size_t limit,
                                             const std::function<bool(const EventTime&)>& keep,
                                             StepBudget& budget, bool& complete) const {
  std::vector<EventTime> found;
  const auto wanted = [&](const EventTime& start) {
    return start.instant >= from && start.instant < to && !excluded_.contains(start) && keep(start);
  };
  for (const EventTime& start : explicit_) {
    if (wanted(start)) found.push_back(start);
  }
  const std::size_t enough = found.size() + limit;
  follow(from, to, budget, [&](EventTime&& start) {
    if (!wanted(start)) return true;
    if (found.size() == enough) {
      complete = false;
      return false;
    }
    found.push_back(std::move(start));
    return true;
  });
  std::stable_sort(found.begin(), found.end(), earlier);
  found.erase(
      std::unique(found.begin(), found.end(),
                  [](const EventTime& a, const EventTime& b) { return a.instant == b.instant; }),
      found.end());
  return found;
}

std::vector<bool> RecurrenceSet::contains(const std::vector<EventTime>& times,
                                          StepBudget& budget) const {
  std::vector<bool> found(times.size(), false);
  Instant from = Instant::max(), to = Instant::min();
  const auto look = [&](const EventTime& start) {
    for (std::size_t i = 0; i < times.size(); ++i) {
      if (times[i].instant == start.instant) found[i] = true;
    }
  };
  for (const EventTime& start : explicit_) look(start);
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (found[i]) continue;
    from = std::min(from, times[i].instant);
    to = std::max(to, times[i].instant + std::chrono::seconds(1));
    if (rule_ && rule_->count) continue;
    follow(times[i].instant, times[i].instant + std::chrono::seconds(1), budget, [&](EventTime&&) {
      found[i] = true;
      return false;
    });
  }
  if (rule_ && rule_->count && from < to) {  // counted once for all
    follow(from, to, budget, [&](EventTime&& start) {
      look(start);
      return true;
    });
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (found[i] && excluded_.contains(times[i])) found[i] = false;
  }
  return found;
}

std::optional<Instant> RecurrenceSet::last_start(StepBudget& budget) const {
  Instant last = explicit_.back().instant;
  if (!rule_) return last;
  if (until_) return std::max(last, *until_);
  if (!rule_->count) return std::nullopt;
  RuleCursor cursor(*rule_, event_.start.wall,
                    std::chrono::local_days(std::chrono::year(9999) / 12 / 31), budget);
  std::optional<local_seconds> wall;
  for (auto next = cursor.next(); next; next = cursor.next()) wall = next;
  if (budget.used_up()) return std::nullopt;
  if (const auto start = wall ? start_at(*wall) : std::nullopt) {
    last = std::max(last, start->instant);
  }
  return last;
}

}  // namespace pobratym::model
