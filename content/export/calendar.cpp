// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar.hpp"

#include <algorithm>
#include <map>

#include "content/export/calendar_event.hpp"
#include "content/export/ical_time_text.hpp"
#include "content/export/ical_writer.hpp"
#include "content/export/zone_definition.hpp"
#include "content/model/recurrence_rule.hpp"

namespace pobratym::exporting {
namespace {

bool recurs_for_ever(const Json& document) {
  const auto* recurrence = member(document, "recurrence");
  if (recurrence == nullptr) return false;
  const auto rule = model::parse_rule(string_member(*recurrence, "rule").value_or(""));
  return rule && !rule->until;
}

std::map<std::string, ZoneSpan> zones_of(const model::RecordRefs& events) {
  std::map<std::string, ZoneSpan> zones;
  for (const auto* event : events) {
    const bool open = recurs_for_ever(event->document);
    for (const auto* json : times_of(event->document)) {
      const auto time = read_time_field(json);
      if (!time || time->all_day || time->zone == "UTC") continue;
      const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time->wall));
      const auto [at, added] = zones.emplace(time->zone, ZoneSpan{date.year(), date.year(), open});
      if (added) continue;
      at->second.first = std::min(at->second.first, date.year());
      at->second.last = std::max(at->second.last, date.year());
      at->second.open = at->second.open || open;
    }
  }
  return zones;
}

}  // namespace

std::string to_icalendar(const model::RecordRefs& events, const CalendarOptions& options) {
  IcalWriter writer;
  const auto language = options.languages.empty() ? std::string("en") : options.languages.front();
  writer.begin("VCALENDAR");
  writer.value("VERSION", "2.0");
  writer.text("PRODID", options.product);
  writer.value("CALSCALE", "GREGORIAN");
  if (!options.name.empty()) {
    writer.text("NAME", {{"LANGUAGE", language}}, options.name);
    writer.text("X-WR-CALNAME", options.name);
  }
  if (!options.description.empty()) {
    writer.text("DESCRIPTION", {{"LANGUAGE", language}}, options.description);
    writer.text("X-WR-CALDESC", options.description);
  }
  if (!options.zone.empty()) writer.text("X-WR-TIMEZONE", options.zone);
  if (!options.url.empty()) {
    writer.value("URL", options.url);
    writer.value("SOURCE", {{"VALUE", "URI"}}, options.url);
  }
  if (!options.refresh.empty()) {
    writer.value("REFRESH-INTERVAL", {{"VALUE", "DURATION"}}, options.refresh);
    writer.value("X-PUBLISHED-TTL", options.refresh);
  }
  if (!options.colour.empty()) writer.value("COLOR", options.colour);
  for (const auto& [zone, span] : zones_of(events)) write_zone(writer, zone, span);
  for (const auto* event : events) {
    if (event->key.type == "event") write_event(writer, event->document, options);
  }
  writer.end("VCALENDAR");
  return writer.take();
}

std::string to_icalendar(std::span<const model::Record> events, const CalendarOptions& options) {
  return to_icalendar(model::refs_to(events), options);
}

}  // namespace pobratym::exporting
