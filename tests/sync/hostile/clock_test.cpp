// SPDX-License-Identifier: Apache-2.0
// A kiosk whose battery is empty, or whose clock somebody turned: fifty years either way.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using std::chrono::days;
using std::chrono::hours;
using sync::SyncState;
using test::HostileSite;
using test::kToday;

namespace {

constexpr days kFiftyYears{18263};

/// The real program with its computer's clock set to `clock`, and what it says.
test::ProgramRun run_with_clock(HostileSite& site, Instant clock) {
  return test::run_program(
      {"/usr/bin/env", std::string("LD_PRELOAD=") + POBRATYM_FAKE_CLOCK,
       "ASAN_OPTIONS=verify_asan_link_order=0",
       "POBRATYM_TEST_CLOCK=" + std::to_string(clock.time_since_epoch().count()),
       std::string(POBRATYM_BIN_DIR) + "/pobratym-sync", "once", "--repository", site.url(),
       "--state", site.state(), "--root", site.repository().folder() / "metadata/1.root.json"});
}

}  // namespace

TEST_CASE("a clock fifty years behind stops no news, and no time of the past is claimed") {
  HostileSite site;
  const auto outcome = site.run_at(kToday - kFiftyYears);
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.content_version == 2);
  CHECK(outcome.status.last_success == kToday + hours(1));  // the newest time that was signed
}

TEST_CASE("a new kiosk whose clock is fifty years behind gets its content") {
  HostileSite site;
  std::filesystem::remove_all(site.state());
  const auto outcome = site.run_at(kToday - kFiftyYears);
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(outcome.status.last_success == kToday + hours(1));
}

TEST_CASE("a clock fifty years ahead takes everything for expired, says so, and mends with it") {
  HostileSite site;
  site.must_refuse_at("set this machine's clock if it is wrong", kToday + kFiftyYears);
  site.must_recover();
}

TEST_CASE("a clock that jumps from far ahead to far behind and back ends with the news") {
  HostileSite site;
  for (const auto& off : {kFiftyYears, -kFiftyYears, 2 * kFiftyYears, -2 * kFiftyYears}) {
    static_cast<void>(site.run_at(kToday + off));
  }
  site.must_recover();
}

TEST_CASE("the program itself, with its computer's clock turned, does the same") {
  HostileSite site;
  const Bytes before = site.content();
  const auto ahead = run_with_clock(site, kToday + kFiftyYears);
  INFO(ahead.output);
  CHECK(ahead.code == 1);
  CHECK(ahead.output.find("set this machine's clock if it is wrong") != std::string::npos);
  CHECK(ahead.output.find("The content stays at version 1.") != std::string::npos);
  CHECK(before.size() == site.content().size());
  const auto behind = run_with_clock(site, kToday - kFiftyYears);
  INFO(behind.output);
  CHECK(behind.code == 0);
  CHECK(behind.output.find("version 2") != std::string::npos);
}
