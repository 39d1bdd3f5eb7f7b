// SPDX-License-Identifier: Apache-2.0
#include "content/model/event.hpp"

#include <algorithm>

#include "content/model/codes.hpp"

namespace pobratym::model {
namespace {

constexpr Code<EventMode> kModeCodes[] = {
    {"offline", EventMode::offline}, {"online", EventMode::online}, {"mixed", EventMode::mixed}};

std::vector<EventTime> decode_times(const Json& recurrence, std::string_view key,
                                    std::string_view day_zone) {
  std::vector<EventTime> times;
  const Json* field = member(recurrence, key);
  if (field == nullptr || !field->is_array()) return times;
  for (const Json& element : *field) {
    if (auto time = decode_event_time(element, day_zone)) times.push_back(*std::move(time));
  }
  return times;
}

std::vector<Override> decode_overrides(const Fields& fields, const std::string& what,
                                       std::string_view day_zone) {
  std::vector<Override> overrides;
  for (const Json* element : fields.objects("overrides")) {
    Fields inner(*element, what + ", one changed occurrence");
    Override one;
    one.instance = inner.time("instance", day_zone);
    one.title = inner.localized_or_empty("title");
    one.summary = inner.localized_or_empty("summary");
    one.start = inner.time_if_any("start", day_zone);
    one.end = inner.time_if_any("end", day_zone);
    if (member(*element, "event_status")) {
      one.status = inner.choice("event_status", kEventStatusCodes);
    }
    if (member(*element, "mode")) one.mode = inner.choice("mode", kModeCodes);
    one.place = decode_place(*element, "place");
    if (member(*element, "online")) one.online = decode_links(inner, "online", what);
    if (member(*element, "programme")) {
      one.programme = decode_sessions(inner, "programme", what, day_zone);
    }
    if (auto whole = inner.finish(std::move(one))) overrides.push_back(*std::move(whole));
  }
  return overrides;
}

std::optional<Recurrence> decode_recurrence(const Json& document, const std::string& what,
                                            std::string_view day_zone) {
  const Json* field = member(document, "recurrence");
  if (field == nullptr || !field->is_object()) return std::nullopt;
  const Fields inner(*field, what);
  Recurrence recurrence{inner.text_or_empty("rule"), decode_times(*field, "rdate", day_zone),
                        decode_times(*field, "exdate", day_zone),
                        decode_overrides(inner, what, day_zone)};
  if (recurrence.rule.empty() && recurrence.rdate.empty()) return std::nullopt;
  return recurrence;
}

std::optional<Instant> later_in_room(const Event& event, std::size_t session) {
  const Session& one = event.programme[session];
  for (std::size_t i = session + 1; i < event.programme.size(); ++i) {
    const Session& other = event.programme[i];
    if (other.room == one.room && other.start.instant > one.start.instant) {
      return other.start.instant;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view code(EventMode mode) { return code_of(kModeCodes, mode); }
std::string_view code(EventStatus status) { return code_of(kEventStatusCodes, status); }

Result<Event> decode_event(const Record& record, std::string_view day_zone) {
  const std::string what = record.key.text();
  Fields fields(record.document, what);
  Event event;
  event.envelope = fields.envelope(record);
  event.uid = fields.text_or_empty("uid");
  event.title = fields.localized("title");
  event.summary = fields.localized_or_empty("summary");
  event.start = fields.time("start", day_zone);
  event.end = fields.time_if_any("end", day_zone);
  event.mode = fields.choice("mode", kModeCodes);
  event.kind = fields.text_or_empty("kind");
  event.status = fields.choice("event_status", kEventStatusCodes);
  event.previous_start = fields.time_if_any("previous_start", day_zone);
  event.online = decode_links(fields, "online", what);
  event.place = decode_place(record.document, "place");
  event.recurrence = decode_recurrence(record.document, what, day_zone);
  event.room = fields.text_or_empty("room");
  event.track = fields.localized_or_empty("track");
  event.speakers = string_list_member(record.document, "speakers");
  event.languages = string_list_member(record.document, "languages");
  event.interpretation = string_list_member(record.document, "interpretation");
  event.organiser_record = fields.reference_if_any("organiser");
  if (!event.organiser_record) event.organiser = fields.text_or_empty("organiser");
  event.cities = fields.references("cities");
  event.programme = decode_sessions(fields, "programme", what, day_zone);
  event.sequence = integer_member(record.document, "sequence").value_or(0);
  event.last_modified = parse_instant(fields.text_or_empty("last_modified"));
  return fields.finish(std::move(event));
}

TimeWindow window(const Event& event) {
  const Instant start = event.start.instant;
  if (event.end) return {start, std::max(start, end_instant(*event.end))};
  if (event.start.all_day) return {start, end_instant(event.start)};
  Instant end = start + kAssumedDuration;
  for (const Session& item : event.programme) {
    if (item.end) end = std::max(end, end_instant(*item.end));
  }
  return {start, end};
}

TimeWindow window(const Event& event, std::size_t session) {
  const Session& one = event.programme.at(session);
  const Instant start = one.start.instant;
  if (one.end) return {start, std::max(start, end_instant(*one.end))};
  if (one.start.all_day) return {start, end_instant(one.start)};
  return {start, later_in_room(event, session).value_or(std::max(start, window(event).end))};
}

namespace {

Phase phase_of(const TimeWindow& when, bool held, Instant now) {
  if (now >= when.end) return Phase::past;
  return held && when.contains(now) ? Phase::live : Phase::upcoming;
}

}  // namespace

Phase phase(const Event& event, Instant now) {
  return phase_of(window(event), is_held(event.status), now);
}

Phase phase(const Event& event, std::size_t session, Instant now) {
  return phase_of(window(event, session),
                  is_held(event.status) && is_held(event.programme[session].status), now);
}

std::optional<std::size_t> current_item(const Event& event, Instant now) {
  std::optional<std::size_t> current;
  for (std::size_t i = 0; i < event.programme.size(); ++i) {
    if (!is_held(event.programme[i].status) || !window(event, i).contains(now)) continue;
    if (!current || event.programme[i].start.instant > event.programme[*current].start.instant) {
      current = i;
    }
  }
  return current;
}

std::vector<std::string> interpreted_into(const Event& event) {
  std::vector<std::string> languages;
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& language : more) {
      if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
        languages.push_back(language);
      }
    }
  };
  add(event.interpretation);
  for (const Session& session : event.programme) {
    if (is_held(session.status)) add(session.interpretation);
  }
  return languages;
}

const std::vector<OnlineLink>& join_links(const Event& event, const Session& session) {
  return session.online.empty() ? event.online : session.online;
}

}  // namespace pobratym::model
