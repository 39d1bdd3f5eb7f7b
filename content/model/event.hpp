// SPDX-License-Identifier: Apache-2.0
// An event, held in a place, online or both: schema.org's Event, iCalendar's VEVENT. A conference
// is an event with a programme of sessions; a weekly market is one event that recurs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/event_status.hpp"
#include "content/model/event_time.hpp"
#include "content/model/localized.hpp"
#include "content/model/online_link.hpp"
#include "content/model/place.hpp"
#include "content/model/session.hpp"

namespace pobratym::model {

/// How long an event without an end is taken to last.
inline constexpr std::chrono::hours kAssumedDuration{2};

enum class EventMode { offline, online, mixed };

/// What is different in one occurrence (iCalendar's RECURRENCE-ID); what is empty stays.
struct Override {
  EventTime instance;  ///< the start the rule gives it
  LocalizedText title;
  LocalizedText summary;
  std::optional<EventTime> start;
  std::optional<EventTime> end;
  std::optional<EventStatus> status;
  std::optional<EventMode> mode;
  std::optional<Place> place;
  std::optional<std::vector<OnlineLink>> online;
  std::optional<std::vector<Session>> programme;
};

/// When an event takes place again (RFC 5545 section 3.8.5). recurrence.hpp expands it.
struct Recurrence {
  std::string rule;  ///< a RECUR value, "FREQ=WEEKLY;BYDAY=TU"; may be empty
  std::vector<EventTime> rdate;
  std::vector<EventTime> exdate;  ///< a whole day leaves out all that start on it
  std::vector<Override> overrides;
};

struct Event {
  Envelope envelope;
  std::string uid;  ///< iCalendar's UID
  LocalizedText title;
  LocalizedText summary;
  EventTime start;               ///< of the first occurrence
  std::optional<EventTime> end;  ///< an all-day end is the last day, included
  std::optional<Recurrence> recurrence;
  EventMode mode = EventMode::offline;
  std::string kind;  ///< conference, festival, …; may be empty
  EventStatus status = EventStatus::scheduled;
  std::optional<EventTime> previous_start;
  std::vector<OnlineLink> online;
  std::optional<Place> place;
  std::string room;
  LocalizedText track;
  std::vector<std::string> speakers;
  std::vector<std::string> languages;
  std::vector<std::string> interpretation;    ///< one can listen in these besides
  std::string organiser;                      ///< a name, when it is no record
  std::optional<RecordKey> organiser_record;  ///< when it is one
  std::vector<RecordKey> cities;
  std::vector<Session> programme;        ///< by start, then room
  std::int64_t sequence = 0;             ///< iCalendar's SEQUENCE
  std::optional<Instant> last_modified;  ///< iCalendar's LAST-MODIFIED
  /// Set in what recurrence.hpp makes of an event that recurs: the start the rule gives this
  /// occurrence. Its `recurrence` then has the rule for words, and nothing to expand.
  std::optional<EventTime> instance;
};

/// `day_zone`: whose days all-day dates mean; the host's zone.
[[nodiscard]] Result<Event> decode_event(const Record& record, std::string_view day_zone = "UTC");

/// Start to end of the first occurrence. Without an end: to the end of the programme, of the day
/// (all-day), or kAssumedDuration.
[[nodiscard]] TimeWindow window(const Event& event);

/// Start to end of one session; without an end to the start of the next one in the same room, or
/// the event's end.
[[nodiscard]] TimeWindow window(const Event& event, std::size_t session);

enum class Phase { upcoming, live, past };

/// A cancelled or postponed event is never live: upcoming until its end, then past.
[[nodiscard]] Phase phase(const Event& event, Instant now);

/// The same for one session, by its own status and the event's.
[[nodiscard]] Phase phase(const Event& event, std::size_t session, Instant now);

/// Index of the session that is on now: of several the one that began last, the first of those.
[[nodiscard]] std::optional<std::size_t> current_item(const Event& event, Instant now);

/// How to take part in a session: its own links, else those of the event. Links to a page or a
/// recording are among them.
[[nodiscard]] const std::vector<OnlineLink>& join_links(const Event& event, const Session& session);

/// The languages in which one can listen to it live besides those spoken: its own, then those of
/// its sessions that are held, each once.
[[nodiscard]] std::vector<std::string> interpreted_into(const Event& event);

/// "online", "mixed", … as in documents and as keys of interface texts.
[[nodiscard]] std::string_view code(EventMode mode);

}  // namespace pobratym::model
