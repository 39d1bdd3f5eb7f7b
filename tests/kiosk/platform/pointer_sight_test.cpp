// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/pointer_sight.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using pobratym::kiosk::PointerSight;
using pobratym::ui::InputEvent;

namespace {

std::vector<InputEvent> moves(int count) {
  std::vector<InputEvent> events;
  for (int i = 0; i < count; ++i) {
    events.push_back(InputEvent::pointer_move({static_cast<float>(i), 0}));
  }
  return events;
}

std::vector<InputEvent> touch() {
  return {InputEvent::pointer_move({5, 5}),  InputEvent::pointer_down({5, 5}),
          InputEvent::pointer_move({5, 9}),  InputEvent::pointer_move({5, 19}),
          InputEvent::pointer_move({5, 29}), InputEvent::pointer_move({5, 39}),
          InputEvent::pointer_up({5, 39})};
}

}  // namespace

TEST_CASE("fingers never bring a pointer to the screen") {
  PointerSight sight;
  for (int i = 0; i < 20; ++i) {
    CHECK(!sight.take(touch()));
    CHECK(!sight.shown());
  }
}

TEST_CASE("a mouse shows its pointer when it moves, and a press hides it") {
  PointerSight sight;
  CHECK(!sight.take(moves(3)));
  CHECK(sight.take(moves(1)));
  CHECK(sight.shown());
  CHECK(!sight.take(moves(5)));
  CHECK(sight.take(touch()));
  CHECK(!sight.shown());
  CHECK(sight.take(moves(4)));
}
