// SPDX-License-Identifier: Apache-2.0
// What the daemon does besides the way down, and that it never comes before it.
#include "sync/chore.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/daemon_world.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;
using test::DaemonWorld;

namespace {

const Instant kNoon = parse_instant("2026-11-26T12:00:00Z").value();

/// Goes on for ever unless it is told to end; notes when it began and ended.
struct Endless {
  DaemonWorld& world;
  std::vector<std::pair<Uptime, Uptime>> turns;

  Status work(const Interrupted& interrupted) {
    const Uptime begin = world.waiter.now().uptime;
    while (!interrupted()) world.waiter.pass(100ms);
    turns.emplace_back(begin, world.waiter.now().uptime);
    return {};
  }
  Chore as_chore(std::chrono::seconds limit) {
    return {"delivering", limit, true,
            [this](Instant, const Interrupted& interrupted) { return work(interrupted); }};
  }
};

}  // namespace

TEST_CASE("chores come after every sync, each within its limit") {
  DaemonWorld world(kNoon);
  Endless first{world, {}}, second{world, {}};
  world.chores = {first.as_chore(10s), second.as_chore(20s)};
  world.live(1h);
  REQUIRE(first.turns.size() == world.runs.size());
  REQUIRE(second.turns.size() == world.runs.size());
  for (std::size_t i = 0; i < first.turns.size(); ++i) {
    CHECK(first.turns[i].first == world.runs[i].at + 1s);
    CHECK(first.turns[i].second - first.turns[i].first == 10s);
    CHECK(second.turns[i].second - second.turns[i].first == 20s);
  }
}

TEST_CASE("a chore that never ends delays no sync by more than its limit") {
  DaemonWorld world(kNoon), alone(kNoon);
  Endless endless{world, {}};
  world.chores = {endless.as_chore(60s)};
  world.live(24h);
  alone.live(24h);
  CHECK(world.runs.size() == alone.runs.size());
}

TEST_CASE("a sync that somebody asks for interrupts a chore") {
  DaemonWorld world(kNoon);
  Endless endless{world, {}}, other{world, {}};
  world.chores = {endless.as_chore(10min), other.as_chore(10min)};
  world.waiter.at(5s, Wake::asked);
  world.live(1min);
  REQUIRE(world.runs.size() == 2);
  CHECK(world.runs[1].at == 5s);
  CHECK(other.turns.empty());  // until it is asked for no more
}

TEST_CASE("a wish to stop ends a chore at once") {
  DaemonWorld world(kNoon);
  Endless endless{world, {}};
  world.chores = {endless.as_chore(10min)};
  world.live(30s);
  REQUIRE(endless.turns.size() == 1);
  CHECK(endless.turns[0].second == 30s);
}

TEST_CASE("a chore that fails is named in the log, and the others have their turn") {
  DaemonWorld world(kNoon);
  int done = 0;
  world.chores = {{"delivering the outbox", 10s, true,
                   [](Instant, const Interrupted&) -> Status {
                     return fail(ErrorCode::unreachable, "the desk does not answer");
                   }},
                  {"the scrub", 10s, false, [&](Instant, const Interrupted&) -> Status {
                     ++done;
                     return {};
                   }}};
  world.live(1min);
  CHECK(done == 1);
  CHECK(std::ranges::count(world.logs, "While delivering the outbox: the desk does not answer") ==
        1);
}

TEST_CASE("chores that need no network are done at night too, the others are not") {
  DaemonWorld world(parse_instant("2026-11-26T22:00:00Z").value());
  SyncStatus filled;
  filled.content_version = 1;
  REQUIRE(write_status(world.disk, world.folder.path(), filled));
  world.settings.zone = "Europe/Kyiv";
  world.settings.quiet = QuietHours{22h, 6h};
  int local = 0, far = 0;
  world.chores = {{"far", 10s, true,
                   [&](Instant, const Interrupted&) -> Status {
                     ++far;
                     return {};
                   }},
                  {"near", 10s, false, [&](Instant, const Interrupted&) -> Status {
                     ++local;
                     return {};
                   }}};
  world.live(3h);
  CHECK(far == 0);
  CHECK(local >= 12);
}
