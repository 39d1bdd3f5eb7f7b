// SPDX-License-Identifier: Apache-2.0
// Days of a daemon's life in made-up time.
#include "sync/daemon.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/daemon_world.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;
using test::DaemonWorld;

namespace {

Instant at(const char* text) { return parse_instant(text).value(); }

const Instant kNoon = at("2026-11-26T12:00:00Z");

}  // namespace

TEST_CASE("a day of a daemon is a run every five minutes, spread by chance") {
  DaemonWorld world(kNoon);
  world.live(24h);
  CHECK(world.runs.size() > 270);
  CHECK(world.runs.size() < 300);
  CHECK(world.runs.front().at == 0ms);  // there was no content
  const auto gaps = world.gaps();
  CHECK(*std::ranges::min_element(gaps) >= 4min);
  CHECK(*std::ranges::max_element(gaps) <= 6min + 1s);
  CHECK(world.told("READY=1") == 1);
  CHECK(world.notes[0] == "READY=1");  // before the first answer: a kiosk may be offline for days
  CHECK(world.told("STOPPING=1") == 1);
  CHECK(world.logs.size() == 1);  // and not a line for every run in which nothing was new
}

TEST_CASE("two kiosks do not ask in step") {
  DaemonWorld one(kNoon), other(kNoon);
  other.seed = 8;
  one.live(3h);
  other.live(3h);
  CHECK(one.gaps() != other.gaps());
}

TEST_CASE("while the server is away it is asked ever less often, and found again when it is back") {
  DaemonWorld world(kNoon);
  world.answers = [](Uptime now) { return now < 1h || now > 25h; };
  world.live(48h);
  std::size_t failed = 0;
  for (const auto& run : world.runs) failed += run.good ? 0 : 1;
  CHECK(failed > 24);   // at least every hour
  CHECK(failed < 100);  // where the ordinary rhythm would have asked 288 times
  const auto gaps = world.gaps();
  CHECK(*std::ranges::max_element(gaps) <= 1h + 1s);
  CHECK(world.runs.back().good);
  CHECK(world.status().state == SyncState::up_to_date);
  CHECK(world.logs.size() == 3);  // good, away, good again
}

TEST_CASE("a picture that is refused does not make the text come less often") {
  DaemonWorld world(kNoon);
  world.pictures = fail(ErrorCode::untrusted, "the picture is not the signed one");
  world.live(24h);
  CHECK(world.runs.size() > 270);
  DaemonWorld cut_off(kNoon);
  cut_off.pictures = fail(ErrorCode::unreachable, "the answer broke off");
  cut_off.live(24h);
  CHECK(cut_off.runs.size() < 100);
}

TEST_CASE("a server that asks for half an hour gets it") {
  DaemonWorld world(kNoon);
  world.answers = [](Uptime) { return false; };
  world.wished_pause = 30min;
  world.live(12h);
  const auto gaps = world.gaps();
  CHECK(gaps.size() > 10);
  CHECK(*std::ranges::min_element(gaps) >= 30min);
}

TEST_CASE("who wakes the daemon does not wait, at night neither") {
  DaemonWorld world(at("2026-11-26T20:30:00Z"));
  world.settings.zone = "Europe/Kyiv";
  world.settings.quiet = QuietHours{22h, 6h};
  world.waiter.at(2h, Wake::asked);
  world.live(7h);
  REQUIRE(world.runs.size() == 2);
  CHECK(world.runs[0].at == 0ms);  // without content no night is kept
  CHECK(world.runs[1].at == 2h);
  CHECK(world.told("STATUS=") > 2);
}

