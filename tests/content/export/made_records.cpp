// SPDX-License-Identifier: Apache-2.0
#include "tests/content/export/made_records.hpp"

namespace pobratym::exporting {

model::Record made_record(std::string_view fields) {
  Json document = parse_json(fields).value();
  const auto otherwise = [&](const char* field, Json value) {
    if (!document.contains(field)) document[field] = std::move(value);
  };
  otherwise("status", "published");
  otherwise("updated", "2026-11-24T08:30:00Z");
  otherwise("verified", "yes");
  otherwise("sources", {{{"title", "Own"}}});
  return model::record_from(std::move(document)).value();
}

model::Record made_event(std::string_view fields) {
  Json document = parse_json(fields).value();
  const auto otherwise = [&](const char* field, Json value) {
    if (!document.contains(field)) document[field] = std::move(value);
  };
  otherwise("type", "event");
  otherwise("id", "one");
  otherwise("uid", document["id"].get<std::string>() + "@example.org");
  otherwise("mode", "offline");
  otherwise("event_status", "scheduled");
  otherwise("title", {{"uk", "Подія"}, {"en", "Event"}});
  return made_record(document.dump());
}

std::vector<model::Record> made_surroundings() {
  return {
      made_record(R"({"type": "host", "id": "kharkiv", "city": "city/kharkiv",
                      "languages": ["uk", "en"], "timezone": "Europe/Kyiv",
                      "name": {"uk": "Харків", "en": "Kharkiv"},
                      "tagline": {"uk": "міста-побратими", "en": "sister cities"}})"),
      made_record(R"({"type": "city", "id": "kharkiv", "country": "UA", "lat": 49.99, "lon": 36.23,
                      "name": {"uk": "Харків", "en": "Kharkiv"}, "timezone": "Europe/Kyiv"})"),
      made_record(R"({"type": "city", "id": "brno", "country": "CZ", "lat": 49.2, "lon": 16.6,
                      "name": {"uk": "Брно", "en": "Brno"}, "timezone": "Europe/Prague",
                      "website": "https://www.brno.cz"})"),
      made_record(R"({"type": "organisation", "id": "hall", "kind": "office",
                      "name": {"uk": "Міська рада", "en": "City Council"},
                      "url": "https://hall.example"})")};
}

}  // namespace pobratym::exporting
