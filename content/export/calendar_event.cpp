// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar_event.hpp"

#include "content/export/event_fields.hpp"
#include "content/export/event_people.hpp"
#include "content/export/event_session.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/recurrence_rule.hpp"

namespace pobratym::exporting {
namespace {

/// A day on which all that starts is left out: written as the event's time on that day, because
/// dates beside times are not understood (RFC 5545, section 3.8.5.1).
void write_day_without(const EventPen& pen, const TimeField& day, const TimeField& start) {
  auto time = start;
  time.wall = std::chrono::floor<std::chrono::days>(day.wall) +
              (start.wall - std::chrono::floor<std::chrono::days>(start.wall));
  write_time(pen.writer, "EXDATE", time,
             {{"X-POBRATYM-DAY", day.zone.empty() ? "LOCAL" : day.zone}});
}

void write_recurrence(const EventPen& pen, const TimeField& start) {
  const auto* recurrence = member(pen.event, "recurrence");
  if (recurrence == nullptr) return;
  // A rule that is none would make some programs refuse the whole calendar.
  if (const auto rule = text_member(*recurrence, "rule"); model::parse_rule(rule)) {
    pen.writer.value("RRULE", rule);
  }
  for (const auto& [name, key] : {std::pair("RDATE", "rdate"), std::pair("EXDATE", "exdate")}) {
    const auto* dates = member(*recurrence, key);
    if (dates == nullptr || !dates->is_array()) continue;
    for (const auto& date : *dates) {
      const auto time = read_time_field(&date);
      if (!time) continue;
      if (key == std::string_view("exdate") && time->all_day && !start.all_day) {
        write_day_without(pen, *time, start);
      } else {
        write_time(pen.writer, name, *time);
      }
    }
  }
}

void write_image(const EventPen& pen) {
  const auto* image = member(pen.event, "image");
  if (image == nullptr || pen.options.media.empty()) return;
  const auto file = text_member(*image, "file");
  if (file.empty()) return;
  pen.writer.value("IMAGE", {{"VALUE", "URI"}, {"DISPLAY", "BADGE"}, {"FMTTYPE", "image/webp"}},
                   pen.options.media + file);
}

/// What only the event as a whole has.
void write_own_fields(const EventPen& pen) {
  const auto& event = pen.event;
  if (const auto before = read_time_field(member(event, "previous_start"))) {
    write_time(pen.writer, "X-POBRATYM-PREVIOUS-START", *before);
  }
  const auto kind = text_member(event, "kind");
  const auto track = pen.pick(event, "track");
  if (!kind.empty()) pen.writer.value("CATEGORIES", kind);
  pen.localized("CATEGORIES", track);
  if (!kind.empty()) pen.writer.value("X-POBRATYM-KIND", kind);
  pen.localized("X-POBRATYM-TRACK", track);
  write_list(pen, "X-POBRATYM-LANGUAGES", string_list_member(event, "languages"));
  write_list(pen, "X-POBRATYM-INTERPRETATION", string_list_member(event, "interpretation"));
  write_list(pen, "X-POBRATYM-CITIES", string_list_member(event, "cities"));
  write_speakers(pen, event);
  write_organiser(pen);
  if (bool_member(event, "sample")) pen.writer.value("X-POBRATYM-SAMPLE", "TRUE");
  if (const auto day = model::parse_date(text_member(event, "valid_until"))) {
    pen.writer.value("X-POBRATYM-VALID-UNTIL", compact_day(std::chrono::local_days(*day)));
  }
  write_image(pen);
}

/// An occurrence is written out in full, as readers expect it.
void write_override(const EventPen& pen, const Json& override, const TimeField& event_start) {
  const auto instance = read_time_field(member(override, "instance"));
  if (!instance) return;
  Json whole = pen.event;
  for (const auto* field : {"title", "summary", "event_status", "mode", "place", "online"}) {
    if (const auto* changed = member(override, field)) whole[field] = *changed;
  }
  const auto start = read_time_field(member(override, "start")).value_or(*instance);
  auto end = read_time_field(member(override, "end"));
  const auto event_end = read_time_field(member(pen.event, "end"));
  if (!end && event_end) end = moved_by(start, event_start, *event_end);
  pen.writer.begin("VEVENT");
  write_stamps(pen, text_member(pen.event, "uid"));
  write_time(pen.writer, "RECURRENCE-ID", *instance);
  write_when(pen, start, end);
  write_fields(pen, whole);
  pen.writer.end("VEVENT");
  write_sessions(pen, override, &*instance);
}

}  // namespace

void write_event(IcalWriter& writer, const Json& document, const CalendarOptions& options) {
  const EventPen pen{writer, document, options};
  const auto start = read_time_field(member(document, "start"));
  if (!start || text_member(document, "uid").empty()) return;
  writer.begin("VEVENT");
  write_stamps(pen, text_member(document, "uid"));
  write_when(pen, *start, read_time_field(member(document, "end")));
  write_recurrence(pen, *start);
  write_fields(pen, document);
  write_own_fields(pen);
  writer.end("VEVENT");
  write_sessions(pen, document, nullptr);
  const auto* recurrence = member(document, "recurrence");
  const auto* overrides = recurrence == nullptr ? nullptr : member(*recurrence, "overrides");
  if (overrides == nullptr || !overrides->is_array()) return;
  for (const auto& override : *overrides) write_override(pen, override, *start);
}

}  // namespace pobratym::exporting
