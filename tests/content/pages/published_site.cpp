// SPDX-License-Identifier: Apache-2.0
#include "tests/content/pages/published_site.hpp"

#include <algorithm>
#include <stdexcept>

#include "content/pages/pages.hpp"
#include "tests/content/model/joining_event.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

constexpr const char* kRecords = R"([
  {"type": "host", "id": "kharkiv", "city": "city/kharkiv", "timezone": "Europe/Kyiv",
   "languages": ["uk", "en", "de", "pl", "cs"], "join_hosts": ["meet.example"],
   "name": {"uk": "Харків", "en": "Kharkiv"}, "tagline": {"uk": "побратими", "en": "sister cities"},
   "phrases": {"time": {"uk": "за Києвом", "en": "Kyiv time"}}},
  {"type": "city", "id": "kharkiv", "country": "UA", "lat": 50, "lon": 36.2,
   "timezone": "Europe/Kyiv", "name": {"uk": "Харків", "en": "Kharkiv"}},
  {"type": "city", "id": "brno", "country": "CZ", "lat": 49.2, "lon": 16.6,
   "timezone": "Europe/Prague", "name": {"uk": "Брно", "en": "Brno", "cs": "Brno"},
   "website": "https://www.brno.example", "population": {"value": 400000, "as_of": "2024"},
   "summary": {"uk": "Місто в Моравії.", "en": "A city in Moravia."},
   "image": {"file": "light.webp", "alt": {"uk": "Дві картини на стіні.", "en": "Two paintings on a wall."},
             "credit": "Pobratym", "licence": "Apache-2.0"}},
  {"type": "city", "id": "lublin", "country": "PL", "lat": 51.2, "lon": 22.6,
   "timezone": "Europe/Warsaw", "name": {"uk": "Люблін", "en": "Lublin", "pl": "Lublin"}},
  {"type": "exchange", "id": "semester", "kind": "students", "deadline": "2026-12-10",
   "participants": 5, "cities": ["city/kharkiv", "city/brno"],
   "title": {"uk": "Семестр у Брно", "en": "A semester in Brno"},
   "summary": {"uk": "Навчання.", "en": "Studies."}},
  {"type": "initiative", "id": "phone-line", "live": "historic", "origin_city": "city/brno",
   "adopted_by": ["city/kharkiv"], "title": {"uk": "Лінія допомоги", "en": "A helpline"},
   "problem": {"uk": "Потрібна порада.", "en": "Advice was needed."},
   "solution": {"uk": "Телефон.", "en": "A telephone."}},
  {"type": "help-call", "id": "games", "kind": "goods", "live": "current", "posted": "2026-11-20",
   "valid_until": "2026-12-20", "url": "https://help.example/games",
   "title": {"uk": "Настільні ігри", "en": "Board games"},
   "need": {"uk": "Ігри.", "en": "Games."}, "how": {"uk": "Принесіть.", "en": "Bring them."}}
])";

constexpr const char* kEvents = R"([
  {"kind": "conference", "languages": ["uk", "cs"],
   "image": {"file": "light.webp", "alt": {"uk": "Дві картини на стіні.", "en": "Two paintings on a wall."},
             "credit": "Pobratym", "licence": "Apache-2.0"},
   "summary": {"uk": "Про що говоритимуть.", "en": "What it is about."},
   "online": [{"kind": "join", "url": "https://meet.example/j"},
              {"kind": "recording", "url": "https://films.example/r"}],
   "programme": [
     {"id": "a", "title": {"uk": "Відкриття", "en": "Opening"},
      "start": {"local": "2026-11-24T18:00", "zone": "UTC"}, "speakers": ["Олена"]},
     {"id": "b", "title": {"uk": "Далі", "en": "Further"},
      "start": {"local": "2026-11-24T19:00", "zone": "UTC"}, "event_status": "cancelled"}]},
  {"id": "cancelled", "event_status": "cancelled", "kind": "meeting"},
  {"id": "moved", "event_status": "rescheduled", "kind": "concert",
   "previous_start": {"local": "2026-11-20T18:00", "zone": "UTC"}},
  {"id": "secret", "kind": "meeting",
   "online": [{"kind": "join", "url": "https://meet.example/secret", "private": true}]},
  {"id": "bare", "kind": "meeting", "cities": ["city/lublin"],
   "online": [{"kind": "page", "url": "https://lublin.example/"}]},
  {"id": "hostile", "kind": "meeting",
   "title": {"uk": "<script>window.hostile=1</script><img src=x onerror=alert(1)>", "en": "\"'&<b>"},
   "summary": {"uk": "</script><script>window.hostile=1</script> \"' &amp;"},
   "online": [{"kind": "join", "url": "https://meet.example/?a=\"><script>window.hostile=1</script>"}]}
])";

model::Record record(Json document) {
  const Json common{{"status", "published"},
                    {"updated", "2026-11-01T00:00:00Z"},
                    {"verified", "yes"},
                    {"sources", Json::array({{{"title", "A test"}}})}};
  for (const auto& [name, value] : common.items()) {
    if (!document.contains(name)) document[name] = value;
  }
  return model::record_from(std::move(document)).value();
}

}  // namespace

Instant site_moment() { return parse_instant("2026-11-24T06:00:00Z").value(); }

Bytes site_picture() {
  auto bytes = RealDisk().read(
      POBRATYM_SOURCE_DIR "/content/packs/kharkiv/media/two-cities-one-light.webp", 1u << 20u);
  if (!bytes) throw std::runtime_error(bytes.error().message);
  return *std::move(bytes);
}

std::vector<model::Record> site_records() {
  std::vector<model::Record> records;
  const Json others = parse_json(kRecords).value();
  const Json events = parse_json(kEvents).value();
  for (const auto& document : others) records.push_back(record(document));
  for (const auto& changes : events) {
    Json event = record_of(JoiningSituation{"", "{}", "", "", "", "", "", ""}).document;
    event.merge_patch(changes);
    event["uid"] = event["id"].get<std::string>() + "@kharkiv.example";
    records.push_back(record(std::move(event)));
  }
  return records;
}

std::vector<exporting::ExportedFile> site_pages(const std::vector<model::Record>& records,
                                                const std::string& base) {
  return site_pages_at(site_moment(), records, base);
}

std::vector<exporting::ExportedFile> site_pages_at(Instant now,
                                                   const std::vector<model::Record>& records,
                                                   const std::string& base) {
  auto pages = pages::phone_pages(records, {now, base, {{"light.webp", site_picture()}}});
  if (!pages) throw std::runtime_error(pages.error().message);
  return *std::move(pages);
}

std::string page_at(const std::vector<exporting::ExportedFile>& pages, const std::string& path) {
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.path == path; });
  if (found == pages.end()) throw std::runtime_error("there is no page " + path);
  return found->bytes;
}

void write_site(const std::vector<exporting::ExportedFile>& pages, const Path& folder) {
  RealDisk disk;
  for (const auto& page : pages) {
    const Path path = folder / page.path;
    if (!disk.make_folders(path.parent_path()) || !disk.write(path, page.bytes)) {
      throw std::runtime_error("could not write " + path.string());
    }
  }
}

}  // namespace pobratym::test
