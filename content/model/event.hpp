// SPDX-License-Identifier: Apache-2.0
// An event, held in a place, online or both: schema.org's Event, iCalendar's VEVENT.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/event_time.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

/// How long an event without an end is taken to last.
inline constexpr std::chrono::hours kAssumedDuration{2};

enum class EventMode { offline, online, mixed };
enum class EventStatus { scheduled, cancelled, postponed, rescheduled, moved_online };
enum class LinkKind { join, stream, page };

struct OnlineLink {
  std::string url;  ///< http or https
  LinkKind kind = LinkKind::page;
  LocalizedText label;
};

struct Place {
  LocalizedText name;
  LocalizedText address;
  std::optional<RecordKey> city;
};

struct ProgrammeItem {
  EventTime start;
  std::optional<EventTime> end;
  LocalizedText title;
  std::string speaker;
};

struct Event {
  Envelope envelope;
  std::string uid;  ///< iCalendar's UID
  LocalizedText title;
  LocalizedText summary;
  EventTime start;
  std::optional<EventTime> end;  ///< an all-day end is the last day, included
  EventMode mode = EventMode::offline;
  std::string kind;  ///< conference, festival, …; may be empty
  EventStatus status = EventStatus::scheduled;
  std::optional<EventTime> previous_start;
  std::vector<OnlineLink> online;
  std::optional<Place> place;
  std::vector<std::string> languages;
  std::string organiser;                      ///< a name, when it is no record
  std::optional<RecordKey> organiser_record;  ///< when it is one
  std::vector<RecordKey> cities;
  std::vector<ProgrammeItem> programme;  ///< by start
  std::int64_t sequence = 0;             ///< iCalendar's SEQUENCE
};

/// `day_zone`: whose days all-day dates mean; the host's zone.
[[nodiscard]] Result<Event> decode_event(const Record& record, std::string_view day_zone = "UTC");

/// Start to end. Without an end: to the end of the programme, of the day (all-day), or
/// kAssumedDuration.
[[nodiscard]] TimeWindow window(const Event& event);

/// Start to end of one talk; without an end to the start of the next one or the event's end.
[[nodiscard]] TimeWindow window(const Event& event, std::size_t programme_item);

enum class Phase { upcoming, live, past };

/// A cancelled or postponed event is never live: upcoming until its end, then past.
[[nodiscard]] Phase phase(const Event& event, Instant now);

/// Index of the talk that is on now.
[[nodiscard]] std::optional<std::size_t> current_item(const Event& event, Instant now);

/// "online", "moved-online", "join" … as in documents and as keys of interface texts.
[[nodiscard]] std::string_view code(EventMode mode);
[[nodiscard]] std::string_view code(EventStatus status);
[[nodiscard]] std::string_view code(LinkKind kind);

}  // namespace pobratym::model
