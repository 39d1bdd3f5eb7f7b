// SPDX-License-Identifier: Apache-2.0
#include "content/import/event_change.hpp"

#include <algorithm>
#include <optional>

#include "content/model/event.hpp"
#include "content/model/recurrence.hpp"

namespace pobratym::import {
namespace {

using model::Event;
using model::EventTime;

std::optional<Event> decode(const Json& document, const std::string& day_zone) {
  auto record = model::record_from(document);
  if (!record) return std::nullopt;
  auto event = model::decode_event(*record, day_zone);
  return event ? std::optional(*std::move(event)) : std::nullopt;
}

/// The feed's fields in the frame of our record, so that they can be read as an event.
Json framed(const Json& ours, const Json& theirs) {
  Json document = theirs;
  for (const auto name : {"type", "id", "status", "updated", "verified", "sources"}) {
    if (const Json* value = member(ours, name)) document[name] = *value;
  }
  return document;
}

std::string status_of(const Json& event) {
  return string_member(event, "event_status").value_or("scheduled");
}

/// A whole day that got a time of that day became more precise, and did not move.
bool is_other_time(const EventTime& before, const EventTime& now) {
  if (before.all_day && now.all_day) return before.date != now.date;
  if (before.all_day != now.all_day) {
    return before.all_day && before.date != now.date;
  }
  return before.instant != now.instant;
}

std::chrono::seconds time_of_day(const EventTime& time) {
  return time.wall - std::chrono::floor<std::chrono::days>(time.wall);
}

/// The start that a visitor expected, when it is another one now. Of a series that is its next
/// occurrence, and only another rule or time of day moves it: a date that is left out does not.
std::optional<EventTime> moved_from(const Event& before, const Event& after, Instant now) {
  const auto then = model::next_occurrence(before, now);
  if (!then) return std::nullopt;  // it took place; a new date is another edition or a correction
  if (!before.recurrence && !after.recurrence) {
    return is_other_time(before.start, after.start) ? std::optional(before.start) : std::nullopt;
  }
  const auto next = model::next_occurrence(after, now);
  if (!next || !is_other_time(then->start, next->start)) return std::nullopt;
  const bool same_rule =
      before.recurrence && after.recurrence && before.recurrence->rule == after.recurrence->rule;
  if (same_rule && time_of_day(before.start) == time_of_day(after.start)) return std::nullopt;
  return then->start;
}

/// Sessions keep their id; one that begins at another time than before is marked.
void mark_sessions(const Json& ours, Json& theirs, const std::string& day_zone) {
  const Json* before = member(ours, "programme");
  const auto programme = theirs.find("programme");
  if (before == nullptr || programme == theirs.end() || !programme->is_array()) return;
  std::map<std::string, const Json*> known;
  for (const auto& session : *before) {
    known.emplace(string_member(session, "id").value_or(""), &session);
  }
  for (auto& session : *programme) {
    const auto found = known.find(string_member(session, "id").value_or(""));
    if (found == known.end() || session.contains("event_status")) continue;
    const Json* was = member(*found->second, "start");
    const Json* is = member(session, "start");
    if (was == nullptr || is == nullptr) continue;
    const auto old_time = model::decode_event_time(*was, day_zone);
    const auto new_time = model::decode_event_time(*is, day_zone);
    const bool moved = old_time && new_time && is_other_time(*old_time, *new_time);
    const auto status = string_member(*found->second, "event_status").value_or("");
    if (moved || status == "rescheduled") session["event_status"] = "rescheduled";
  }
}

bool has_place(const Json& event) { return member(event, "place") != nullptr; }

/// Nobody comes any more; a clerk who chose otherwise is not overruled by a mark.
bool may_go_online(const Json& ours) {
  return string_member(ours, "mode").value_or("online") != "online" && !is_edited(ours, "mode");
}

/// What a feed that only knows "planned" and "cancelled" means by "planned".
void follow(const Json& ours, Json& theirs, const std::optional<EventTime>& moved) {
  const auto said = status_of(theirs);
  const auto before = status_of(ours);
  if (said != "scheduled" && said != "rescheduled") return;
  const bool online = string_member(theirs, "mode") == "online";
  if (moved) {
    theirs["event_status"] = "rescheduled";
  } else if (said == "scheduled" && online && (before == "moved-online" || may_go_online(ours))) {
    theirs["event_status"] = "moved-online";
  } else if (before == "rescheduled") {
    theirs["event_status"] = before;
  }
  if (status_of(theirs) == "scheduled" || theirs.contains("previous_start")) return;
  if (moved) {
    theirs["previous_start"] = event_time_json(*moved);
  } else if (const Json* previous = member(ours, "previous_start")) {
    theirs["previous_start"] = *previous;
  }
}

}  // namespace

EventChange event_change(const Json& ours, const Json& theirs, Instant now,
                         const std::string& day_zone) {
  EventChange change{theirs, {}};
  if (const Json* uid = member(ours, "uid")) change.theirs["uid"] = *uid;
  if (status_of(theirs) == "cancelled") {
    change.scope.only = {"event_status", "sequence", "last_modified"};
    if (theirs.contains("summary")) change.scope.only.insert("summary");
    return change;
  }
  std::optional<EventTime> moved;
  if (!is_edited(ours, "start")) {
    const auto before = decode(ours, day_zone);
    const auto after = decode(framed(ours, theirs), day_zone);
    if (before && after) moved = moved_from(*before, *after, now);
  }
  follow(ours, change.theirs, moved);
  mark_sessions(ours, change.theirs, day_zone);
  if (status_of(change.theirs) == "moved-online" && !has_place(theirs)) {
    change.scope.except.insert("place");
  }
  return change;
}

bool is_older_version(const Json& theirs, const Json& ours) {
  const auto sequence = integer_member(theirs, "sequence");
  const auto known = integer_member(ours, "sequence");
  // A number that we or a clerk counted up says nothing about the feed's.
  const bool of_the_feed = !is_edited(ours, "sequence");
  if (sequence && known && of_the_feed && *sequence != *known) return *sequence < *known;
  const auto modified = string_member(theirs, "last_modified");
  const auto before = string_member(ours, "last_modified");
  return modified && before && *modified < *before;
}

bool is_over(const Json& event, Instant now, const std::string& day_zone) {
  const auto decoded = decode(event, day_zone);
  if (!decoded) return false;
  const auto end = model::span(*decoded).end;
  return end && *end <= now;
}

bool ends_before_start(const Json& event, const std::string& day_zone) {
  const auto decoded = decode(event, day_zone);
  return decoded && decoded->end && model::end_instant(*decoded->end) < decoded->start.instant;
}

}  // namespace pobratym::import
