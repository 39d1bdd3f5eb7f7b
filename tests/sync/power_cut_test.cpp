// SPDX-License-Identifier: Apache-2.0
// The power goes after every single change to the disk, then comes back: the kiosk shows the old
// content or the new, and the next sync ends well.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/stopping_disk.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;
using test::StoppingDisk;

namespace {

constexpr std::size_t kMoreThanAnySync = 1000;

}  // namespace

TEST_CASE("a first sync can be cut off after any change to the disk") {
  KioskSite site(60, 2);
  site.repository().publish(kToday);
  std::size_t changes = 0;
  for (; changes < kMoreThanAnySync; ++changes) {
    INFO("power cut after " << changes << " changes");
    std::filesystem::remove_all(site.state());
    StoppingDisk disk(changes);
    site.sync_with(disk);
    if (!disk.stopped()) break;
    if (RealDisk().exists(site.state() / "content.db")) {
      CHECK(site.shown() == site.repository().labels());
    }
    const Outcome next = site.sync();
    INFO(next.status.error);
    REQUIRE(next.status.state == SyncState::up_to_date);
    REQUIRE(site.shown() == site.repository().labels());
    REQUIRE(site.pictures().size() == 2);
  }
  CHECK(changes > 10);
  CHECK(changes < kMoreThanAnySync);
}

TEST_CASE("the repair of a damaged database can be cut off after any change to the disk") {
  KioskSite site(60, 2);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  const Path database = site.state() / "content.db";
  const Bytes damaged(20000, 'x');
  std::size_t changes = 0;
  for (; changes < kMoreThanAnySync; ++changes) {
    INFO("power cut after " << changes << " changes");
    RealDisk real;
    REQUIRE(real.write(database, damaged));
    StoppingDisk disk(changes);
    site.sync_with(disk);
    if (!disk.stopped()) break;
    if (real.read(database, 1u << 24u).value() != damaged) {
      CHECK(site.shown() == site.repository().labels());
    }
    REQUIRE(site.sync().status.state == SyncState::up_to_date);
    REQUIRE(site.shown() == site.repository().labels());
  }
  CHECK(changes > 4);
  CHECK(changes < kMoreThanAnySync);
}

TEST_CASE("an update can be cut off after any change to the disk") {
  KioskSite site(60, 2);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  const Path saved = site.state().parent_path() / "saved";
  std::filesystem::copy(site.state(), saved, std::filesystem::copy_options::recursive);
  const auto old = site.shown();
  site.repository().edit(7, "edited");
  site.repository().remove(8);
  site.repository().add_picture(9, test::picture("new"));
  site.repository().publish(kToday);
  std::size_t changes = 0;
  for (; changes < kMoreThanAnySync; ++changes) {
    INFO("power cut after " << changes << " changes");
    std::filesystem::remove_all(site.state());
    std::filesystem::copy(saved, site.state(), std::filesystem::copy_options::recursive);
    StoppingDisk disk(changes);
    site.sync_with(disk);
    if (!disk.stopped()) break;
    const auto now = site.shown();
    CHECK((now == old || now == site.repository().labels()));
    const Outcome next = site.sync();
    INFO(next.status.error);
    REQUIRE(next.status.state == SyncState::up_to_date);
    REQUIRE(site.shown() == site.repository().labels());
    REQUIRE(site.pictures().size() == 3);
  }
  CHECK(changes > 6);
  CHECK(changes < kMoreThanAnySync);
}
