// SPDX-License-Identifier: Apache-2.0
// Whole syncs over HTTP against repositories of the real publisher.
#include "sync/once.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/repository/layout.hpp"
#include "sync/folder_transport.hpp"
#include "sync/lock.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;
using Paths = std::set<std::string>;

namespace {

bool good(const Outcome& outcome) {
  INFO(outcome.status.error);
  CHECK(outcome.status.error.empty());
  return outcome.status.state == SyncState::up_to_date;
}

/// What a kiosk one version behind must ask for of what was published: the metadata and the patch,
/// or without a patch everything but the pack.
Paths needed_of(const repository::PublishReport& report, bool patched) {
  Paths paths{"metadata/2.root.json"};
  for (const auto& file : report.written) {
    const bool metadata = file.path.starts_with("metadata/");
    const bool patch = file.path.starts_with("patches/");
    const bool content = !metadata && !patch && !file.path.ends_with(".pack");
    if (metadata || patch || (content && !patched)) paths.insert(file.path);
  }
  return paths;
}

}  // namespace

TEST_CASE("the first sync brings everything in one pack and shows it") {
  KioskSite site;
  site.repository().publish(kToday);
  const Outcome outcome = site.sync();
  REQUIRE(good(outcome));
  CHECK(site.shown() == site.repository().labels());
  CHECK(site.pictures().size() == 3);
  CHECK(outcome.content->records == 201);
  CHECK(outcome.content->by_pack);
  CHECK(outcome.content->pages_fetched == 0);
  CHECK(outcome.status.content_version == 1);
  CHECK(outcome.status.content_signed == kToday);
  CHECK(outcome.status.last_success == kToday);
  CHECK(outcome.status.requests == site.asked_for().size());
  CHECK(read_status(RealDisk(), site.state()) == outcome.status);
  CHECK(describe(outcome).starts_with(
      "Up to date: 201 records, version 1; fetched the whole pack and 3 pictures, "));
}

TEST_CASE("when nothing is new a sync asks two questions and fetches no content") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  const Outcome outcome = site.sync(kToday + std::chrono::hours(1));
  REQUIRE(good(outcome));
  CHECK(site.asked_for() == Paths{"metadata/2.root.json", "metadata/timestamp.json"});
  CHECK(outcome.status.requests == 2);
  CHECK(outcome.status.bytes <= 400);
  CHECK_FALSE(outcome.content->changed);
  CHECK(describe(outcome).find("; nothing new, ") != std::string::npos);
  CHECK(outcome.status.last_success == kToday + std::chrono::hours(1));
}

TEST_CASE("one edited record moves one patch and the metadata, and nothing else") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  site.repository().edit(42, "edited");
  const auto report = site.repository().publish(kToday + std::chrono::hours(1));
  REQUIRE(report.pages_written == 1);
  const Outcome outcome = site.sync(kToday + std::chrono::hours(2));
  REQUIRE(good(outcome));
  const Paths expected = needed_of(report, true);
  CHECK(site.asked_for() == expected);
  CHECK(expected.size() == 5);
  CHECK(site.shown().at("t-42") == "edited");
  CHECK(site.shown() == site.repository().labels());
  CHECK(outcome.content->pages_patched == 1);
  CHECK(outcome.content->pages_fetched == 0);
  CHECK(outcome.status.content_version == 2);
  CHECK(outcome.status.bytes < 3000);
  CHECK(describe(outcome).find("; fetched a patch of 1 page, ") != std::string::npos);
}

TEST_CASE("without a patch an edit moves its page, the index and the metadata") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  site.repository().edit(42, "edited");
  const auto report = site.repository().publish(kToday + std::chrono::hours(1));
  site.hide_patches();
  const Outcome outcome = site.sync(kToday + std::chrono::hours(2));
  REQUIRE(good(outcome));
  const Paths expected = needed_of(report, false);
  CHECK(site.asked_for() == expected);
  CHECK(expected.size() == 7);
  CHECK(outcome.content->pages_fetched == 1);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("without a patch an edit under index nodes moves one node and one page") {
  KioskSite site(3000, 0);
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  CHECK(site.shown() == site.repository().labels());
  site.repository().edit(42, "edited");
  const auto report = site.repository().publish(kToday);
  site.hide_patches();
  REQUIRE(good(site.sync()));
  const Paths expected = needed_of(report, false);
  CHECK(site.asked_for() == expected);
  CHECK(expected.size() == 8);
  CHECK(site.shown().at("t-42") == "edited");
}

