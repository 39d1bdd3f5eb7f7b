// SPDX-License-Identifier: Apache-2.0
// Syncs that are told to end before they are done, that know the time only from signatures, and
// that leave pictures for later.
#include <catch2/catch_test_macros.hpp>

#include "sync/folder_transport.hpp"
#include "sync/interruptible_transport.hpp"
#include "sync/once.hpp"
#include "sync/time_floor.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;

namespace {

/// From the folder, with what an order may add.
Outcome sync_with(KioskSite& site, Instant now, PictureRoom room, Interrupted interrupted) {
  RealDisk disk;
  FolderTransport folder(disk, site.repository().folder());
  InterruptibleTransport transport(folder, interrupted);
  const auto ignore = [](std::string_view, std::uint64_t, std::uint64_t) {};
  auto outcome = sync_once({transport, disk, site.state(), site.repository().root(), ignore,
                            std::move(room), std::move(interrupted)},
                           now);
  REQUIRE(outcome);
  return std::move(*outcome);
}

/// Says yes from the n-th question on.
Interrupted after(int questions) {
  return [asked = std::make_shared<int>(0), questions] { return ++*asked > questions; };
}

}  // namespace

TEST_CASE("a sync that is stopped anywhere leaves a whole version and a true status") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  const SyncStatus before = read_status(RealDisk(), site.state());
  const auto old_labels = site.shown();
  site.repository().edit(42, "edited");
  site.repository().publish(kToday + std::chrono::hours(1));
  int stopped = 0;
  for (int questions = 0;; ++questions) {
    INFO("stopped at question " << questions);
    const Outcome outcome = sync_with(site, kToday + std::chrono::hours(2), {}, after(questions));
    const SyncStatus status = read_status(RealDisk(), site.state());
    CHECK(status == outcome.status);
    CHECK((site.shown() == old_labels || site.shown() == site.repository().labels()));
    if (!outcome.interrupted) {
      CHECK(status.state == SyncState::up_to_date);
      CHECK(status.last_success == kToday + std::chrono::hours(2));
      break;
    }
    ++stopped;
    CHECK(describe(outcome) == "Stopped on the way; the next run goes on from there.");
    CHECK(status.state == before.state);
    CHECK(status.last_success == before.last_success);
    CHECK(status.failures == 0);
    CHECK(status.error.empty());
    CHECK(status.content_version == (site.shown() == old_labels ? 1 : 2));
    REQUIRE(questions < 100);
  }
  CHECK(stopped >= 4);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("failures in a row are counted from the first on, and a success ends them") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.failures == 0);
  site.tamper("timestamp.json", [](const Bytes&) { return Bytes("{}"); });
  REQUIRE(site.sync(kToday + std::chrono::hours(1)).status.failures == 1);
  const SyncStatus second = site.sync(kToday + std::chrono::hours(2)).status;
  CHECK(second.failures == 2);
  CHECK(second.failing_since == kToday + std::chrono::hours(1));
  CHECK(second.last_success == kToday);
  site.be_honest();
  const SyncStatus good = site.sync(kToday + std::chrono::hours(3)).status;
  CHECK(good.failures == 0);
  CHECK_FALSE(good.failing_since);
}

TEST_CASE("no time in the status is before the newest signed one, even of a failure") {
  KioskSite site;
  site.repository().publish(kToday);
  const Instant past = parse_instant("1976-01-01T00:00:00Z").value();
  REQUIRE(site.sync(past).status.last_success == kToday);
  site.tamper("timestamp.json", [](const Bytes&) { return Bytes("{}"); });
  const SyncStatus failed = site.sync(past).status;
  CHECK(failed.last_attempt == kToday);
  CHECK(failed.failing_since == kToday);
}

TEST_CASE("a clock fifty years ahead stops acceptance, never display, and mends itself") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  site.repository().edit(42, "edited");
  site.repository().publish(kToday + std::chrono::hours(1));
  const auto labels = site.shown();
  const SyncStatus ahead = site.sync(kToday + std::chrono::years(50)).status;
  CHECK(ahead.state == SyncState::failed);
  CHECK(ahead.error.find("expired") != std::string::npos);
  CHECK(ahead.last_success == kToday);
  CHECK(site.shown() == labels);
  CHECK(site.sync(kToday + std::chrono::hours(2)).status.state == SyncState::up_to_date);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("the newest signed time is kept on the disk, and damage to it is no time at all") {
  KioskSite site;
  RealDisk disk;
  CHECK_FALSE(time_floor(MetadataStore(disk, site.state())));
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  CHECK(time_floor(MetadataStore(disk, site.state())) == kToday);
  site.repository().publish(kToday + std::chrono::hours(5));
  REQUIRE(site.sync(kToday).status.state == SyncState::up_to_date);
  CHECK(time_floor(MetadataStore(disk, site.state())) == kToday + std::chrono::hours(5));
  const Path timestamp = site.state() / "metadata/timestamp.json";
  Bytes bytes = disk.read(timestamp, 100'000).value();
  bytes.replace(bytes.find("2026"), 4, "2096");
  REQUIRE(disk.write(timestamp, bytes));
  CHECK(time_floor(MetadataStore(disk, site.state())) == kToday);  // the root's
}

TEST_CASE("where there is no room for pictures the text comes alone, and they follow") {
  KioskSite site;
  site.repository().publish(kToday);
  const auto room = [](std::uint64_t bytes) { return [bytes] { return bytes; }; };
  const Outcome none = sync_with(site, kToday, room(0), {});
  CHECK(none.status.state == SyncState::up_to_date);
  CHECK(none.status.pictures_later == 3);
  CHECK(none.content->pictures_fetched == 0);
  CHECK(site.shown() == site.repository().labels());
  CHECK(site.pictures().empty());
  CHECK(describe(none).find("; 3 pictures will follow") != std::string::npos);

  const Outcome some = sync_with(site, kToday, room(2 * kRequestCost + 60), {});
  CHECK(some.status.pictures_later == 1);
  CHECK(site.pictures().size() == 2);
  const Outcome all = sync_with(site, kToday, {}, {});
  CHECK(all.status.pictures_later == 0);
  CHECK(site.pictures().size() == 3);
}
