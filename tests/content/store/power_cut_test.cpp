// SPDX-License-Identifier: Apache-2.0
// What a power cut leaves behind: a database half written and the journal that takes it back.
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

const char* const kToday = "2026-11-24";

std::vector<Json> hundred_cities() {
  std::vector<Json> cities{test::host_json()};
  for (int i = 0; i < 100; ++i) cities.push_back(test::city_json("city-" + std::to_string(i)));
  return cities;
}

/// Copies database and journal out from under a writer in the middle of writing the database.
void cut_power(const Path& from, const Path& to) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(from.c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
  // A cache of one page: SQLite must write the database before it may commit.
  REQUIRE(sqlite3_exec(handle,
                       "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                       "UPDATE record SET document = document || ' '; DELETE FROM record",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  std::filesystem::copy_file(from, to);
  std::filesystem::copy_file(from.string() + "-journal", to.string() + "-journal");
}

}  // namespace

TEST_CASE("after a power cut screens wait for the writer, then show the last whole content") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "before.db")
              .apply({{test::version(1)}, {test::page(0, hundred_cities())}, {}}));
  cut_power(folder / "before.db", folder / "content.db");

  const auto early = ContentReader::open(folder / "content.db");
  REQUIRE_FALSE(early);
  CHECK(early.error().code == ErrorCode::failed);
  CHECK(early.error().message.find("pobratym-sync") != std::string::npos);

  const auto writer = test::open_writer(folder / "content.db");
  CHECK(writer.check());
  CHECK(writer.sources().value() == std::vector{test::version(1)});
  auto reader = test::open_reader(folder / "content.db");
  CHECK(reader.records("city", test::day(kToday))->size() == 100);
}

}  // namespace pobratym::store
