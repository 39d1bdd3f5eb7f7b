// SPDX-License-Identifier: Apache-2.0
#include "content/export/calendar_feeds.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "content/base/text.hpp"
#include "content/export/event_theme.hpp"
#include "tests/content/export/made_records.hpp"
#include "tests/content/export/round_trip.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

using Files = std::map<std::string, ExportedFile>;

Files feeds(std::vector<model::Record> events, const EventFilter& filter = {},
            const FeedOptions& options = {}) {
  auto records = made_surroundings();
  records.insert(records.end(), events.begin(), events.end());
  Files files;
  for (auto& file : calendar_feeds(EventSelection(records, kToday, filter), options)) {
    files.emplace(file.path, std::move(file));
  }
  return files;
}

model::Record concert() {
  return made_event(R"({"id": "concert", "kind": "concert", "cities": ["city/brno"],
                        "start": {"local": "2026-12-01T18:00", "zone": "Europe/Kyiv"}})");
}

model::Record forum() {
  return made_event(R"({"id": "forum", "kind": "conference",
      "start": {"date": "2026-12-02"}, "place": {"name": {"uk": "Зала"}, "city": "city/kharkiv"},
      "track": {"uk": "Енергетика", "en": "Energy"},
      "programme": [{"id": "a", "title": {"uk": "Вода"}, "track": "Water & soil",
                     "start": {"local": "2026-12-02T10:00", "zone": "Europe/Kyiv"}}]})");
}

