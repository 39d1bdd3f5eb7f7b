// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::page;
using test::version;
using test::with;

ContentChange two_pages() {
  return {{version(1)},
          {page(0, {test::host_json(), test::city_json("kharkiv", "Харків")}),
           page(1, {test::city_json("brno")})},
          {}};
}

}  // namespace

TEST_CASE("what was applied is there when the database is opened again") {
  const test::TemporaryFolder folder;
  const auto change = two_pages();
  REQUIRE(test::open_writer(folder / "content.db").apply(change));
  const auto writer = test::open_writer(folder / "content.db");
  const auto pages = writer.applied_pages("kharkiv");
  REQUIRE(pages);
  CHECK(*pages ==
        std::map<std::uint32_t, Digest>{{0, change.pages[0].page}, {1, change.pages[1].page}});
  CHECK(writer.applied_pages("brno")->empty());
  CHECK(writer.sources().value() == std::vector{version(1)});
  CHECK(writer.check());
}

TEST_CASE("only what is different is written") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(two_pages()));
  const auto after_first = writer.rows_changed();
  REQUIRE(writer.apply(two_pages()));
  CHECK(writer.rows_changed() == after_first);

  // One edited record: its row, its page, the version of the source, the counter of changes with
  // the fingerprint; and what the search keeps of it, in tables that SQLite's full text has for
  // itself.
  auto edited = two_pages();
  edited.sources = {version(2)};
  edited.pages[0] = page(0, {test::host_json(), test::city_json("kharkiv", "Харків!")});
  REQUIRE(writer.apply(edited));
  CHECK(writer.rows_changed() - after_first >= 4);
  CHECK(writer.rows_changed() - after_first <= 80);
}

TEST_CASE("a record that left its page is gone, and with it what was derived from it") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(two_pages()));
  const auto forum = test::event_json("forum", test::kyiv_time("2026-11-24T13:00"),
                                      test::kyiv_time("2026-11-24T15:00"));
  REQUIRE(writer.apply({{}, {page(1, {test::city_json("brno"), forum})}, {}}));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.live_events(test::at("2026-11-24T12:00:00Z"))->size() == 1);
  REQUIRE(writer.apply({{}, {page(1, {test::city_json("brno")})}, {}}));
  CHECK(reader.live_events(test::at("2026-11-24T12:00:00Z"))->empty());
  CHECK(reader.events_of("brno", test::at("2026-11-24T12:00:00Z"), 10)->empty());
}

TEST_CASE("a record may move to another page within one change") {
  const test::TemporaryFolder folder;
  for (const bool new_page_first : {true, false}) {
    auto writer = test::open_writer(folder / (new_page_first ? "a.db" : "b.db"));
    REQUIRE(writer.apply(two_pages()));
    ContentChange moved{{}, {page(5, {test::city_json("brno")}), page(1, {})}, {}};
    if (!new_page_first) std::swap(moved.pages[0], moved.pages[1]);
    REQUIRE(writer.apply(moved));
    auto reader = test::open_reader(folder / (new_page_first ? "a.db" : "b.db"));
    CHECK(reader.city("brno", test::day("2026-11-24")).value() != nullptr);
  }
}

TEST_CASE("a removed page takes its records along and leaves the others") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(two_pages()));
  REQUIRE(writer.apply({{version(2)}, {}, {{"kharkiv", 1}}}));
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.city("brno", test::day("2026-11-24")).value() == nullptr);
  CHECK(reader.city("kharkiv", test::day("2026-11-24")).value() != nullptr);
  CHECK(writer.applied_pages("kharkiv")->size() == 1);
}

TEST_CASE("one origin's page does not touch another origin's records") {
  const test::TemporaryFolder folder;
  auto writer = test::open_writer(folder / "content.db");
  REQUIRE(writer.apply(two_pages()));
  const Json other = with(test::city_json("brno"), {{"country", "XX"}});
  REQUIRE(writer.apply({{version(1, "brno")}, {page(1, {other}, "brno")}, {}}));
  auto reader = test::open_reader(folder / "content.db");
  // The host's own words come first.
  CHECK(reader.city("brno", test::day("2026-11-24")).value()->country == "CZ");
  REQUIRE(writer.apply({{}, {}, {{"kharkiv", 1}}}));
  CHECK(reader.city("brno", test::day("2026-11-24")).value()->country == "XX");
}

TEST_CASE("a file that is no content database is refused, and can be made anew") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "content.db", "this is not a database, it is a letter to a friend"));
  const auto writer = ContentWriter::open(folder / "content.db");
  REQUIRE_FALSE(writer);
  CHECK(writer.error().code == ErrorCode::invalid);
  CHECK(writer.error().message.find("content.db") != std::string::npos);
  REQUIRE(ContentWriter::rebuild(disk, folder / "content.db", two_pages()));
  CHECK(ContentWriter::open(folder / "content.db"));
}

}  // namespace pobratym::store
