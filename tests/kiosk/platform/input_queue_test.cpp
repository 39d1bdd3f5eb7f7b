// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/input_queue.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pobratym;
using kiosk::InputQueue;
using ui::InputEvent;

TEST_CASE("many moves in a row count as the last of them") {
  InputQueue queue;
  queue.pointer_moved({1, 1});
  queue.pointer_moved({2, 2});
  queue.pointer_pressed();
  queue.pointer_moved({3, 3});
  queue.pointer_moved({4, 4});
  queue.pointer_released();
  CHECK(queue.take() ==
        std::vector<InputEvent>{InputEvent::pointer_move({2, 2}), InputEvent::pointer_down({2, 2}),
                                InputEvent::pointer_move({4, 4}), InputEvent::pointer_up({4, 4})});
  CHECK(queue.empty());
}

TEST_CASE("a press that is taken away is cancelled and never chosen") {
  InputQueue queue;
  queue.pointer_starts({5, 5});
  queue.pointer_pressed();
  queue.cancel();
  queue.pointer_released();
  queue.cancel();
  CHECK(queue.take() == std::vector<InputEvent>{InputEvent::pointer_down({5, 5}),
                                                InputEvent::pointer_cancel({5, 5})});
}

TEST_CASE("a wheel turns where the pointer is, and keys of no use are dropped") {
  InputQueue queue;
  queue.pointer_moved({7, 8});
  queue.wheel_turned({0, -2});
  queue.key_pressed(ui::Key::none);
  queue.key_pressed(ui::Key::enter);
  queue.typed(U'ї');
  CHECK(queue.take() == std::vector<InputEvent>{
                            InputEvent::pointer_move({7, 8}), InputEvent::wheel_by({7, 8}, {0, -2}),
                            InputEvent::key_press(ui::Key::enter), InputEvent::typed(U'ї')});
}
