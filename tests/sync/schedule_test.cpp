// SPDX-License-Identifier: Apache-2.0
#include "sync/schedule.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <vector>

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

Instant at(const char* text) { return parse_instant(text).value(); }

constexpr const char* kNoon = "2026-11-26T12:00:00Z";

ScheduleSettings at_night(std::chrono::minutes from = 22h, std::chrono::minutes to = 6h) {
  ScheduleSettings settings;
  settings.zone = "Europe/Kyiv";
  settings.quiet = QuietHours{from, to};
  return settings;
}

/// The waits after many runs that end so, one after the other.
std::vector<milliseconds> waits(ScheduleSettings settings, RunEnd end, int runs) {
  std::mt19937_64 random(7);
  Schedule schedule(std::move(settings), true, 0ms, 0);
  std::vector<milliseconds> waits;
  Moment now{0ms, at(kNoon)};
  for (int i = 0; i < runs; ++i) {
    schedule.ended(end, now.uptime, random());
    waits.push_back(schedule.next(now, {}).wait);
    now.uptime += waits.back();
  }
  return waits;
}

}  // namespace

TEST_CASE("a kiosk without content asks at once, one that has some within half a minute") {
  const Moment now{1h, at(kNoon)};
  CHECK(Schedule({}, false, 1h, 12345).next(now, {}).run);
  std::mt19937_64 random(7);
  milliseconds longest{0};
  for (int i = 0; i < 200; ++i) {
    const Step step = Schedule({}, true, 1h, random()).next(now, {});
    CHECK(step.wait <= 30s);
    longest = std::max(longest, step.wait);
  }
  CHECK(longest > 25s);  // a city's kiosks are spread over all of it
}

TEST_CASE("a run comes every five minutes, a fifth earlier or later") {
  const auto all = waits({}, RunEnd::good, 1000);
  CHECK(*std::ranges::min_element(all) >= 4min);
  CHECK(*std::ranges::min_element(all) < 4min + 5s);
  CHECK(*std::ranges::max_element(all) <= 6min);
  CHECK(*std::ranges::max_element(all) > 6min - 5s);
}

TEST_CASE("after failures a kiosk asks ever less often, but at least every hour") {
  std::vector<milliseconds> longest(12, 0ms), shortest(12, 24h);
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    std::mt19937_64 random(seed);
    Schedule schedule({}, true, 0ms, 0);
    for (std::size_t i = 0; i < longest.size(); ++i) {
      schedule.ended(RunEnd::failed, 0ms, random());
      const auto wait = schedule.next({0ms, at(kNoon)}, {}).wait;
      longest[i] = std::max(longest[i], wait);
      shortest[i] = std::min(shortest[i], wait);
    }
  }
  const std::vector<milliseconds> ceilings{5min, 10min, 20min, 40min, 1h, 1h,
                                           1h,   1h,    1h,    1h,    1h, 1h};
  for (std::size_t i = 0; i < longest.size(); ++i) {
    INFO("failure " << i + 1);
    CHECK(longest[i] <= ceilings[i]);
    CHECK(longest[i] > ceilings[i] * 9 / 10);
    CHECK(shortest[i] >= 10s);
    CHECK(shortest[i] < ceilings[i] / 10);  // spread over all of it, not crowded at its end
  }
}

TEST_CASE("one success ends the series of failures") {
  Schedule schedule({}, true, 0ms, 0);
  for (int i = 0; i < 9; ++i) schedule.ended(RunEnd::failed, 0ms, 3'000'000);
  CHECK(schedule.failures() == 9);
  schedule.ended(RunEnd::good, 0ms, 0);
  CHECK(schedule.failures() == 0);
  CHECK(schedule.next({0ms, at(kNoon)}, {}).wait == 4min);
}

