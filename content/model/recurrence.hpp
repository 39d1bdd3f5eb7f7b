// SPDX-License-Identifier: Apache-2.0
// The occurrences of an event that recurs (RFC 5545 section 3.8.5). Rules come from strangers'
// calendars and may never end or never match, so nothing is expanded but what a question asks for,
// each question has a budget of steps, and an answer says when the budget ended it.
//
// A rule counts on the wall of the event's zone: what begins at 18:00 begins at 18:00 in summer and
// in winter. Every occurrence lasts as long as the first, in seconds (section 3.8.5.3), an all-day
// one in days.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/model/event.hpp"

namespace pobratym::model {

struct Occurrences {
  std::vector<Event> events;  ///< by start
  /// Whether these are all there are; false when `limit` or the budget ended the search.
  bool complete = true;
};

/// The occurrences that take place between `from` and `to` (a moment that is the end of one or is
/// `to` does not count), the first `limit` of them. Each is a copy of the event with start, end,
/// programme and what an override says, and `instance` set. Cancelled ones are among them, marked.
/// One that an override moves has `previous_start`. An event that does not recur gives itself, or
/// nothing. A rule that cannot be read gives the first occurrence and those of RDATE.
[[nodiscard]] Occurrences occurrences(const Event& event, Instant from, Instant to,
                                      std::size_t limit);

/// Whether an event that does not recur, or an occurrence, takes place between `from` and `to`.
[[nodiscard]] bool takes_place(const Event& event, Instant from, Instant to);

/// The one that is on, else the next; empty when all are over. An event that does not recur gives
/// itself until its end.
[[nodiscard]] std::optional<Event> next_occurrence(const Event& event, Instant now);

/// What a page about the event shows: the next occurrence, else the last, else the event.
[[nodiscard]] Event shown_occurrence(const Event& event, Instant now);

/// For an index of events: nothing of the event is before `start` or after `end`.
struct Span {
  Instant start{};
  std::optional<Instant> end;  ///< empty when it goes on for ever, or longer than could be counted

  bool operator==(const Span&) const = default;
};
[[nodiscard]] Span span(const Event& event);

/// Whether a rule can be read: invalid with the part that cannot, in a sentence for staff.
[[nodiscard]] Status check_rule(std::string_view rule);

}  // namespace pobratym::model
