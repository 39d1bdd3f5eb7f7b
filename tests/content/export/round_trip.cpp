// SPDX-License-Identifier: Apache-2.0
#include "tests/content/export/round_trip.hpp"
#include "tests/support/paths.hpp"

#include <stdexcept>

#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "content/model/localized.hpp"

namespace pobratym::exporting {
namespace {

bool is_localized(std::string_view key) {
  return key == "title" || key == "summary" || key == "name" || key == "address" ||
         key == "label" || key == "abstract";
}

void restrict_texts(Json& json, const std::vector<std::string>& languages) {
  if (json.is_array()) {
    for (auto& item : json) restrict_texts(item, languages);
  }
  if (!json.is_object()) return;
  for (auto& [key, value] : json.items()) {
    if (value.is_object() && (is_localized(key) || key == "track")) {
      const auto text = model::pick(value, languages);
      value = {{text.language, text.text}};
    } else {
      restrict_texts(value, languages);
    }
  }
}

/// Links to join that a calendar does not carry: private ones, and all of what is not held.
void drop_closed_links(Json& json, bool held) {
  if (json.is_array()) {
    for (auto& item : json) drop_closed_links(item, held);
  }
  if (!json.is_object()) return;
  for (auto& [key, value] : json.items()) {
    if (key != "online" || !value.is_array()) {
      drop_closed_links(value, held);
      continue;
    }
    Json kept = Json::array();
    for (const auto& link : value) {
      const bool to_join = link.value("kind", "") == "join" || link.value("kind", "") == "stream";
      if (!link.value("private", false) && (held || !to_join)) kept.push_back(link);
    }
    value = std::move(kept);
  }
  if (json.contains("online") && json["online"].empty()) json.erase("online");
}

/// A list without entries is the same as none.
void drop_empty(Json& json) {
  if (!json.is_object()) return;
  for (auto at = json.begin(); at != json.end();) {
    drop_empty(*at);
    at = at->is_structured() && at->empty() ? json.erase(at) : std::next(at);
  }
}

}  // namespace

Json restricted(Json document, const std::vector<std::string>& languages) {
  for (const auto field :
       {"id", "status", "updated", "verified", "sources", "image", "imported", "review_note"}) {
    document.erase(field);
  }
  const std::string status = document.value("event_status", "");
  drop_closed_links(document, document.contains("recurrence") ||
                                  (status != "cancelled" && status != "postponed"));
  restrict_texts(document, languages);
  drop_empty(document);
  return document;
}

Json without_origin(Json document) {
  document.erase("verified");
  document.erase("sources");
  return document;
}

std::vector<model::Record> records_of_pack(std::string_view name) {
  const RealDisk disk;
  auto reading = import::read_pack(disk, Path(POBRATYM_SOURCE_DIR) / "content/packs" / name);
  if (!reading) throw std::runtime_error(reading.error().message);
  const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);
  static_cast<void>(import::resolve_relative_times(reading->pack, now));
  std::vector<model::Record> records;
  for (auto& packed : reading->pack.records) records.push_back(std::move(packed.record));
  return records;
}

std::vector<model::Record> events_of_packs() {
  std::vector<model::Record> events;
  for (const auto* name : {"kharkiv", "brno"}) {
    for (auto& record : records_of_pack(name)) {
      if (record.key.type == "event") events.push_back(std::move(record));
    }
  }
  return events;
}

