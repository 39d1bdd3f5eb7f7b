// SPDX-License-Identifier: Apache-2.0
// Whether the mouse pointer is to be seen.
#pragma once

#include <span>

#include "kiosk/ui/input.hpp"

namespace pobratym::kiosk {

/// A finger has no use for a pointer, and the display leaves one where the finger was last. Hidden
/// at first and after every press; a mouse shows itself by going on without a button down, which a
/// touch does for one step at most.
class PointerSight {
 public:
  /// Whether shown() is another afterwards.
  [[nodiscard]] bool take(std::span<const ui::InputEvent> events);
  [[nodiscard]] bool shown() const { return shown_; }

 private:
  bool shown_ = false;
  bool down_ = false;
  int moves_ = 0;  ///< since a button was let go
};

}  // namespace pobratym::kiosk
