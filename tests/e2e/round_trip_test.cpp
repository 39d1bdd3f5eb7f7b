// SPDX-License-Identifier: Apache-2.0
// From the folder that people edit to a phone's calendar, the whole way round: publish → sync →
// export keeps every field, and what a visitor's phone gets from the kiosk's database is what staff
// would have exported from their pack.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"
#include "content/model/visibility.hpp"
#include "content/repository/published_records.hpp"
#include "content/store/content_reader.hpp"
#include "tests/e2e/city.hpp"
#include "tests/support/paths.hpp"

using namespace pobratym;
using test::City;
using test::kNow;
using test::ProgramRun;

namespace {

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

using Records = std::map<std::string, Json>;
using Files = std::map<std::string, Bytes>;

void must(const ProgramRun& run) {
  INFO(run.output);
  REQUIRE(run.code == 0);
}

/// Fields that a newer publisher might write, at the top, inside and in a list.
void add_unknown_fields(const City& city) {
  RealDisk disk;
  const Path file = city.pack() / "records/event/sample-rebuilding-together.json";
  Json record = parse_json(disk.read(file, 1u << 20u).value()).value();
  const Json unknown{{"depth", {1, 2.5, nullptr, true}}, {"words", {{"uk", "нове"}}}};
  record["x_added_later"] = unknown;
  record["place"]["x_added_later"] = unknown;
  REQUIRE(record["programme"].size() > 1);
  record["programme"][1]["x_added_later"] = unknown;
  REQUIRE(disk.write(file, dump_json_pretty(record)));
}

/// What publication makes of the pack, without having been anywhere.
Records in_pack(const City& city) {
  auto reading = import::read_pack(RealDisk(), city.pack());
  REQUIRE(reading);
  REQUIRE(reading->problems.empty());
  REQUIRE(import::resolve_relative_times(reading->pack, kNow).empty());
  std::vector<model::Record> records;
  for (auto& packed : reading->pack.records) records.push_back(std::move(packed.record));
  Records found;
  auto published = repository::published_records(records, reading->pack.media);
  REQUIRE(published);
  for (const auto* record : published->records) {
    found.emplace(record->key.text(), record->document);
  }
  return found;
}

Records in_database(const City& city, const Records& expected) {
  std::set<std::string> types;
  for (const auto& [key, _] : expected) types.insert(key.substr(0, key.find('/')));
  auto reader = store::ContentReader::open(city.content_database());
  REQUIRE(reader);
  Records found;
  for (const auto& type : types) {
    auto read = reader->records(type, kToday);
    REQUIRE(read);
    for (const model::Record& record : *read) {
      found.emplace(record.key.text(), record.document);
    }
  }
  return found;
}

Files exported(const City& city, const std::vector<std::string>& from, const std::string& name) {
  const Path into = city.pack().parent_path() / name;
  std::vector<std::string> words{std::string(POBRATYM_BIN_DIR) + "/pobratym-pack", "export"};
  words.insert(words.end(), from.begin(), from.end());
  for (const auto& word : {std::string("--into"), into.string(), std::string("--address"),
                           std::string("https://city.example/calendar/"), std::string("--now"),
                           format_instant(kNow)}) {
    words.push_back(word);
  }
  must(test::run_program(words));
  Files files;
  for (const auto& path : City::files_in(into)) {
    files[path] = RealDisk().read(into / path, 64u << 20u).value();
  }
  return files;
}

void same(const Files& found, const Files& expected) {
  for (const auto& [path, bytes] : expected) {
    INFO(path);
    REQUIRE(found.contains(path));
    CHECK(found.at(path) == bytes);
  }
  CHECK(found.size() == expected.size());
}

}  // namespace

TEST_CASE("publish, sync and export keep every field of the reference pack, unknown ones too") {
  City city;
  add_unknown_fields(city);
  must(city.check());
  must(city.publish());
  const auto pack = in_pack(city);
  REQUIRE(pack.size() > 300);
  const auto from_pack = exported(city, {city.pack().string()}, "from-pack");
  REQUIRE(from_pack.contains("uk/city/brno.ics"));
  REQUIRE(from_pack.contains("en/event/sample-rebuilding-together.jsonld"));

  for (const bool by_web : {true, false}) {
    INFO((by_web ? "over the web" : "from a folder"));
    std::filesystem::remove_all(city.state());
    must(by_web ? city.sync_over_http() : city.sync_from(city.repository().string()));
    const auto found = in_database(city, pack);
    std::size_t compared = 0;
    for (const auto& [key, document] : pack) {
      INFO(key);
      // What has expired is not shown; nothing else may be missing.
      if (!model::is_visible(model::record_from(document).value(), kToday)) continue;
      REQUIRE(found.contains(key));
      CHECK(dump_json(found.at(key)) == dump_json(document));
      ++compared;
    }
    CHECK(compared == found.size());
    CHECK(found.at("event/sample-rebuilding-together")["programme"][1].contains("x_added_later"));
    same(exported(city, {"--state", city.state().string()}, "from-state"), from_pack);
  }
  same(exported(city, {"--repository", city.repository().string()}, "from-repository"), from_pack);
}

TEST_CASE("an event that was cancelled is cancelled on every phone after the next sync") {
  City city;
  must(city.publish());
  must(city.sync_over_http());
  const auto before = exported(city, {"--state", city.state().string()}, "calendar");
  RealDisk disk;
  const Path file = city.pack() / "records/event/sample-brno-photo.json";
  Json event = parse_json(disk.read(file, 1u << 20u).value()).value();
  event["event_status"] = "cancelled";
  event["sequence"] = 1;
  REQUIRE(disk.write(file, dump_json_pretty(event)));
  must(city.publish());
  must(city.sync_over_http());
  const auto after = exported(city, {"--state", city.state().string()}, "calendar");
  std::set<std::string> changed;
  for (const auto& [path, bytes] : after) {
    if (before.at(path) != bytes) changed.insert(path);
  }
  for (const std::string language : {"uk", "en"}) {
    for (const std::string feed : {"/all.ics", "/city/brno.ics", "/city/kharkiv.ics",
                                   "/kind/exhibition.ics", "/event/sample-brno-photo.ics"}) {
      INFO(language + feed);
      CHECK(changed.contains(language + feed));
      CHECK(after.at(language + feed).find("STATUS:CANCELLED") != std::string::npos);
    }
  }
  CHECK(changed.size() == 30);  // and the two descriptions; nothing else was touched
}