model::Record full_event() {
  const auto text = R"json({
    "type": "event", "id": "full", "status": "published", "updated": "2026-11-24T08:30:00Z",
    "verified": "yes", "sources": [{"title": "Own"}], "valid_until": "2027-12-31", "sample": true,
    "uid": "повний, один; два\\три@kharkiv.example",
    "title": {"uk": "Форум «Вода»: разом; далі, ще", "en": "Forum “Water”: together; on, and on"},
    "summary": {"uk": "Рядок один, кома; крапка з комою.\n\nДругий абзац: C:\\папка з дуже довгим текстом, щоб рядок довелося згорнути не раз і не двічі.",
                "en": "Line one.\nLine two, with a link https://zoom.us/j/123456 in it."},
    "start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"},
    "end": {"local": "2026-12-01T18:30:15", "zone": "Europe/Prague"},
    "mode": "mixed", "kind": "conference", "event_status": "rescheduled",
    "previous_start": {"date": "2026-11-30"},
    "online": [
      {"url": "https://meet.example.org/a?b=1,2;3", "kind": "join", "label": {"uk": "Увійти: «зал»; \"А\"", "en": "Enter"}},
      {"url": "https://example.org/live", "kind": "stream"},
      {"url": "https://example.org/dial", "kind": "phone"},
      {"url": "https://example.org/about", "kind": "page", "label": {"en": "About"}},
      {"url": "https://example.org/live", "kind": "recording"}],
    "place": {"name": {"uk": "Палац праці, зал 2", "en": "Palace of Labour"},
              "address": {"uk": "майдан Конституції, 1"}, "city": "city/kharkiv",
              "geo": {"lat": 49.9903, "lon": 36.2304}},
    "languages": ["uk", "en", "pt-BR"], "interpretation": ["de", "pl"], "organiser": "Міська рада; відділ, що знає",
    "cities": ["city/kharkiv", "city/brno"],
    "track": {"uk": "Вода, земля", "en": "Water, soil"}, "room": "Зал 2; ліворуч",
    "speakers": ["Олена Коваль", "Jan Novák, Ph.D."], "sequence": 4,
    "last_modified": "2026-11-20T10:00:00Z",
    "recurrence": {
      "rule": "FREQ=WEEKLY;BYDAY=TU;COUNT=10",
      "rdate": [{"local": "2026-12-03T18:00", "zone": "Europe/Kyiv"}, {"local": "2026-12-05T10:00", "zone": "UTC"}],
      "exdate": [{"local": "2026-12-15T18:00", "zone": "Europe/Kyiv"}],
      "overrides": [
        {"instance": {"local": "2026-12-08T18:00", "zone": "Europe/Kyiv"},
         "title": {"uk": "Особливий вечір", "en": "A special evening"},
         "summary": {"uk": "Інше", "en": "Other"},
         "start": {"local": "2026-12-09T19:00", "zone": "Europe/Kyiv"},
         "end": {"local": "2026-12-09T21:00", "zone": "Europe/Kyiv"},
         "event_status": "moved-online", "mode": "online",
         "online": [{"url": "https://meet.example.org/z", "kind": "join"}],
         "place": {"name": {"uk": "Онлайн"}},
         "programme": [{"id": "only", "title": {"uk": "Одна"}, "start": {"local": "2026-12-09T19:00", "zone": "Europe/Kyiv"}}]},
        {"instance": {"local": "2026-12-22T18:00", "zone": "Europe/Kyiv"}, "event_status": "cancelled"}]},
    "programme": [
      {"id": "opening", "uid": "opening@example.org", "title": {"uk": "Відкриття", "en": "Opening"},
       "start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"},
       "end": {"local": "2026-12-01T18:10", "zone": "Europe/Kyiv"},
       "abstract": {"uk": "Про що, й чому.\nДалі.", "en": "What for."},
       "speakers": ["Олена Коваль"], "room": "Зал 1", "track": "Вода", "language": "uk",
       "interpretation": ["cs", "en"],
       "online": [{"url": "https://meet.example.org/1", "kind": "join", "label": {"uk": "Зал 1"}}],
       "recording": "https://example.org/rec/1", "event_status": "postponed"},
      {"id": "water", "title": {"uk": "Вода", "en": "Water"},
       "start": {"local": "2026-12-01T18:10", "zone": "Europe/Kyiv"}}]
  })json";
  return model::record_from(parse_json(text).value()).value();
}

}  // namespace pobratym::exporting