TEST_CASE("a server that asks to be left alone is, up to the longest back-off") {
  Schedule schedule({}, true, 0ms, 0);
  schedule.ended(RunEnd::failed, 0ms, 0, 40min);
  CHECK(schedule.next({0ms, at(kNoon)}, {}).wait == 40min);
  schedule.ended(RunEnd::good, 0ms, 0, 400h);
  CHECK(schedule.next({0ms, at(kNoon)}, {}).wait == 1h);
}

TEST_CASE("quiet hours are those of the city's clocks, over midnight and when the clocks change") {
  struct Case {
    std::chrono::minutes from, to;
    const char* wall;
    const char* until;  // empty: not quiet
  };
  const Case cases[] = {
      // Kyiv is two hours ahead of UTC in winter, three in summer.
      {22h, 6h, "2026-11-26T19:59:59Z", ""},
      {22h, 6h, "2026-11-26T20:00:00Z", "2026-11-27T04:00:00Z"},
      {22h, 6h, "2026-11-26T23:30:00Z", "2026-11-27T04:00:00Z"},
      {22h, 6h, "2026-11-27T03:59:59Z", "2026-11-27T04:00:00Z"},
      {22h, 6h, "2026-11-27T04:00:00Z", ""},
      {22h, 6h, "2026-07-01T19:00:00Z", "2026-07-02T03:00:00Z"},
      {12h, 13h, "2026-11-26T10:30:00Z", "2026-11-26T11:00:00Z"},
      {12h, 13h, "2026-11-26T11:00:00Z", ""},
      {0h, 6h, "2026-11-26T22:00:00Z", "2026-11-27T04:00:00Z"},
      // The night of 29 March 2026 is an hour shorter, that of 25 October an hour longer.
      {22h, 6h, "2026-03-28T20:00:00Z", "2026-03-29T03:00:00Z"},
      {22h, 6h, "2026-10-24T19:00:00Z", "2026-10-25T04:00:00Z"},
      // An end that the clocks skip (03:30), and one that they show twice: the first.
      {22h, 3h + 30min, "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"},
      {22h, 3h + 30min, "2026-10-25T00:29:00Z", "2026-10-25T00:30:00Z"},
      {22h, 3h + 30min, "2026-10-25T01:10:00Z", ""},
  };
  for (const Case& one : cases) {
    INFO(one.wall << " quiet from " << one.from.count() << " to " << one.to.count());
    const auto until = quiet_until({one.from, one.to}, "Europe/Kyiv", at(one.wall));
    CHECK((until ? format_instant(*until) : "") == one.until);
  }
  CHECK_FALSE(quiet_until({22h, 6h}, "Nowhere/Atall", at("2026-11-26T23:00:00Z")));
}

TEST_CASE("nothing is asked in quiet hours unless somebody wants it") {
  Schedule schedule(at_night(), true, 0ms, 0);
  const Moment night{0ms, at("2026-11-26T20:00:00Z")};
  const Step step = schedule.next(night, {});
  CHECK_FALSE(step.run);
  CHECK(step.quiet);
  CHECK(step.wait == 15min);  // the clock may be set meanwhile
  CHECK(step.expected == 8h);
  schedule.ask();
  CHECK(schedule.next(night, {}).run);
}

TEST_CASE("a kiosk without content knows no quiet hours") {
  CHECK(Schedule(at_night(), false, 0ms, 0).next({0ms, at("2026-11-26T20:00:00Z")}, {}).run);
}

TEST_CASE("after the quiet hours a city's kiosks do not come in the same second") {
  std::mt19937_64 random(7);
  milliseconds shortest = 24h, longest = 0ms;
  for (int i = 0; i < 300; ++i) {
    Schedule schedule(at_night(), true, 0ms, random());
    REQUIRE(schedule.next({1h, at("2026-11-27T03:59:00Z")}, {}).wait == 1min);
    const Step step = schedule.next({1h + 1min, at("2026-11-27T04:00:00Z")}, {});
    CHECK(step.wait <= 5min);
    shortest = std::min(shortest, step.wait);
    longest = std::max(longest, step.wait);
  }
  CHECK(shortest < 10s);
  CHECK(longest > 290s);
}

