// SPDX-License-Identifier: Apache-2.0
// Nothing that staff wrote is lost or changed between their pack and a kiosk's database, whether
// this version knows the field or not; and a kiosk that is older than its content goes on.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/hash.hpp"
#include "content/store/content_reader.hpp"
#include "tests/e2e/city.hpp"
#include "tests/e2e/filled_pack.hpp"

using namespace pobratym;
using test::City;
using test::kNow;
using test::ProgramRun;

namespace {

using Records = std::map<std::string, Json>;

constexpr model::Date kToday = std::chrono::year(2026) / 11 / 24;

void must(const ProgramRun& run) {
  INFO(run.output);
  REQUIRE(run.code == 0);
}

const model::Schemas& schemas() {
  static const model::Schemas loaded = model::Schemas::load().value();
  return loaded;
}

/// What publication says of a picture by itself: it is named by its bytes.
void name_pictures(Records& records, const City& city) {
  const Bytes bytes = RealDisk().read(city.pack() / "media/picture.webp", 1u << 20u).value();
  for (auto& [_, document] : records) {
    if (!document.contains("image")) continue;
    document["image"]["sha256"] = to_hex(sha256(bytes));
    document["image"]["length"] = bytes.size();
    document["image"]["media_type"] = "image/webp";
    if (!document["image"].contains("sizes")) continue;
    for (Json& size : document["image"]["sizes"]) {
      size["sha256"] = to_hex(sha256(bytes));
      size["length"] = bytes.size();
    }
  }
}

/// Record key → document of everything that a kiosk's screens can ask for.
Records in_database(const City& city, const std::set<std::string>& types) {
  std::vector<std::string> reports;
  auto reader = store::ContentReader::open(
      city.content_database(), [&](const std::string& sentence) { reports.push_back(sentence); });
  REQUIRE(reader);
  Records found;
  for (const std::string& type : types) {
    const auto records = reader->records(type, kToday).value();
    for (const model::Record& record : records) found.emplace(record.key.text(), record.document);
  }
  CHECK(reports.empty());
  return found;
}

std::set<std::string> known_types() {
  const auto types = schemas().types();
  std::set<std::string> known(types.begin(), types.end());
  known.erase("lexicon");  // made by publishing, not by staff
  return known;
}

void same(const Records& found, const Records& expected) {
  for (const auto& [key, document] : expected) {
    INFO(key);
    REQUIRE(found.contains(key));
    CHECK(dump_json(found.at(key)) == dump_json(document));
  }
  for (const auto& [key, _] : found) {
    INFO(key);
    CHECK(expected.contains(key));
  }
}

/// Content of a publisher some versions from now: a type, codes and shapes that nobody here knows.
Records from_the_future() {
  Records records = test::filled_records(schemas());
  records["tram-line/one"] = {{"type", "tram-line"},         {"id", "one"},
                              {"status", "published"},       {"updated", "2026-11-20T08:30:00Z"},
                              {"verified", "yes"},           {"sources", {{{"title", "Somebody"}}}},
                              {"stops", {{{"at", "x"}}, 7}}, {"title", {{"uk", "Трамвай"}}}};
  records.at("event/filled")["event_status"] = "held-on-the-moon";
  records.at("event/filled")["online"] = {{{"url", "https://example.org/"}, {"kind", "hologram"}}};
  records.at("notice/filled")["level"] = "cosmic";
  records.at("hotline/filled")["live"] = "someday";
  records.at("help-call/filled")["kind"] = {{"now", "an object"}};
  records.at("exchange/filled")["cities"] = {{{"ref", "city/second"}}};
  records.at("organisation/filled")["name"] = "a text now, no longer by language";
  records.at("term/filled")["label"] = Json::array();
  return records;
}

}  // namespace

TEST_CASE("every field of every type arrives at the kiosk as staff wrote it, by web and by stick") {
  Records records = test::filled_records(schemas());
  City city(records);
  must(city.check());
  must(city.publish());
  name_pictures(records, city);

  must(city.sync_over_http());
  same(in_database(city, known_types()), records);

  std::filesystem::remove_all(city.state());
  must(city.sync_from(city.repository().string()));
  same(in_database(city, known_types()), records);
}

TEST_CASE(
    "a field that this version does not know survives at every depth, and an edit beside it") {
  Records records = test::filled_records(schemas());
  City city(records);
  must(city.publish());
  must(city.sync_over_http());
  Json& event = records.at("event/filled");
  REQUIRE(event.contains(test::kUnknownField));
  REQUIRE(event["programme"][1].contains(test::kUnknownField));
  REQUIRE(event["place"].contains(test::kUnknownField));
  REQUIRE(event["start"].contains(test::kUnknownField));
  event["title"]["en"] = "Edited";
  event["programme"][1][test::kUnknownField]["numbers"][2] = 99;
  REQUIRE(RealDisk().write(city.pack() / "records/event/filled.json", dump_json_pretty(event)));
  must(city.publish());
  must(city.sync_over_http());
  name_pictures(records, city);
  same(in_database(city, known_types()), records);
}

TEST_CASE("a kiosk that is older than its content takes it, keeps it whole and goes on") {
  const Records now = test::filled_records(schemas());
  City city(now);
  must(city.publish());
  must(city.sync_over_http());
  Records later = from_the_future();
  city.publish_unchecked(later);
  const ProgramRun sync = city.sync_over_http();
  must(sync);
  name_pictures(later, city);
  auto types = known_types();
  types.insert("tram-line");
  const Records found = in_database(city, types);
  // What cannot be understood may stay unseen. What is seen is as it was written.
  for (const auto& [key, document] : found) {
    INFO(key);
    CHECK(dump_json(document) == dump_json(later.at(key)));
  }
  CHECK(found.contains("tram-line/one"));
  for (const std::string page : {"home", "city/second", "cities"}) {
    INFO(page);
    must(city.draw(page, "uk"));
  }
  CHECK(city.words_on("city/second", "uk", kNow).find("Слово про name") != std::string::npos);

  // And when that publisher takes it back, it is gone.
  city.publish_unchecked(now);
  must(city.sync_over_http());
  CHECK_FALSE(in_database(city, types).contains("tram-line/one"));
}

TEST_CASE("publishing the same pack again changes nothing for a kiosk") {
  City city(test::filled_records(schemas()));
  must(city.publish());
  must(city.sync_over_http());
  auto reader = store::ContentReader::open(city.content_database());
  REQUIRE(reader);
  const auto version = reader->content_version().value();
  must(city.publish());
  must(city.sync_over_http());
  CHECK(reader->content_version().value() == version);
}
