// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_reader.hpp"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "content/base/disk.hpp"
#include "content/model/notice.hpp"
#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::agreement_json;
using test::at;
using test::city_json;
using test::day;
using test::page;
using test::step_json;
using test::version;
using test::with;

const char* const kToday = "2026-11-24";

/// The host, three partners in three states, one city nobody has an agreement with.
ContentChange content() {
  const Json image{{"file", "brno.webp"},
                   {"sha256", to_hex(sha256("picture"))},
                   {"length", 7},
                   {"media_type", "image/webp"},
                   {"alt", test::both("Брно", "Brno")},
                   {"credit", "A"},
                   {"licence", "CC0"}};
  const auto steps = [](const char* event, const char* date) {
    return Json::array({step_json(event, date)});
  };
  return {{version(1)},
          {page(0, {test::host_json(), city_json("kharkiv", "Харків"),
                    with(city_json("brno"), {{"image", image}}), city_json("lille", "Лілль"),
                    city_json("old-friend", "Колишнє"), city_json("stranger", "Чуже"),
                    agreement_json("brno-2008", "brno", steps("signed", "2008")),
                    agreement_json("brno-2019", "brno", steps("memorandum", "2019"), "memorandum"),
                    agreement_json("lille-plan", "lille", steps("planned", "2026-12-01")),
                    agreement_json("old", "old-friend",
                                   Json::array({step_json("signed", "1990"),
                                                step_json("ended", "2022-05-11")})),
                    with(test::envelope_json("project", "photo"),
                         {{"title", test::both("Фото", "Photo")},
                          {"form", "exhibition"},
                          {"cities", {"city/kharkiv", "city/brno"}}}),
                    test::notice_json()})},
          {}};
}

Json online(const std::string& id, const char* start, const char* end) {
  return test::event_json(id, test::kyiv_time(start), test::kyiv_time(end));
}

std::string slugs(const Result<Events>& events) {
  REQUIRE(events);
  std::string text;
  for (const auto& event : *events) text += event.envelope.key.slug + " ";
  return text;
}

/// Whoever has the file can write with SQLite itself; the tests damage it so.
void write_by_hand(const Path& file, const char* sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
  REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

}  // namespace

TEST_CASE("partners are the cities whose agreements hold or are being made") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto cities = reader.cities(day(kToday));
  REQUIRE(cities);
  REQUIRE(cities->size() == 2);
  CHECK((*cities)[0].city.slug == "brno");
  CHECK((*cities)[0].relation.kind == model::AgreementKind::twin);
  CHECK((*cities)[0].relation.standing == model::Standing::active);
  CHECK((*cities)[0].relation.since->text() == "2008");
  CHECK((*cities)[1].city.slug == "lille");
  CHECK((*cities)[1].relation.standing == model::Standing::preparing);
}

TEST_CASE("an agreement that is to end leaves the partners on that day, not before") {
  const test::TemporaryFolder folder;
  const Json steps =
      Json::array({test::step_json("signed", "1990"), test::step_json("ended", "2026-12-31")});
  REQUIRE(test::open_writer(folder / "content.db")
              .apply({{version(1)},
                      {page(0, {test::host_json(), test::city_json("turku"),
                                test::agreement_json("twins", "turku", steps)})},
                      {}}));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.cities(day("2026-12-30"))->size() == 1);
  CHECK(reader.former_cities(day("2026-12-30"))->empty());
  CHECK(reader.relation("turku", day("2026-12-30")).value()->standing == model::Standing::active);
  CHECK(reader.cities(day("2026-12-31"))->empty());
  CHECK(reader.former_cities(day("2026-12-31"))->size() == 1);
  CHECK(reader.relation("turku", day("2026-12-31")).value()->standing == model::Standing::ended);
}

TEST_CASE("an ended agreement leaves the partners and stays in the history") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto former = reader.former_cities(day(kToday));
  REQUIRE(former);
  REQUIRE(former->size() == 1);
  CHECK((*former)[0].city.slug == "old-friend");
  CHECK((*former)[0].relation.ended_on->text() == "2022-05-11");
  CHECK(reader.agreements_of("old-friend", day(kToday))->size() == 1);
  CHECK(reader.relation("old-friend", day(kToday)).value()->standing == model::Standing::ended);
  CHECK_FALSE(reader.relation("stranger", day(kToday)).value());
}

TEST_CASE("a city page finds its city, agreements, projects and pictures") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.host()->city.text() == "city/kharkiv");
  REQUIRE(reader.city("brno", day(kToday)).value());
  CHECK_FALSE(reader.city("nowhere", day(kToday)).value());
  const auto agreements = reader.agreements_of("brno", day(kToday));
  REQUIRE(agreements);
  REQUIRE(agreements->size() == 2);
  CHECK(agreements->front().envelope.key.slug == "brno-2019");
  const auto media = reader.media();
  REQUIRE(media);
  REQUIRE(media->size() == 1);
  CHECK(media->at(0).sha256 == sha256("picture"));
  CHECK(reader.sources().value() == std::vector{version(1)});
}

