// SPDX-License-Identifier: Apache-2.0
// Some thousand cuts in every run of the tests; power_cuts makes as many as one likes. And the
// proof that the harness fails where it must.
#include <catch2/catch_test_macros.hpp>
#include <iostream>
#include <random>

#include "tests/power/history.hpp"
#include "tests/support/sparingly.hpp"

using namespace pobratym;
using power::Broken;
using power::Sandbox;
using power::Settings;

namespace {

/// In each of two tests.
std::uint64_t enough() { return test::sparingly() ? 700 : 2'500; }
constexpr std::uint64_t kFixedSeed = 20'261'126;

void live_through_cuts(std::uint64_t seed) {
  Sandbox sandbox(Settings{});
  for (std::uint64_t history = seed; sandbox.tally().all() < enough(); ++history) {
    INFO("again: power_cuts --one --seed " << history);
    REQUIRE_NOTHROW(power::live_through(sandbox, history));
  }
  CHECK(sandbox.tally().cuts.size() >= 6);
  CHECK(sandbox.tally().different > enough() / 2);
}

/// What promise is the first to be broken, in a few histories; empty when none is.
std::string broken_promise(const Settings& settings) {
  Sandbox sandbox(settings);
  for (std::uint64_t history = 1; history <= 4; ++history) {
    try {
      power::live_through(sandbox, history);
    } catch (const Broken& broken) {
      return broken.promise;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("thousands of power cuts leave the old content or the new, and the next run goes on") {
  live_through_cuts(kFixedSeed);
}

TEST_CASE("so do cuts that nobody tried before") {
  const std::uint64_t seed = std::random_device()() & 0xFFFFFFu;
  std::cout << "fresh seed: " << seed << "\n";
  live_through_cuts(seed);
}

TEST_CASE("a kiosk's disk that forgets what was synced is found out by the cuts") {
  Settings settings;
  settings.kiosk.medium.forgets_file_syncs = true;
  CHECK(broken_promise(settings) != "");
}

TEST_CASE("a kiosk's disk that forgets what files are called is found out by the cuts") {
  Settings settings;
  settings.kiosk.medium.forgets_folder_syncs = true;
  CHECK(broken_promise(settings) != "");
}

TEST_CASE("a publisher's disk that forgets what was synced is found out by the cuts") {
  Settings settings;
  settings.publisher.medium.forgets_file_syncs = true;
  CHECK(broken_promise(settings) != "");
}
