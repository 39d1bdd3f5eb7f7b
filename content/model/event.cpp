// SPDX-License-Identifier: Apache-2.0
#include "content/model/event.hpp"

#include <algorithm>

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

constexpr Code<EventMode> kModeCodes[] = {
    {"offline", EventMode::offline}, {"online", EventMode::online}, {"mixed", EventMode::mixed}};

constexpr Code<EventStatus> kStatusCodes[] = {{"scheduled", EventStatus::scheduled},
                                              {"cancelled", EventStatus::cancelled},
                                              {"postponed", EventStatus::postponed},
                                              {"rescheduled", EventStatus::rescheduled},
                                              {"moved-online", EventStatus::moved_online}};

constexpr Code<LinkKind> kLinkCodes[] = {
    {"join", LinkKind::join}, {"stream", LinkKind::stream}, {"page", LinkKind::page}};

std::vector<OnlineLink> decode_online(const Fields& fields, const std::string& what) {
  std::vector<OnlineLink> links;
  for (const Json* element : fields.objects("online")) {
    Fields inner(*element, what);
    OnlineLink link{inner.url_or_empty("url"), inner.choice("kind", kLinkCodes, {LinkKind::page}),
                    inner.localized_or_empty("label")};
    if (!link.url.empty() && inner.finish(true)) links.push_back(std::move(link));
  }
  return links;
}

std::optional<Place> decode_place(const Json& document, const std::string& what) {
  const Json* field = member(document, "place");
  if (field == nullptr || !field->is_object()) return std::nullopt;
  const Fields inner(*field, what);
  return Place{inner.localized_or_empty("name"), inner.localized_or_empty("address"),
               inner.reference_if_any("city")};
}

std::vector<ProgrammeItem> decode_programme(const Fields& fields, const std::string& what,
                                            std::string_view day_zone) {
  std::vector<ProgrammeItem> programme;
  for (const Json* element : fields.objects("programme")) {
    Fields inner(*element, what);
    ProgrammeItem item;
    item.start = inner.time("start", day_zone);
    item.end = inner.time_if_any("end", day_zone);
    item.title = inner.localized("title");
    item.speaker = inner.text_or_empty("speaker");
    if (auto whole = inner.finish(std::move(item))) programme.push_back(*std::move(whole));
  }
  std::stable_sort(programme.begin(), programme.end(),
                   [](const ProgrammeItem& a, const ProgrammeItem& b) {
                     return a.start.instant < b.start.instant;
                   });
  return programme;
}

}  // namespace

std::string_view code(EventMode mode) { return code_of(kModeCodes, mode); }
std::string_view code(EventStatus status) { return code_of(kStatusCodes, status); }
std::string_view code(LinkKind kind) { return code_of(kLinkCodes, kind); }

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
  event.status = fields.choice("event_status", kStatusCodes);
  event.previous_start = fields.time_if_any("previous_start", day_zone);
  event.online = decode_online(fields, what);
  event.place = decode_place(record.document, what);
  event.languages = string_list_member(record.document, "languages");
  event.organiser_record = fields.reference_if_any("organiser");
  if (!event.organiser_record) event.organiser = fields.text_or_empty("organiser");
  event.cities = fields.references("cities");
  event.programme = decode_programme(fields, what, day_zone);
  event.sequence = integer_member(record.document, "sequence").value_or(0);
  return fields.finish(std::move(event));
}

TimeWindow window(const Event& event) {
  const Instant start = event.start.instant;
  if (event.end) return {start, std::max(start, end_instant(*event.end))};
  if (event.start.all_day) return {start, end_instant(event.start)};
  Instant end = start + kAssumedDuration;
  for (const ProgrammeItem& item : event.programme) {
    if (item.end) end = std::max(end, end_instant(*item.end));
  }
  return {start, end};
}

TimeWindow window(const Event& event, std::size_t programme_item) {
  const ProgrammeItem& item = event.programme.at(programme_item);
  const Instant start = item.start.instant;
  if (item.end) return {start, std::max(start, end_instant(*item.end))};
  if (programme_item + 1 < event.programme.size()) {
    return {start, event.programme[programme_item + 1].start.instant};
  }
  return {start, std::max(start, window(event).end)};
}

Phase phase(const Event& event, Instant now) {
  const TimeWindow when = window(event);
  if (now >= when.end) return Phase::past;
  const bool held =
      event.status != EventStatus::cancelled && event.status != EventStatus::postponed;
  return held && when.contains(now) ? Phase::live : Phase::upcoming;
}

std::optional<std::size_t> current_item(const Event& event, Instant now) {
  std::optional<std::size_t> current;
  for (std::size_t i = 0; i < event.programme.size(); ++i) {
    if (window(event, i).contains(now)) current = i;
  }
  return current;
}

}  // namespace pobratym::model