TEST_CASE("records of a type come while they are visible") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.records("notice", day("2026-11-26"))->size() == 1);
  CHECK(reader.records("notice", day("2026-11-27"))->empty());
}

TEST_CASE("events are found by when they are") {
  const test::TemporaryFolder folder;
  auto change = content();
  change.pages.push_back(
      page(1, {online("morning", "2026-11-24T09:00", "2026-11-24T10:00"),
               online("noon", "2026-11-24T12:00", "2026-11-24T14:00"),
               online("next-week", "2026-12-01T12:00", "2026-12-01T14:00"),
               with(online("cancelled", "2026-11-24T12:30", "2026-11-24T14:00"),
                    {{"event_status", "cancelled"}}),
               test::event_json("all-day", {{"date", "2026-11-25"}}, {{"date", "2026-11-25"}})}));
  REQUIRE(test::open_writer(folder / "content.db").apply(change));
  auto reader = test::open_reader(folder / "content.db");
  const Instant now = at("2026-11-24T10:45:00Z");  // 12:45 in Kharkiv

  CHECK(slugs(reader.live_events(now)) == "noon ");
  CHECK(slugs(reader.events_between(now, now + std::chrono::days(2), 10)) ==
        "noon cancelled all-day ");
  CHECK(slugs(reader.events_between(now, now + std::chrono::days(30), 2)) == "noon cancelled ");
  CHECK(slugs(reader.events_of("brno", now, 10)) == "noon cancelled all-day next-week ");
  CHECK(slugs(reader.events_of("lille", now, 10)).empty());
  CHECK(reader.event("noon", now).value());
  CHECK_FALSE(reader.event("midnight", now).value());

  // The all-day event is on while it is the 25th in Kharkiv, not in Greenwich.
  CHECK(slugs(reader.live_events(at("2026-11-24T21:59:59Z"))).empty());
  CHECK(slugs(reader.live_events(at("2026-11-24T22:00:00Z"))) == "all-day ");
  CHECK(slugs(reader.live_events(at("2026-11-25T21:59:59Z"))) == "all-day ");
  CHECK(slugs(reader.live_events(at("2026-11-25T22:00:00Z"))).empty());
}

TEST_CASE(
    "where the host is silent, another city's record of the same key does not answer for it") {
  const test::TemporaryFolder folder;
  auto change = content();
  change.sources.push_back(version(1, "lublin"));
  change.pages.push_back(page(1, {online("noon", "2026-11-24T12:00", "2026-11-24T14:00")}));
  change.pages.push_back(page(
      1,
      {with(online("noon", "2026-12-05T12:00", "2026-12-05T14:00"), {{"cities", {"city/lille"}}}),
       with(online("own", "2026-12-05T12:00", "2026-12-05T14:00"), {{"cities", {"city/lille"}}})},
      "lublin"));
  REQUIRE(test::open_writer(folder / "content.db").apply(change));
  auto reader = test::open_reader(folder / "content.db");
  const Instant december = at("2026-12-01T00:00:00Z");
  CHECK(slugs(reader.events_between(december, december + std::chrono::days(9), 10)) == "own ");
  CHECK(slugs(reader.events_of("lille", at("2026-11-24T10:00:00Z"), 10)) == "own ");
  CHECK(slugs(reader.events_of("brno", at("2026-11-24T10:00:00Z"), 10)) == "noon ");
}

TEST_CASE("a screen sees the old content until the new is whole") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto before = reader.content_version();
  REQUIRE(before);

  // Another writer is in the middle of its change.
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((folder / "content.db").c_str(), &handle) == SQLITE_OK);
  {
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> other(handle, &sqlite3_close);
    REQUIRE(sqlite3_exec(handle, "BEGIN IMMEDIATE; DELETE FROM record", nullptr, nullptr,
                         nullptr) == SQLITE_OK);
    CHECK(reader.cities(day(kToday))->size() == 2);
    CHECK(reader.content_version().value() == *before);
  }  // its power goes: nothing was committed

  CHECK(reader.cities(day(kToday))->size() == 2);
  REQUIRE(writer.apply({{version(2)}, {}, {{"kharkiv", 0}}}));
  CHECK_FALSE(reader.content_version().value() == *before);
}

TEST_CASE("while a view is made its content stays the same, and the writer waits") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((folder / "content.db").c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> other(handle, &sqlite3_close);
  const auto run = [&](const char* sql) {
    return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
  };
  {
    const auto snapshot = reader.snapshot();
    REQUIRE(snapshot);
    CHECK(reader.cities(day(kToday))->size() == 2);
    REQUIRE(run("BEGIN IMMEDIATE; UPDATE content SET change = change + 1; "
                "UPDATE changed SET times = times + 1; DELETE FROM record") == SQLITE_OK);
    CHECK(run("COMMIT") == SQLITE_BUSY);
    CHECK(reader.cities(day(kToday))->size() == 2);
  }
  CHECK(run("COMMIT") == SQLITE_OK);
  CHECK_FALSE(reader.cities(day(kToday)));  // not even a host is left
}

