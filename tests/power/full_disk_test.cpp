// SPDX-License-Identifier: Apache-2.0
// The disk is full or read-only from any step of a sync on. That ends in a sentence that says so,
// the last good content goes on being shown, and the next run with space goes on.
#include <catch2/catch_test_macros.hpp>
#include <cerrno>

#include "tests/power/city.hpp"
#include "tests/power/image_transport.hpp"
#include "tests/power/kiosk_cuts.hpp"
#include "tests/power/publisher_cuts.hpp"

using namespace pobratym;
using namespace pobratym::power;
using test::SimulatedStorage;
using test::StorageStep;

namespace {

constexpr Instant kToday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);
constexpr std::size_t kMoreThanAnySync = 2000;

void ignore_progress(std::string_view, std::uint64_t, std::uint64_t) {}

/// From a step on nothing can be made or written. On a full disk things can still be removed, and
/// what has its place already can be written over.
SimulatedStorage::Refusal refusal_from(std::size_t step, int error) {
  auto left = std::make_shared<std::size_t>(step);
  return [left, error](const StorageStep& asked) {
    using Kind = StorageStep::Kind;
    if (*left > 0) {
      --*left;
      return 0;
    }
    const bool needs_room =
        asked.kind == Kind::create || asked.kind == Kind::make_folder || asked.grows;
    const bool changes = asked.kind != Kind::sync_file && asked.kind != Kind::sync_folder;
    return (error == ENOSPC ? needs_room : changes) ? error : 0;
  };
}

struct World {
  World() : dice(7), city(dice), publisher(sandbox, city), kiosk(sandbox), before(sandbox.empty()) {
    publisher.run("a first publication", kHost, kToday, dice);
    old = publisher.served();
    before = kiosk.try_once(before, old, kToday);
    city.work_on(kHost, dice);
    publisher.run("a publication", kHost, kToday + std::chrono::hours(1), dice);
    fresh = publisher.served();
  }

  static Settings one_cut() {
    Settings settings;
    settings.cuts = 1;
    return settings;
  }

  Result<sync::Outcome> sync(SimulatedStorage& storage, std::chrono::hours after) {
    test::PowerDisk disk = sandbox.boot(storage, {});
    ImageTransport transport(fresh.image, sandbox.repository(), true);
    return sync::sync_once({transport, disk, sandbox.state(), fresh.root, ignore_progress},
                           kToday + after);
  }

  Sandbox sandbox{one_cut()};
  test::Dice dice;
  City city;
  PublisherCuts publisher;
  KioskCuts kiosk;
  test::StorageImage before;
  Served old, fresh;
};

void fill_up_at_every_step(int error) {
  World world;
  const std::string database = world.sandbox.state() / "content.db";
  std::size_t step = 0;
  std::size_t failures = 0;
  std::size_t waiting = 0;
  for (; step < kMoreThanAnySync; ++step) {
    INFO("from step " << step << " on");
    SimulatedStorage storage(world.before);
    storage.refuse(refusal_from(step, error));
    const auto outcome = world.sync(storage, std::chrono::hours(2));
    const bool done = outcome && outcome->status.state == sync::SyncState::up_to_date;
    const Screen screen = look_at(database);
    INFO(describe(screen));
    // A disk that becomes read-only in the middle of SQLite's writing can take nothing back: then
    // the screen goes on showing what it has, and reads again once the disk can be written.
    const bool waits = screen.state == Screen::State::interrupted && error == EROFS;
    waiting += waits ? 1 : 0;
    REQUIRE((waits || screen.state == Screen::State::shown));
    REQUIRE((waits || screen.content == world.old.truth || screen.content == world.fresh.truth));
    if (done) {
      REQUIRE(screen.content == world.fresh.truth);
      break;
    }
    ++failures;
    const std::string sentence = outcome ? outcome->status.error : outcome.error().message;
    INFO(sentence);
    CHECK(sentence.find("free some space or make the disk writable") != std::string::npos);

    storage.refuse({});
    const auto next = world.sync(storage, std::chrono::hours(3));
    REQUIRE(next.has_value());
    INFO(next->status.error);
    REQUIRE(next->status.state == sync::SyncState::up_to_date);
    REQUIRE(look_at(database).content == world.fresh.truth);
  }
  CHECK(failures > 30);
  CHECK(waiting < failures / 2);
  CHECK(step < kMoreThanAnySync);
}

}  // namespace

TEST_CASE("a disk that is full at any step of a sync leaves the last content on the screen") {
  fill_up_at_every_step(ENOSPC);
}

TEST_CASE("a disk that is read-only from any step of a sync on leaves the last content there") {
  fill_up_at_every_step(EROFS);
}