TEST_CASE("removed records and pictures leave the kiosk, and the disk") {
  KioskSite site(200, 3);
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  site.repository().remove(0);
  site.repository().add_picture(1, test::picture("another"));
  site.repository().publish(kToday);
  const Path gone = site.state() / repository::blob_path(sha256(test::picture("term/t-0")));
  CHECK(RealDisk().exists(gone));
  REQUIRE(good(site.sync()));
  CHECK_FALSE(site.shown().contains("t-0"));
  CHECK(site.shown() == site.repository().labels());
  CHECK(site.pictures().contains(test::picture("another")));
  CHECK(site.pictures().size() == 2);
  CHECK_FALSE(RealDisk().exists(gone));
}

TEST_CASE("when half of the records changed the pack is fetched instead of the pages") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  for (std::size_t i = 0; i < 200; ++i) site.repository().edit(i, "edited " + std::to_string(i));
  site.repository().publish(kToday);
  const Outcome outcome = site.sync();
  REQUIRE(good(outcome));
  CHECK(outcome.content->by_pack);
  CHECK(outcome.content->pages_fetched == 0);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a pack that is not on the server is made up for by the pages") {
  KioskSite site;
  site.repository().publish(kToday);
  site.hide(".pack");
  const Outcome outcome = site.sync();
  REQUIRE(good(outcome));
  CHECK_FALSE(outcome.content->by_pack);
  CHECK(outcome.content->pages_fetched > 4);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a folder brings the same content as a web server") {
  KioskSite by_web;
  by_web.repository().publish(kToday);
  REQUIRE(good(by_web.sync()));
  const auto over_http = by_web.shown();
  const auto pictures = by_web.pictures();
  std::filesystem::remove_all(by_web.state());
  const Outcome outcome = by_web.sync_from_folder();
  REQUIRE(good(outcome));
  CHECK(by_web.shown() == over_http);
  CHECK(by_web.pictures() == pictures);
  CHECK(by_web.asked_for().size() > 2);  // of the sync before: the folder asked no server
}

TEST_CASE("a kiosk that was asleep for many versions catches up in one sync") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  for (std::size_t day = 1; day <= 20; ++day) {
    site.repository().edit(day, "day " + std::to_string(day));
    site.repository().publish(kToday + std::chrono::days(day));
  }
  const Outcome outcome = site.sync(kToday + std::chrono::days(20));
  REQUIRE(good(outcome));
  CHECK(site.shown() == site.repository().labels());
  CHECK(outcome.status.content_version >= 21);
}

TEST_CASE("a kiosk fetches each picture in the size of its screen and in no other") {
  KioskSite site(10, 1);
  const Bytes widest = test::picture("term/t-0");
  const Bytes middle = test::picture("960"), narrow = test::picture("480");
  site.repository().add_size(0, 960, middle);
  site.repository().add_size(0, 480, narrow);
  site.repository().publish(kToday);
  const auto fetched = [&](const Bytes& picture) {
    return site.asked_for().contains(repository::blob_path(sha256(picture)));
  };
  const auto kept = [&](const Bytes& picture) {
    return RealDisk().exists(site.state() / repository::blob_path(sha256(picture)));
  };
  site.set_picture_width(800);
  REQUIRE(good(site.sync()));
  CHECK(fetched(middle));
  CHECK_FALSE(fetched(widest));
  CHECK_FALSE(fetched(narrow));
  // A larger screen is put in its place: its size comes, and the one that nobody shows goes.
  site.set_picture_width(0);
  REQUIRE(good(site.sync(kToday + std::chrono::hours(1))));
  CHECK(kept(widest));
  CHECK_FALSE(kept(middle));
  CHECK_FALSE(kept(narrow));
}

TEST_CASE("a sync beside another one ends at once and touches nothing") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  const SyncStatus before = read_status(RealDisk(), site.state());
  const auto other = StateLock::take(site.state());
  const Outcome outcome = site.sync(kToday + std::chrono::hours(1));
  CHECK(outcome.status.error.find("another sync is at work") != std::string::npos);
  CHECK(read_status(RealDisk(), site.state()) == before);
}

TEST_CASE("without a root there is nothing to begin to trust with") {
  KioskSite site;
  site.repository().publish(kToday);
  RealDisk disk;
  FolderTransport transport(disk, site.repository().folder());
  const auto ignore = [](std::string_view, std::uint64_t, std::uint64_t) {};
  const auto outcome = sync_once({transport, disk, site.state(), std::nullopt, ignore}, kToday);
  REQUIRE(outcome);
  CHECK(outcome->status.state == SyncState::failed);
  CHECK(outcome->status.error.find("--root") != std::string::npos);
  CHECK(transport.traffic().requests == 0);
}

TEST_CASE("a root in the state folder wins over the one that came with the program") {
  KioskSite site;
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  RealDisk disk;
  FolderTransport transport(disk, site.repository().folder());
  const auto ignore = [](std::string_view, std::uint64_t, std::uint64_t) {};
  const auto outcome = sync_once({transport, disk, site.state(), "no root", ignore}, kToday);
  REQUIRE(outcome);
  CHECK(good(*outcome));
}