TEST_CASE("applying what is there already is no new content") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto before = reader.content_version();
  REQUIRE(writer.apply(content()));
  CHECK(reader.content_version().value() == before.value());
}

TEST_CASE("a database made anew at the same place is noticed and followed") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  auto reader = test::open_reader(folder / "content.db");
  const auto before = reader.content_version();

  REQUIRE(RealDisk().remove(folder / "content.db"));
  CHECK(reader.content_version().value() == before.value());
  CHECK(reader.cities(day(kToday))->size() == 2);

  auto writer = test::open_writer(folder / "content.db");  // made, and nothing in it yet
  CHECK(reader.content_version().value() == before.value());
  CHECK(reader.cities(day(kToday))->size() == 2);

  REQUIRE(writer.apply({{version(1)}, {page(0, {test::host_json()})}, {}}));
  CHECK_FALSE(reader.content_version().value() == before.value());
  CHECK(reader.cities(day(kToday))->empty());
}

TEST_CASE("one damaged record is left out and reported, the others are shown") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  write_by_hand(folder / "content.db",
                "UPDATE record SET document = '{\"type\":\"city\"' WHERE slug = 'lille';"
                "UPDATE record SET document = json_remove(document, '$.country') "
                "WHERE slug = 'old-friend';"
                "UPDATE city_card SET card = card || '7:x' "
                "WHERE slug IN ('lille', 'old-friend')");
  std::vector<std::string> reports;
  auto reader = ContentReader::open(
      folder / "content.db", [&](const std::string& sentence) { reports.push_back(sentence); });
  REQUIRE(reader);
  const auto cities = reader->cities(day(kToday));
  REQUIRE(cities);
  CHECK(cities->size() == 1);
  REQUIRE(reports.size() == 2);
  CHECK(reports[0].find("city/lille") != std::string::npos);
  CHECK(reports[1].find("city/old-friend") != std::string::npos);
  CHECK(reader->media()->size() == 1);
}

TEST_CASE("who is a partner is worked out anew only when something says so") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(content()));
  write_by_hand(folder / "content.db",
                "UPDATE record SET document = '{\"type\":\"city\"' WHERE slug = 'lille';"
                "UPDATE city_card SET card = '' WHERE slug = 'lille'");
  std::size_t reports = 0;
  auto reader = ContentReader::open(folder / "content.db", [&](const std::string&) { ++reports; });
  REQUIRE(reader);
  REQUIRE(reader->cities(day(kToday)));
  const std::size_t once = reports;
  CHECK(once > 0);

  REQUIRE(writer.apply(
      {{version(2)}, {page(1, {online("talk", "2026-11-25T10:00", "2026-11-25T11:00")})}, {}}));
  CHECK(reader->cities(day(kToday))->size() == 1);
  CHECK(reports == once);

  REQUIRE(writer.apply(
      {{version(3)},
       {page(2, {agreement_json("late", "stranger", Json::array({step_json("signed", "2020")}))})},
       {}}));
  CHECK(reader->cities(day(kToday))->size() == 2);
  CHECK(reports > once);
}

TEST_CASE("a number of which a digit has changed on the disk is not shown") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply(content()));
  write_by_hand(folder / "content.db",
                "UPDATE record SET document = replace(document, '379466', '379467') "
                "WHERE slug = 'lille'");
  std::vector<std::string> reports;
  auto reader = ContentReader::open(
      folder / "content.db", [&](const std::string& sentence) { reports.push_back(sentence); });
  REQUIRE(reader);
  CHECK_FALSE(reader->city("lille", day(kToday)).value());
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].find("city/lille: it is no longer what was stored") != std::string::npos);
  CHECK(reader->city("brno", day(kToday)).value());
}

TEST_CASE("a missing or foreign database is refused with a sentence") {
  const test::TemporaryFolder folder;
  const auto missing = ContentReader::open(folder / "content.db");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::not_found);
  CHECK_FALSE(std::filesystem::exists(folder / "content.db"));

  RealDisk disk;
  REQUIRE(disk.write(folder / "letter.db", "this is not a database, it is a letter to a friend"));
  const auto foreign = ContentReader::open(folder / "letter.db");
  REQUIRE_FALSE(foreign);
  CHECK(foreign.error().code == ErrorCode::invalid);

  write_by_hand(folder / "other.db", "CREATE TABLE t(x)");
  const auto other = ContentReader::open(folder / "other.db");
  REQUIRE_FALSE(other);
  CHECK(other.error().code == ErrorCode::invalid);
}

TEST_CASE("content without a host says so") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db")
              .apply({{version(1)}, {page(0, {city_json("brno")})}, {}}));
  auto reader = test::open_reader(folder / "content.db");
  const auto host = reader.host();
  REQUIRE_FALSE(host);
  CHECK(host.error().code == ErrorCode::not_found);
}

}  // namespace pobratym::store
