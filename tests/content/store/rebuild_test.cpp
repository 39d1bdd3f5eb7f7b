// SPDX-License-Identifier: Apache-2.0
// A database that is made anew replaces the old one in one step: whatever stops the writer on the
// way, the file at the path is the old one, byte for byte, or the new one, whole.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"
#include "tests/support/stopping_disk.hpp"

namespace pobratym::store {
namespace {

constexpr std::uint64_t kPlenty = 64u << 20u;
constexpr std::uint64_t kBlock = 4096;
const char* const kDamaged = "this was a database once";

ContentChange hundred_cities() {
  std::vector<Json> cities{test::host_json()};
  for (int i = 0; i < 100; ++i) cities.push_back(test::city_json("city-" + std::to_string(i)));
  return {{test::version(1)}, {test::page(0, cities)}, {}};
}

bool shows_all(const Path& file) {
  auto reader = ContentReader::open(file);
  const auto cities = reader ? reader->records("city", test::day("2026-11-24")) : Result<Records>();
  return reader && cities && cities->size() == 100;
}

/// Makes the database anew in a process that the system ends as soon as a file grows beyond
/// `bytes`; answers whether it came to its end.
bool rebuild_until(std::uint64_t bytes, const Path& file, const ContentChange& change) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const rlimit no_core{0, 0};
    const rlimit most{bytes, bytes};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::setrlimit(RLIMIT_FSIZE, &most);
    RealDisk disk;
    ::_exit(ContentWriter::rebuild(disk, file, change) ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a writer that is ended while it makes the database anew leaves the old file") {
  const auto change = hundred_cities();
  bool done = false;
  std::uint64_t blocks = 0;
  for (; !done && blocks < 200; ++blocks) {
    INFO("ended after " << blocks << " blocks");
    const test::TemporaryFolder folder;
    const Path file = folder / "content.db";
    RealDisk disk;
    REQUIRE(disk.write(file, kDamaged));
    done = rebuild_until(blocks * kBlock, file, change);
    CHECK((done ? shows_all(file) : disk.read(file, kPlenty).value() == kDamaged));
    // The next attempt finds what the last one left and is not misled by it.
    REQUIRE(ContentWriter::rebuild(disk, file, change));
    CHECK(shows_all(file));
    CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"content.db"});
  }
  CHECK(done);
  CHECK(blocks > 10);
}

TEST_CASE("the power may go between any two steps of putting a new database in place") {
  const auto change = hundred_cities();
  std::size_t steps = 0;
  for (bool stopped = true; stopped; ++steps) {
    INFO("power cut after " << steps << " steps");
    const test::TemporaryFolder folder;
    const Path file = folder / "content.db";
    RealDisk disk;
    REQUIRE(disk.write(file, kDamaged));
    REQUIRE(disk.write(folder / "content.db-journal", "of the damaged one"));
    test::StoppingDisk stopping(steps);
    const auto built = ContentWriter::rebuild(stopping, file, change);
    stopped = stopping.stopped();
    CHECK(built.has_value() == !stopped);
    CHECK((stopped ? disk.read(file, kPlenty).value() == kDamaged : shows_all(file)));
    REQUIRE(steps < 20);
  }
  CHECK(steps > 3);
}

TEST_CASE("a journal of the old database is not taken for one of the new") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  RealDisk disk;
  REQUIRE(disk.write(file, kDamaged));
  REQUIRE(disk.write(folder / "content.db-journal", "of the damaged one"));
  REQUIRE(ContentWriter::rebuild(disk, file, hundred_cities()));
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"content.db"});
}

TEST_CASE("screens show the old content until the new database is in place") {
  const test::TemporaryFolder folder;
  const Path file = folder / "content.db";
  RealDisk disk;
  REQUIRE(test::open_writer(file).apply(
      {{test::version(1)}, {test::page(0, {test::host_json(), test::city_json("brno")})}, {}}));
  auto reader = test::open_reader(file);
  const auto before = reader.content_version().value();
  REQUIRE_FALSE(rebuild_until(10 * kBlock, file, hundred_cities()));
  CHECK(reader.content_version().value() == before);
  CHECK(test::open_reader(file).records("city", test::day("2026-11-24"))->size() == 1);
  REQUIRE(ContentWriter::rebuild(disk, file, hundred_cities()));
  CHECK(reader.content_version().value() != before);
  CHECK(reader.records("city", test::day("2026-11-24"))->size() == 100);
}

}  // namespace pobratym::store