bool has_line(const ExportedFile& file, std::string_view line) {
  return file.bytes.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

std::size_t events_in(const ExportedFile& file) {
  std::size_t count = 0;
  for (auto at = file.bytes.find("BEGIN:VEVENT"); at != std::string::npos;
       at = file.bytes.find("BEGIN:VEVENT", at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("there is a calendar of everything, of each city, kind, track and event") {
  const auto files = feeds({concert(), forum()});
  std::vector<std::string> ukrainian;
  for (const auto& [path, file] : files) {
    if (path.starts_with("uk/")) ukrainian.push_back(path);
  }
  const auto energy = "uk/track/" + slug_of("Енергетика") + ".ics";
  CHECK(ukrainian == std::vector<std::string>{
                         "uk/all.ics", "uk/city/brno.ics", "uk/city/kharkiv.ics",
                         "uk/event/concert.ics", "uk/event/forum.ics", "uk/kind/concert.ics",
                         "uk/kind/conference.ics", energy, "uk/track/water-soil.ics"});
  CHECK(files.size() == 2 * ukrainian.size());
  CHECK(files.at("uk/all.ics").events == 2);
  CHECK(events_in(files.at("uk/all.ics")) == 3);  // the session too
  CHECK(events_in(files.at("uk/city/brno.ics")) == 1);
  CHECK(has_line(files.at("uk/city/brno.ics"), "UID:concert@example.org"));
  CHECK(events_in(files.at("en/kind/conference.ics")) == 2);
}

TEST_CASE("a calendar is called in the visitor's language what the forms call it") {
  const auto schemas = model::Schemas::load().value();
  FeedOptions options;
  options.schemas = &schemas;
  const auto files = feeds({concert(), forum()}, {}, options);
  CHECK(files.at("uk/all.ics").title == "Харків: міста-побратими");
  CHECK(files.at("en/city/brno.ics").title == "Kharkiv: Brno");
  CHECK(files.at("uk/kind/concert.ics").title == "Харків: концерт");
  CHECK(has_line(files.at("en/kind/concert.ics"), "NAME;LANGUAGE=en:Kharkiv: concert"));
  CHECK(has_line(files.at("en/kind/concert.ics"), "X-WR-CALNAME:Kharkiv: concert"));
  CHECK(has_line(files.at("en/kind/concert.ics"), "COLOR:teal"));
}

TEST_CASE("a calendar says where it is and how often to ask only when it is published somewhere") {
  const auto nowhere = feeds({concert()});
  CHECK(nowhere.at("uk/all.ics").bytes.find("SOURCE") == std::string::npos);
  CHECK(nowhere.at("uk/all.ics").bytes.find("REFRESH") == std::string::npos);
  FeedOptions options;
  options.address = "https://kharkiv.example/calendar/";
  const auto files = feeds({concert()}, {}, options);
  const auto& brno = files.at("uk/city/brno.ics");
  CHECK(has_line(brno, "SOURCE;VALUE=URI:https://kharkiv.example/calendar/uk/city/brno.ics"));
  CHECK(has_line(brno, "URL:https://kharkiv.example/calendar/uk/city/brno.ics"));
  CHECK(has_line(brno, "REFRESH-INTERVAL;VALUE=DURATION:PT6H"));
  CHECK(has_line(brno, "X-PUBLISHED-TTL:PT6H"));
}

TEST_CASE("a cancelled event stays in every calendar, and a sample is called one") {
  auto event = concert();
  event.document["event_status"] = "cancelled";
  event.document["sample"] = true;
  event.document["sequence"] = 3;
  const auto files = feeds({event});
  for (const auto path : {"en/all.ics", "en/city/brno.ics", "en/event/concert.ics"}) {
    INFO(path);
    CHECK(has_line(files.at(path), "STATUS:CANCELLED"));
    CHECK(has_line(files.at(path), "SEQUENCE:3"));
    CHECK(has_line(files.at(path), "SUMMARY;LANGUAGE=en:Sample. Cancelled: Event"));
  }
}

TEST_CASE("drafts, archived and expired events reach nobody's phone") {
  auto draft = concert();
  draft.document["status"] = "draft";
  auto archived = forum();
  archived.document["status"] = "archived";
  auto expired = made_event(R"({"id": "old", "start": {"date": "2026-11-01"},
                                "valid_until": "2026-11-23"})");
  auto last_day = made_event(R"({"id": "today", "start": {"date": "2026-11-01"},
                                 "valid_until": "2026-11-24"})");
  const auto files = feeds({draft, archived, expired, last_day});
  CHECK(files.at("uk/all.ics").events == 1);
  CHECK(files.contains("uk/event/today.ics"));
  CHECK_FALSE(files.contains("uk/event/concert.ics"));
  CHECK_FALSE(files.contains("uk/event/old.ics"));
}

TEST_CASE("the name of a hidden organiser does not leave with an event") {
  auto hall = made_record(R"({"type": "organisation", "id": "secret", "status": "draft",
                              "name": {"uk": "Таємна", "en": "Secret"}, "kind": "office"})");
  auto event = concert();
  event.document["organiser"] = "organisation/secret";
  const auto hidden = feeds({event, hall}).at("en/all.ics").bytes;
  CHECK(hidden.find("Secret") == std::string::npos);
  event.document["organiser"] = "organisation/hall";
  CHECK(
      has_line(feeds({event}).at("en/all.ics"), "ORGANIZER;CN=City Council:https://hall.example"));
}

TEST_CASE("only the cities, kinds and languages that were asked for are written") {
  const auto brno = feeds({concert(), forum()}, {{"brno"}, {}});
  CHECK(brno.at("uk/all.ics").events == 1);
  CHECK_FALSE(brno.contains("uk/event/forum.ics"));
  CHECK(brno.contains("uk/city/brno.ics"));
  auto both = concert();
  both.document["cities"] = {"city/brno", "city/kharkiv"};
  CHECK_FALSE(feeds({both, forum()}, {{"brno"}, {}}).contains("uk/city/kharkiv.ics"));
  const auto conferences = feeds({concert(), forum()}, {{}, {"conference"}});
  CHECK(conferences.contains("uk/event/forum.ics"));
  CHECK_FALSE(conferences.contains("uk/event/concert.ics"));
  FeedOptions options;
  options.languages = {"cs"};
  const auto czech = feeds({concert()}, {}, options);
  CHECK(czech.contains("cs/all.ics"));
  CHECK_FALSE(czech.contains("uk/all.ics"));
}

TEST_CASE("the same records in another order give the same bytes") {
  auto records = records_of_pack("kharkiv");
  const auto once = calendar_feeds(EventSelection(records, kToday), {});
  std::reverse(records.begin(), records.end());
  const auto again = calendar_feeds(EventSelection(records, kToday), {});
  REQUIRE(once.size() == again.size());
  REQUIRE(once.size() > 50);
  for (std::size_t i = 0; i < once.size(); ++i) {
    INFO(once[i].path);
    CHECK(once[i].path == again[i].path);
    CHECK(once[i].bytes == again[i].bytes);
  }
}

TEST_CASE("every address of a calendar is made of letters, digits and hyphens") {
  CHECK(slug_of("Water & soil") == "water-soil");
  CHECK(slug_of("  C++ ") == "c");
  CHECK(slug_of("Енергетика") == slug_of("Енергетика"));
  CHECK(slug_of("Енергетика") != slug_of("Освіта"));
  CHECK(is_slug(slug_of("Енергетика")));
  CHECK(is_slug(slug_of("!!!")));
  CHECK(is_slug(slug_of(std::string(500, 'a'))));
  CHECK(is_slug(slug_of("../../etc/passwd")));
}

TEST_CASE("an index names every file, and paths that lead out of the folder are not believed") {
  const auto files = calendar_feeds(EventSelection(made_surroundings(), kToday), {});
  const auto index = index_of(files);
  CHECK(paths_in(index) == std::vector<std::string>{"uk/all.ics", "en/all.ics"});
  CHECK(index["files"][0]["title"] == "Харків: міста-побратими");
  const Json bad{{"files",
                  {{{"path", "../x.ics"}},
                   {{"path", "/etc/passwd"}},
                   {{"path", "uk//x.ics"}},
                   {{"path", ".git/config"}},
                   {{"path", 7}},
                   {{"path", "uk/a.ics"}}}}};
  CHECK(paths_in(bad) == std::vector<std::string>{"uk/a.ics"});
  CHECK(paths_in(Json("text")).empty());
}
