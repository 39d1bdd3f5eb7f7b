// SPDX-License-Identifier: Apache-2.0
// What happened at the window, waiting to be read. A finger or mouse that moves many times before
// anyone looks counts as one move, so a slow frame does not make the next one slower.
#pragma once

#include <vector>

#include "kiosk/ui/input.hpp"

namespace pobratym::kiosk {

class InputQueue {
 public:
  /// Where the pointer is before it first moves.
  void pointer_starts(ui::Point at) { at_ = at; }
  void pointer_moved(ui::Point at);
  void pointer_pressed();
  /// Nothing, if it was not pressed or was cancelled meanwhile.
  void pointer_released();
  /// The window lost its visitor: a press in hand is taken back.
  void cancel();
  void wheel_turned(ui::Point notches);
  void key_pressed(ui::Key key);
  void typed(char32_t code_point);

  [[nodiscard]] bool empty() const { return events_.empty(); }
  [[nodiscard]] std::vector<ui::InputEvent> take();

 private:
  std::vector<ui::InputEvent> events_;
  ui::Point at_;
  bool pressed_ = false;
};

}  // namespace pobratym::kiosk
