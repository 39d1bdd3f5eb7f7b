// SPDX-License-Identifier: Apache-2.0
// The starts of a recurring event before any override: the first, what the rule and RDATE add,
// without what EXDATE takes away. A set in the sense of RFC 5545 section 3.8.5.3: each moment once.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "content/model/event.hpp"
#include "content/model/recurrence_rule.hpp"
#include "content/model/rule_cursor.hpp"

namespace pobratym::model {

/// Moments and whole days, to ask whether a start is one of them.
class StartList {
 public:
  /// `day_zone`: on whose wall a moment belongs to a day.
  void add(const EventTime& time, std::string_view day_zone);
  void finish();  ///< after the last add, before the first contains
  [[nodiscard]] bool contains(const EventTime& start) const;

 private:
  std::vector<Instant> moments_;
  std::vector<Date> days_;        ///< written as days: all that start on them
  std::vector<Date> their_days_;  ///< on which the moments are
};

class RecurrenceSet {
 public:
  /// `event` outlives the set. A rule that cannot be read is none.
  explicit RecurrenceSet(const Event& event);

  /// The starts from `from` on and before `to` that `keep` keeps, sorted. After `limit` of them the
  /// rule is not followed further, and `complete` is false.
  [[nodiscard]] std::vector<EventTime> starts(Instant from, Instant to, std::size_t limit,
                                              const std::function<bool(const EventTime&)>& keep,
                                              StepBudget& budget, bool& complete) const;

  /// Which of `times` are starts.
  [[nodiscard]] std::vector<bool> contains(const std::vector<EventTime>& times,
                                           StepBudget& budget) const;

  /// No start is later; empty when there is no end, or the budget did not reach it.
  [[nodiscard]] std::optional<Instant> last_start(StepBudget& budget) const;

  /// `time` as a start of this event: a day becomes the time of day on that day, and for an event
  /// of whole days a time becomes its day.
  [[nodiscard]] std::optional<EventTime> as_start(const EventTime& time) const;

 private:
  [[nodiscard]] std::optional<EventTime> start_at(std::chrono::local_seconds wall) const;
  /// Calls `take` with the starts of the rule in [from, to), until it says no.
  void follow(Instant from, Instant to, StepBudget& budget,
              const std::function<bool(EventTime&&)>& take) const;

  const Event& event_;
  std::optional<RecurrenceRule> rule_;
  std::optional<Instant> until_;     ///< the last moment, included
  std::vector<EventTime> explicit_;  ///< the first start and RDATE
  StartList excluded_;
};

}  // namespace pobratym::model
