// SPDX-License-Identifier: Apache-2.0
// Cards wear out and files break. What is damaged is made anew from what was verified, without the
// network where that is possible.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;

namespace {

void ruin(const Path& file) { REQUIRE(RealDisk().write(file, Bytes(20000, 'x'))); }

std::vector<Path> files_in(const Path& folder, const std::string& extension) {
  std::vector<Path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == extension) {
      files.push_back(entry.path());
    }
  }
  return files;
}

struct Synced : KioskSite {
  Synced() : KioskSite(200, 3) {
    repository().publish(kToday);
    REQUIRE(sync().status.state == SyncState::up_to_date);
  }
  [[nodiscard]] Path database() const { return state() / "content.db"; }
};

}  // namespace

TEST_CASE("a database that is damaged or gone is made anew from the pages, fetching nothing") {
  for (const bool gone : {true, false}) {
    INFO(gone);
    Synced site;
    if (gone) {
      std::filesystem::remove(site.database());
    } else {
      ruin(site.database());
    }
    const Outcome outcome = site.sync();
    INFO(outcome.status.error);
    REQUIRE(outcome.status.state == SyncState::up_to_date);
    CHECK(outcome.content->rebuilt == !gone);
    CHECK(site.asked_for().size() == 2);
    CHECK(site.shown() == site.repository().labels());
  }
}

TEST_CASE("a damaged database is made anew even while the server is away") {
  Synced site;
  ruin(site.database());
  site.hide("");
  const Outcome outcome = site.sync(kToday + std::chrono::hours(1));
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.restored);
  CHECK(site.shown() == site.repository().labels());
  CHECK(describe(outcome).find("made anew from the disk") != std::string::npos);
}

TEST_CASE("damage that a change meets is healed with the change, not after the next full check") {
  Synced site;
  REQUIRE(site.sync().status.state == SyncState::up_to_date);  // has checked all of it just now
  {
    // The second page of the file says when that was; all behind it is worn out.
    constexpr std::streamoff kFrom = 2 * 4096;
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(site.database()));
    std::fstream file(site.database(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(kFrom);
    file << Bytes(static_cast<std::size_t>(size - kFrom), '\xEE');
  }
  site.repository().edit(3, "Changed");
  site.repository().publish(kToday + std::chrono::minutes(10));
  const Outcome outcome = site.sync(kToday + std::chrono::minutes(10));
  INFO(outcome.status.error);
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.content->rebuilt);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("when database and pages are gone the pack is fetched again") {
  Synced site;
  ruin(site.database());
  for (const Path& page : files_in(site.state() / "blobs", ".zst")) ruin(page);
  const Outcome outcome = site.sync();
  INFO(outcome.status.error);
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.content->by_pack);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("one damaged page or picture on the disk is fetched again, alone") {
  Synced site;
  const auto pages = files_in(site.state() / "blobs", ".zst");
  ruin(pages.front());
  Outcome outcome = site.sync();
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.content->pages_fetched == 1);
  CHECK(site.asked_for().size() == 3);
  CHECK_FALSE(outcome.content->changed);

  const Bytes picture = test::picture("term/t-0");
  const std::string name = to_hex(sha256(picture));
  ruin(site.state() / "blobs" / name.substr(0, 2) / name);
  CHECK(site.pictures().size() == 2);
  outcome = site.sync();
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.content->pictures_fetched == 1);
  CHECK(site.pictures().size() == 3);
}

TEST_CASE("damaged metadata on the disk is fetched again") {
  for (const char* role : {"root", "timestamp", "snapshot", "targets", "kharkiv"}) {
    INFO(role);
    Synced site;
    ruin(site.state() / "metadata" / (std::string(role) + ".json"));
    const Outcome outcome = site.sync();
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
    CHECK_FALSE(outcome.content->changed);
  }
}
