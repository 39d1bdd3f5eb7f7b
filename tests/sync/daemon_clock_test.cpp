// SPDX-License-Identifier: Apache-2.0
// The daemon where the wall clock lies, and where the network is paid by the byte.
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
constexpr std::chrono::seconds kFiftyYears = std::chrono::years(50);

}  // namespace

TEST_CASE("a clock fifty years behind or ahead changes nothing about how often is asked") {
  for (const auto error : {-kFiftyYears, kFiftyYears}) {
    DaemonWorld world(kNoon + error);
    world.floor = kNoon;
    world.waiter.set_clock_at(6h, -error);
    world.live(24h);
    CHECK(world.runs.size() > 270);
    CHECK(world.runs.size() < 300);
    CHECK(world.status().daemon.at >= kNoon);
  }
}

TEST_CASE("no time that the daemon writes is before the newest signed one") {
  DaemonWorld world(at("1970-01-01T00:00:10Z"));
  world.floor = kNoon;
  DaemonWord word;
  world.during = [&](const SyncOrder&) { word = world.status().daemon; };
  world.live(1h);
  CHECK(word.activity == Activity::syncing);
  CHECK(word.at == kNoon);
}

TEST_CASE("when the network sets the clock, a kiosk that failed for it asks again at once") {
  DaemonWorld world(at("1970-01-01T00:00:10Z"));
  world.answers = [&](Uptime) { return world.waiter.now().wall > at("2026-01-01T00:00:00Z"); };
  world.waiter.set_clock_at(2h, kNoon - at("1970-01-01T02:00:10Z"));
  world.live(3h);
  const auto first = std::ranges::find_if(world.runs, [](const auto& run) { return run.good; });
  REQUIRE(first != world.runs.end());
  CHECK(first->at >= 2h);
  CHECK(first->at <= 2h + 11s);
}

TEST_CASE("on a metered network pictures take what is left of the day, text always comes") {
  DaemonWorld world(at("2026-11-26T06:00:00Z"));
  world.settings.zone = "Europe/Kyiv";
  world.settings.bytes_a_day = 1'000'000;
  world.picture_bytes = 400'000;
  world.live(15h);  // 08:00 to 23:00 in Kyiv
  CHECK(world.runs.size() > 160);
  std::uint64_t spent = 0;
  for (const auto& run : world.runs) {
    CHECK(run.good);
    CHECK(run.room <= 1'000'000);
    spent += std::min(run.room, world.picture_bytes) + cost_of({2, world.text_bytes});
  }
  CHECK(world.runs[0].room == 1'000'000 - 1200);
  CHECK(world.runs[4].room == 0);
  // Text goes on beyond the allowance; pictures took no more than it.
  CHECK(spent >= 1'000'000);
  CHECK(spent < 1'000'000 + world.runs.size() * 1200);
}

TEST_CASE("the allowance is new after midnight in the city, not after a restart") {
  DaemonWorld world(at("2026-11-26T19:00:00Z"));
  world.settings.zone = "Europe/Kyiv";
  world.settings.bytes_a_day = 500'000;
  world.picture_bytes = 400'000;
  world.live(1h);
  CHECK(world.runs.back().room == 0);
  const std::size_t before = world.runs.size();
  DaemonWorld again(at("2026-11-26T20:00:00Z"));
  again.disk = world.disk;
  again.settings = world.settings;
  again.picture_bytes = 400'000;
  const auto bytes = world.disk.read(world.folder / "allowance.json", 1000);
  REQUIRE(bytes);
  REQUIRE(again.disk.write(again.folder / "allowance.json", *bytes));
  again.live(4h);
  CHECK(before > 10);
  for (const auto& run : again.runs) {
    INFO(format_instant(run.wall));
    const bool next_day = run.wall >= at("2026-11-26T22:00:00Z");
    if (!next_day) CHECK(run.room == 0);
  }
  const auto fresh =
      std::ranges::find_if(again.runs, [](const auto& run) { return run.room > 400'000; });
  REQUIRE(fresh != again.runs.end());
  CHECK(fresh->wall < at("2026-11-26T22:07:00Z"));
}

TEST_CASE("power lost while pictures come counts the whole day as spent, so that it is paid once") {
  DaemonWorld world(kNoon);
  world.settings.bytes_a_day = 1'000'000;
  Allowance kept;
  world.during = [&](const SyncOrder& order) {
    if (!world.runs.empty()) return;
    CHECK(order.picture_room(5000) == 995'000);
    kept = read_allowance(world.disk, world.folder.path());
  };
  world.live(1min);
  CHECK(left_of(kept, 1'000'000) == 0);
  CHECK(left_of(read_allowance(world.disk, world.folder.path()), 1'000'000) > 990'000);
}

TEST_CASE("a computer that starts in 1970 every morning gets no allowance for it") {
  DaemonWorld world(at("1970-01-01T00:00:10Z"));
  world.floor = at("2026-11-25T09:00:00Z");
  world.settings.bytes_a_day = 1'000'000;
  REQUIRE(write_allowance(world.disk, world.folder.path(),
                          {std::chrono::year(2026) / 11 / 26, 1'000'000}));
  world.waiter.set_clock_at(1h, kNoon - at("1970-01-01T01:00:10Z"));
  world.live(3h);
  for (const auto& run : world.runs) CHECK(run.room == 0);
}

TEST_CASE("without a meter nobody counts, and nothing is written for it") {
  DaemonWorld world(kNoon);
  world.during = [](const SyncOrder& order) { CHECK_FALSE(order.picture_room); };
  world.live(1h);
  CHECK_FALSE(world.disk.exists(world.folder / "allowance.json"));
}
