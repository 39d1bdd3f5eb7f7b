// SPDX-License-Identifier: Apache-2.0
// A memory card that forgets, a power cut, a full disk.
#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <memory>
#include <random>

#include "tests/content/outbox/memory_folder.hpp"
#include "tests/content/outbox/messages.hpp"

namespace pobratym::outbox {
namespace {

using test::at_hour;
using test::words;

constexpr std::size_t kPage = 4096;

std::string text_of(int number) {
  return "words number " + std::to_string(number) + " " + std::string(700, 'w');
}

void fill(const Path& folder, int count) {
  const Outbox outbox = test::open_outbox(folder);
  for (int i = 0; i < count; ++i) REQUIRE(outbox.append(words(text_of(i)), at_hour(8)));
}

/// Overwrites part of the file with what the pattern says.
void overwrite(const Path& file, std::size_t at, const std::string& bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(at));
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(stream.good());
}

Bytes read(const Path& file) { return RealDisk().read(file, 64u << 20u).value(); }

}  // namespace

TEST_CASE("a damaged outbox is set aside and what can be read of it goes on") {
  const test::MemoryFolder folder;
  fill(folder.path(), 60);
  const std::size_t pages = read(folder / "outbox.db").size() / kPage;
  REQUIRE(pages > 12);
  // A page in the middle becomes rubbish: with it the words on it, and no others.
  overwrite(folder / "outbox.db", pages / 2 * kPage, std::string(kPage, '\xA5'));

  const Outbox outbox = test::open_outbox(folder.path());
  CHECK(outbox.levels()->set_aside == 1);
  CHECK(std::filesystem::exists(folder / "outbox.db.damaged-1"));
  const auto saved = test::words_in(test::taken(outbox));
  CHECK(saved.size() >= 52);
  CHECK(saved.count(text_of(0)) == 1);
  CHECK(saved.count(text_of(59)) == 1);
  REQUIRE(outbox.append(words("and on it goes"), at_hour(9)));
}

TEST_CASE("a file that is no database any more is set aside, and words in it are found") {
  const test::MemoryFolder folder;
  fill(folder.path(), 20);
  overwrite(folder / "outbox.db", 0, std::string(kPage, 'x'));
  const Outbox outbox = test::open_outbox(folder.path());
  CHECK(outbox.levels()->set_aside == 1);
  CHECK(test::words_in(test::taken(outbox)).size() >= 17);
  REQUIRE(outbox.append(words("new"), at_hour(9)));
}

TEST_CASE("damage that shows only later is noticed while working") {
  const test::MemoryFolder folder;
  fill(folder.path(), 10);
  const Outbox outbox = test::open_outbox(folder.path());
  overwrite(folder / "outbox.db", 0, std::string(2 * kPage, 'x'));
  REQUIRE(outbox.append(words("new"), at_hour(9)));
  CHECK(test::words_in(test::taken(outbox)).count("new") == 1);
  CHECK(outbox.levels()->set_aside == 1);
}

TEST_CASE("a changed letter that SQLite does not see is not sent as if it were said") {
  const test::MemoryFolder folder;
  const Outbox outbox = test::open_outbox(folder.path());
  REQUIRE(outbox.append(test::counted("page-city", 111), at_hour(8)));
  const Bytes bytes = read(folder / "outbox.db");
  overwrite(folder / "outbox.db", bytes.find("\"count\":111") + 8, "9");
  CHECK(test::taken(outbox).empty());
  CHECK(outbox.levels()->refused == 1);
}

TEST_CASE("no change of any byte makes it crash, stop or lose more than is damaged") {
  const test::MemoryFolder folder;
  fill(folder / "good", 12);
  const Bytes good = read(folder / "good/outbox.db");
  std::mt19937 random(20261126);
  std::size_t least = 12;
  for (int round = 0; round < 150; ++round) {
    Bytes bad = good;
    const auto flips = 1 + random() % 4;
    for (std::size_t i = 0; i < flips; ++i) {
      bad[random() % bad.size()] = static_cast<char>(random());
    }
    const Path at = folder / ("bad" + std::to_string(round));
    REQUIRE(RealDisk().write(at / "outbox.db", bad));
    const Outbox outbox = test::open_outbox(at);
    INFO("round " << round);
    REQUIRE(outbox.append(words("still taken"), at_hour(9)));
    const auto saved = test::words_in(test::taken(outbox));
    CHECK(saved.count("still taken") == 1);
    least = std::min(least, saved.size() - 1);
  }
  CHECK(least >= 4);
}

TEST_CASE("ruins do not fill the disk") {
  const test::MemoryFolder folder;
  for (int round = 0; round < 20; ++round) {
    fill(folder.path(), 3);
    overwrite(folder / "outbox.db", 0, std::string(kPage, 'x'));
  }
  CHECK(test::open_outbox(folder.path()).levels()->set_aside == 8);
}

TEST_CASE("a power cut while a damaged outbox is replaced leaves one or the other") {
  const test::MemoryFolder folder;
  fill(folder.path(), 10);
  // What lies there after a cut: the successor half made, the damaged one still in its place.
  overwrite(folder / "outbox.db", 0, std::string(100, 'x'));
  REQUIRE(RealDisk().write(folder / "outbox.db.new", "half of a file"));
  REQUIRE(RealDisk().write(folder / "outbox.db.new-journal", "and its journal"));
  const Outbox outbox = test::open_outbox(folder.path());
  CHECK(outbox.levels()->words >= 8);
  CHECK_FALSE(std::filesystem::exists(folder / "outbox.db.new"));
}

TEST_CASE("a power cut in the middle of a change takes the change back") {
  const test::MemoryFolder folder;
  fill(folder / "before", 30);
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open((folder / "before/outbox.db").c_str(), &handle) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
  // A cache of one page: SQLite must write the database before it may commit.
  REQUIRE(sqlite3_exec(handle,
                       "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                       "UPDATE entry SET document = 'gone', state = 1; DELETE FROM entry",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  std::filesystem::create_directory(folder / "after");
  for (const char* name : {"outbox.db", "outbox.db-journal"}) {
    std::filesystem::copy_file(folder / "before" / name, folder / "after" / name);
  }
  const Outbox outbox = test::open_outbox(folder / "after");
  CHECK(outbox.levels()->words == 30);
  CHECK(outbox.levels()->set_aside == 0);
}

TEST_CASE("a full disk refuses what is new with a sentence and keeps what is old") {
  const test::MemoryFolder folder;
  // The file itself may not grow beyond 64 pages, which SQLite reports just as it does a full disk.
  const Outbox outbox = test::open_outbox(folder.path(), {.rows = 100'000, .bytes = 80'000});
  {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open((folder / "outbox.db").c_str(), &handle) == SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(handle, &sqlite3_close);
    REQUIRE(sqlite3_exec(handle,
                         "CREATE TABLE ballast (bytes BLOB);"
                         "INSERT INTO ballast VALUES (zeroblob(210000))",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  Status last;
  int kept = 0;
  for (; last && kept < 500; ++kept) last = outbox.append(words(text_of(kept)), at_hour(8));
  REQUIRE_FALSE(last);
  CHECK(last.error().code == ErrorCode::no_space);
  CHECK(outbox.levels()->words == kept - 1);
  CHECK(outbox.levels()->set_aside == 0);
}

}  // namespace pobratym::outbox
