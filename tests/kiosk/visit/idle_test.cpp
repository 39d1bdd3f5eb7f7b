// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/idle.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

using namespace std::chrono_literals;

TEST_CASE("after 75 seconds the kiosk asks, after 105 the visitor is gone") {
  struct Case {
    Uptime still;
    Idle idle;
    std::chrono::seconds left;
  };
  for (const Case& c : {Case{0ms, Idle::active, 0s}, Case{74'999ms, Idle::active, 0s},
                        Case{75'000ms, Idle::asking, 30s}, Case{75'001ms, Idle::asking, 30s},
                        Case{76'000ms, Idle::asking, 29s}, Case{104'999ms, Idle::asking, 1s},
                        Case{105'000ms, Idle::gone, 0s}, Case{1'000'000ms, Idle::gone, 0s}}) {
    INFO(c.still.count() << " ms");
    const IdleState state = idle_at(10s, 10s + c.still);
    CHECK(state.idle == c.idle);
    CHECK(state.left == c.left);
  }
}

TEST_CASE("who needs more time is given more") {
  const IdleLimits slow{180s, 30s};
  CHECK(idle_at(0s, 179s, slow).idle == Idle::active);
  CHECK(idle_at(0s, 180s, slow).idle == Idle::asking);
  CHECK(idle_at(0s, 210s, slow).idle == Idle::gone);
}

}  // namespace pobratym::kiosk
