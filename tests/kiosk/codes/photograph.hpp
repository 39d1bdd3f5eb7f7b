// SPDX-License-Identifier: Apache-2.0
// A picture of the screen as a phone in a visitor's hand takes it: held askew, from further away,
// not quite in focus. Written here because it is three formulas, and because a test must be able
// to say exactly how far a phone may be turned.
#pragma once

#include "kiosk/ui/image.hpp"

namespace pobratym::test {

struct Hand {
  double scale = 1;  ///< pixels of the photograph for one of the screen
  double blur = 0;   ///< standard deviation of the blur, in pixels of the photograph
  double roll = 0;   ///< degrees that the phone is turned in its own plane
  double pitch = 0;  ///< degrees by which its upper edge leans away from the screen
  double yaw = 0;    ///< the same of its right edge
};

/// All of the screen, on grey, in grey.
[[nodiscard]] ui::Image photograph(const ui::Image& screen, const Hand& hand);

}  // namespace pobratym::test