TEST_CASE("at night the daemon rests and says until when") {
  DaemonWorld world(at("2026-11-26T19:00:00Z"));
  world.settings.zone = "Europe/Kyiv";
  world.settings.quiet = QuietHours{22h, 6h};
  DaemonWord at_midnight;
  world.chores.push_back({"the scrub", 60s, false, [&](Instant now, const Interrupted&) -> Status {
                            if (now > at("2026-11-26T22:00:00Z") &&
                                now < at("2026-11-26T22:30:00Z")) {
                              at_midnight = world.status().daemon;
                            }
                            return {};
                          }});
  world.live(24h);
  CHECK(at_midnight.activity == Activity::resting);
  CHECK(at_midnight.next_run == at("2026-11-27T04:00:00Z"));
  for (const auto& run : world.runs) {
    INFO(format_instant(run.wall));
    CHECK((run.wall < at("2026-11-26T20:00:00Z") || run.wall >= at("2026-11-27T04:00:00Z")));
  }
  CHECK(world.runs.size() > 170);
}

TEST_CASE("what was asked for during a sync is done after it") {
  DaemonWorld world(kNoon);
  world.takes = 30s;
  world.waiter.at(10s, Wake::asked);
  world.live(2min);
  REQUIRE(world.runs.size() == 2);
  CHECK(world.runs[1].at == 30s);
}

TEST_CASE("a wish to stop reaches a sync that is under way") {
  DaemonWorld world(kNoon);
  std::vector<bool> heard;
  world.during = [&](const SyncOrder& order) {
    heard.push_back(order.interrupted());
    world.waiter.pass(1h);
    heard.push_back(order.interrupted());
  };
  world.answers = [](Uptime) { return false; };
  world.live(30min);
  CHECK(heard == std::vector{false, true});
  CHECK(world.runs.size() == 1);
  CHECK(world.status().daemon.activity == Activity::stopped);
  CHECK(world.notes.back().starts_with("STATUS="));
  CHECK(world.told("STOPPING=1") == 1);
}

TEST_CASE("other settings hold after a reread, bad ones are refused with a line in the log") {
  DaemonWorld world(kNoon);
  world.waiter.at(1h, Wake::reread);
  world.waiter.at(13h, Wake::reread);
  bool spoiled = false;
  world.reread = [&]() -> Result<ScheduleSettings> {
    if (spoiled) return fail(ErrorCode::invalid, "\"every_seconds\" is no whole number");
    spoiled = true;
    ScheduleSettings hourly;
    hourly.every = 1h;
    hourly.jitter_percent = 0;
    return hourly;
  };
  world.live(25h);
  std::size_t later = 0;
  for (const auto& run : world.runs) later += run.at >= 1h ? 1 : 0;
  CHECK(later >= 24);
  CHECK(later <= 26);
  CHECK(world.told("RELOADING=1") == 2);
  CHECK(world.told("READY=1") == 3);
  CHECK(world.logs.back().find("stays as it was: \"every_seconds\"") != std::string::npos);
}

TEST_CASE("the manager is told that the daemon lives, while it waits and while it works") {
  DaemonWorld world(kNoon);
  world.watchdog = 60s;
  world.settings.every = 6h;
  world.settings.jitter_percent = 0;
  world.takes = 1h;
  std::size_t before = 0;
  world.during = [&](const SyncOrder& order) {
    before = world.told("WATCHDOG=1");
    for (int minute = 0; minute < 60; ++minute) {
      world.waiter.pass(1min);
      static_cast<void>(order.interrupted());
    }
    CHECK(world.told("WATCHDOG=1") - before == 60);
  };
  world.live(5h);
  REQUIRE(world.runs.size() == 1);
  CHECK(world.waiter.longest_wait() <= 60s);
  CHECK(world.told("WATCHDOG=1") >= 180);
}

TEST_CASE("a full disk is said once, and the daemon goes on") {
  DaemonWorld world(kNoon);
  world.waiter.at(1h, Wake::asked);
  world.during = [&](const SyncOrder&) { world.disk.full = world.waiter.now().uptime >= 1h; };
  world.live(12h);
  CHECK(world.runs.size() > 20);
  CHECK(world.logs.size() <= 3);
  CHECK(world.status().last_success);  // what was written is still true
  CHECK(*world.status().last_success <= kNoon + 1h);
}
