// SPDX-License-Identifier: Apache-2.0
// Whoever guesses waits; an office in which somebody mistypes now and then does not.
#include "content/desk/accounts/throttle.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::desk {
namespace {

using namespace std::chrono_literals;

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();
constexpr const char* kOffice = "192.0.2.1";

TEST_CASE("an office that mistypes once a day never waits") {
  Throttle throttle;
  Instant now = kNow;
  for (int day = 0; day < 2 * Throttle::kFreeAddress; ++day, now += 24h) {
    CHECK(throttle.wait("clerk" + std::to_string(day), kOffice, now) == 0s);
    throttle.failed("clerk" + std::to_string(day), kOffice, now);
    CHECK(throttle.wait("anybody", kOffice, now) == 0s);
  }
}

TEST_CASE("one address that tries many accounts waits, and is let try again an hour later") {
  Throttle throttle;
  for (int i = 0; i < Throttle::kFreeAddress; ++i) {
    CHECK(throttle.wait("a" + std::to_string(i), kOffice, kNow) == 0s);
    throttle.failed("a" + std::to_string(i), kOffice, kNow);
  }
  CHECK(throttle.wait("somebody else", kOffice, kNow) > 0s);
  CHECK(throttle.wait("somebody else", "192.0.2.2", kNow) == 0s);
  throttle.succeeded("somebody else");
  CHECK(throttle.wait("somebody else", kOffice, kNow) > 0s);

  const Instant later = kNow + Throttle::kRemembered + 1s;
  throttle.failed("somebody else", kOffice, later);
  CHECK(throttle.wait("somebody else", kOffice, later) == 0s);
}

TEST_CASE("the account's own failures are forgotten after an hour as well") {
  Throttle throttle;
  for (int i = 0; i < 12; ++i) throttle.failed("clerk", kOffice + std::to_string(i), kNow);
  CHECK(throttle.wait("clerk", "elsewhere", kNow) == 128s);
  CHECK(throttle.wait("clerk", "elsewhere", kNow + Throttle::kRemembered + 1s) == 0s);
}

}  // namespace
}  // namespace pobratym::desk