TEST_CASE("a clock that is known to be behind tells nobody that it is night") {
  Schedule schedule(at_night(), true, 0ms, 0);
  const Instant floor = at("2026-11-26T08:00:00Z");
  CHECK(schedule.next({1h, at("1976-11-26T23:00:00Z")}, floor).run);
  CHECK(schedule.next({1h, at("2076-11-26T23:00:00Z")}, floor).quiet);
}

TEST_CASE("however the clock jumps or stands still, no night is longer than it can be") {
  // The worst there is: a clock that stays at midnight.
  Schedule schedule(at_night(), true, 0ms, 200'000);
  Moment now{1h, at("2026-11-26T22:00:00Z")};
  milliseconds held{0};
  Step step = schedule.next(now, {});
  for (; !step.run && held < 48h; step = schedule.next(now, {})) {
    held += step.wait;
    now.uptime += step.wait;
  }
  CHECK(held >= 8h);
  CHECK(held <= 10h);
  schedule.ended(RunEnd::good, now.uptime, 0);
  CHECK_FALSE(schedule.next({now.uptime + 4min, now.wall}, {}).run);
}

TEST_CASE("a clock that jumps by fifty years neither stalls the schedule nor makes a storm of it") {
  const std::chrono::seconds jumps[] = {std::chrono::years(50), -std::chrono::years(50), 13h, -13h};
  std::mt19937_64 random(7);
  for (const auto& settings : {ScheduleSettings{}, at_night()}) {
    Schedule schedule(settings, true, 0ms, random());
    Moment now{0ms, at(kNoon)};
    int runs = 0;
    milliseconds longest_gap{0}, last_run{0};
    while (now.uptime < 7 * 24h) {
      const Step step = schedule.next(now, {});
      if (step.run) {
        ++runs;
        longest_gap = std::max(longest_gap, now.uptime - last_run);
        last_run = now.uptime;
        schedule.ended(RunEnd::good, now.uptime, random());
      } else {
        REQUIRE(step.wait > 0ms);
        now.uptime += step.wait;
        now.wall += std::chrono::floor<std::chrono::seconds>(step.wait);
      }
      if (random() % 50 == 0) {
        now.wall += jumps[random() % 4];
        schedule.clock_was_set(now.uptime, random());
      }
    }
    CHECK(longest_gap <= (settings.quiet ? 10h : 6min));
    CHECK(runs <= 7 * 24 * 15);
    CHECK(runs >= (settings.quiet ? 17 : 7 * 24 * 10));
  }
}

TEST_CASE("when the clock is set, what failed for its sake is tried again at once, once a minute") {
  Schedule schedule({}, true, 0ms, 0);
  schedule.ended(RunEnd::failed, 0ms, 299'999);
  REQUIRE(schedule.next({0ms, at(kNoon)}, {}).wait > 4min);
  schedule.clock_was_set(30s, 0);
  CHECK_FALSE(schedule.next({30s, at(kNoon)}, {}).run);
  schedule.clock_was_set(60s, 0);
  CHECK(schedule.next({60s, at(kNoon)}, {}).run);
  schedule.ended(RunEnd::good, 60s, 0);
  schedule.clock_was_set(120s, 0);
  CHECK_FALSE(schedule.next({120s, at(kNoon)}, {}).run);
}

TEST_CASE("other settings hold from the next wait on") {
  Schedule schedule({}, true, 0ms, 0);
  ScheduleSettings hourly;
  hourly.every = 1h;
  hourly.jitter_percent = 0;
  schedule.change(hourly);
  schedule.ended(RunEnd::good, 0ms, 99);
  CHECK(schedule.next({0ms, at(kNoon)}, {}).wait == 1h);
}
