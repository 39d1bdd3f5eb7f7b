// SPDX-License-Identifier: Apache-2.0
// The foot of what does not fit: buttons that turn a screenful up and down, and a line that shows
// which part is in sight. Whoever cannot or will not swipe reads everything by touching.
#pragma once

#include <string>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

class Ui;

inline constexpr float kTurnBar = 88;  ///< height

struct TurnBar {
  std::string area;                         ///< the scroll area's id
  std::string up, down;                     ///< what the buttons are called
  float above = 0, shown = 0, content = 0;  ///< units
};

void draw_turn_bar(Ui& ui, const TurnBar& bar, const Rect& rect);

}  // namespace pobratym::ui
