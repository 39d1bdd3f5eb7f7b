// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/input_queue.hpp"

#include <utility>

namespace pobratym::kiosk {

using ui::InputEvent;

void InputQueue::pointer_moved(ui::Point at) {
  at_ = at;
  if (!events_.empty() && events_.back().kind == InputEvent::Kind::pointer_move) {
    events_.back().at = at;
  } else {
    events_.push_back(InputEvent::pointer_move(at));
  }
}

void InputQueue::pointer_pressed() {
  pressed_ = true;
  events_.push_back(InputEvent::pointer_down(at_));
}

void InputQueue::pointer_released() {
  if (!std::exchange(pressed_, false)) return;
  events_.push_back(InputEvent::pointer_up(at_));
}

void InputQueue::cancel() {
  if (!std::exchange(pressed_, false)) return;
  events_.push_back(InputEvent::pointer_cancel(at_));
}

void InputQueue::wheel_turned(ui::Point notches) {
  events_.push_back(InputEvent::wheel_by(at_, notches));
}

void InputQueue::key_pressed(ui::Key key) {
  if (key != ui::Key::none) events_.push_back(InputEvent::key_press(key));
}

void InputQueue::typed(char32_t code_point) { events_.push_back(InputEvent::typed(code_point)); }

std::vector<InputEvent> InputQueue::take() { return std::exchange(events_, {}); }

}  // namespace pobratym::kiosk
