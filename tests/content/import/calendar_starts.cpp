// SPDX-License-Identifier: Apache-2.0
#include "tests/content/import/calendar_starts.hpp"

#include <algorithm>
#include <set>

#include "content/import/icalendar.hpp"
#include "content/model/event.hpp"
#include "content/model/problem.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMostStarts = 5'000;

std::string text(const model::EventTime& time) {
  return time.all_day ? model::format_date(time.date) : format_instant(time.instant);
}

/// The document with what belongs to a pack, so that it is a record.
model::Record as_record(Json document) {
  document["id"] = "imported";
  document["status"] = "draft";
  document["updated"] = "2026-11-24T00:00:00Z";
  document["imported"] = Json::object();
  return {{"event", "imported"}, std::move(document)};
}

}  // namespace

Json describe_calendar(BytesView bytes, const std::string& zone, Instant from, Instant to) {
  ReadOptions options;
  options.zone = zone;
  options.source_title = "Test";
  options.checked = "2026-11-24";
  const auto read = read_icalendar(bytes, options);
  if (!read) return {{"error", read.error().message}};
  const auto schemas = model::Schemas::load().value();
  Json events = Json::array();
  Json invalid = Json::array();
  for (const auto& item : read->items) {
    const auto record = as_record(item.document);
    for (const auto& problem : model::validate(schemas, record)) {
      invalid.push_back(item.key + " " + problem.field + ": " + model::describe(problem, "en"));
    }
    const auto event = model::decode_event(record, zone);
    if (!event) {
      invalid.push_back(item.key + ": " + event.error().message);
      continue;
    }
    std::multiset<std::string> starts;
    const auto expanded = model::occurrences(*event, from, to, kMostStarts);
    for (const auto& one : expanded.events) {
      if (one.start.instant >= from && one.start.instant < to) starts.insert(text(one.start));
    }
    events.push_back({{"uid", event->uid},
                      {"start", text(event->start)},
                      {"starts", starts},
                      {"complete", expanded.complete}});
  }
  Json findings = Json::object();
  for (const auto& finding : read->findings) {
    auto& count = findings[finding.code];
    count = count.is_null() ? 1 : count.get<int>() + 1;
  }
  return {{"found", read->found},
          {"items", read->items.size()},
          {"findings", findings},
          {"invalid", invalid},
          {"events", events}};
}

}  // namespace pobratym::import
