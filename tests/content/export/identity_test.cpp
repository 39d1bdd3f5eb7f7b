// SPDX-License-Identifier: Apache-2.0
// Importing what was exported is the identity: for the events of the packs, for one with every
// field, and for as many as chance makes.
#include <algorithm>
#include <array>
#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/export/calendar.hpp"
#include "content/import/icalendar.hpp"
#include "content/model/schema.hpp"
#include "content/model/validate.hpp"
#include "tests/content/export/made_records.hpp"
#include "tests/content/export/random_event.hpp"
#include "tests/content/export/round_trip.hpp"

using namespace pobratym;
using namespace pobratym::exporting;

namespace {

/// Of each run; a run with another seed (--rng-seed) tries others.
constexpr std::uint64_t kEvents = 300;

CalendarOptions in_language(std::string first) {
  CalendarOptions options;
  options.languages = {std::move(first), "uk", "en"};
  options.zone = "Europe/Kyiv";
  return options;
}

import::Imported read_back(const std::string& text, const std::string& language) {
  import::ReadOptions options;
  options.language = language;
  options.source_title = "Own";
  auto imported = import::read_icalendar(text, options);
  REQUIRE(imported);
  return std::move(*imported);
}

void check_identity(const model::Record& record, const std::string& language) {
  INFO(record.key.text() << " in " << language);
  const auto options = in_language(language);
  const auto calendar = to_icalendar(std::span(&record, 1), options);
  const auto imported = read_back(calendar, language);
  for (const auto& finding : imported.findings) {
    INFO(finding.code << " " << finding.where << ": " << finding.message << " " << finding.before);
    CHECK(finding.code == "");
  }
  REQUIRE(imported.items.size() == 1);
  const auto back = without_origin(imported.items[0].document);
  const auto expected = restricted(record.document, options.languages);
  if (back == expected) return;
  FAIL_CHECK(Json::diff(expected, back).dump(1) << "\n" << expected.dump(1) << "\n" << calendar);
}

/// Pointers of all members, entries of lists as one.
void collect(const Json& json, const std::string& path, std::set<std::string>& fields) {
  if (json.is_array()) {
    for (const auto& item : json) collect(item, path, fields);
  }
  if (!json.is_object()) return;
  for (const auto& [key, value] : json.items()) {
    fields.insert(path + "/" + key);
    collect(value, path + "/" + key, fields);
  }
}

/// The same of the schema: what could be written.
void collect_schema(const model::Schemas& schemas, const Json& written, const std::string& path,
                    std::set<std::string>& fields) {
  const auto& schema = schemas.follow(written);
  if (const auto* items = member(schema, "items")) collect_schema(schemas, *items, path, fields);
  if (const auto* properties = member(schema, "properties")) {
    for (const auto& [key, inner] : properties->items()) {
      fields.insert(path + "/" + key);
      collect_schema(schemas, inner, path + "/" + key, fields);
    }
  }
}

}  // namespace

TEST_CASE("importing what was exported gives the same events, in every language") {
  const auto records = events_of_packs();
  REQUIRE(records.size() > 20);
  for (const auto* language : {"uk", "en", "cs"}) {
    for (const auto& record : records) check_identity(record, language);
  }
}

TEST_CASE("an event with every field comes back with every field") {
  for (const auto* language : {"uk", "en"}) check_identity(full_event(), language);
}

TEST_CASE("events with bare minimum, whole days and universal time come back") {
  constexpr std::array<std::pair<const char*, const char*>, 7> kEdges{{
      {"uk", R"({"start": {"date": "2026-12-24"}})"},
      {"uk", R"({"start": {"date": "2026-12-24"}, "end": {"date": "2026-12-24"}})"},
      {"uk", R"({"start": {"date": "2026-12-24", "zone": "Asia/Tbilisi"},
                 "end": {"date": "2026-12-26", "zone": "Asia/Tbilisi"}})"},
      {"uk", R"({"start": {"local": "2026-12-24T10:00", "zone": "UTC"},
                 "end": {"local": "2026-12-24T11:00", "zone": "UTC"}})"},
      {"en", R"({"start": {"local": "2026-12-24T10:00", "zone": "Europe/Kyiv"},
                 "end": {"local": "2026-12-24T09:00", "zone": "UTC"},
                 "event_status": "cancelled", "sample": true})"},
      {"en", R"({"start": {"local": "2026-12-24T10:00", "zone": "Europe/Kyiv"},
                 "end": {"local": "2026-12-24T10:00", "zone": "Europe/Kyiv"}})"},
      {"en", R"({"start": {"date": "2026-12-24"}, "event_status": "postponed",
                 "recurrence": {"rule": "FREQ=YEARLY", "exdate": [{"date": "2027-12-24"}],
                   "overrides": [{"instance": {"date": "2028-12-24"},
                                  "end": {"date": "2028-12-25"}}]}})"},
  }};
  for (const auto& [language, fields] : kEdges) check_identity(made_event(fields), language);
}

TEST_CASE("events made by chance come back as they were") {
  const auto schemas = model::Schemas::load().value();
  const auto first = Catch::getSeed() * kEvents;
  for (std::uint64_t i = 0; i < kEvents; ++i) {
    const auto record = random_event(first + i);
    INFO("seed " << first + i);
    for (const auto& problem : model::validate(schemas, record)) {
      INFO(problem.field << ": " << model::describe(problem, "en") << record.document.dump(1));
      CHECK(problem.field == "no problem");
    }
    check_identity(record, std::array{"uk", "en", "cs"}[i % 3]);
  }
}

TEST_CASE("chance makes every field that an event can have") {
  const auto schemas = model::Schemas::load().value();
  std::set<std::string> possible;
  collect_schema(schemas, *schemas.find("event"), "", possible);
  std::set<std::string> made;
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    collect(random_event(seed).document, "", made);
  }
  REQUIRE(possible.size() > 60);
  for (const auto& field : possible) {
    INFO(field << " is new: let tests/content/export/random_event.cpp make it, too");
    CHECK(made.contains(field));
  }
}
