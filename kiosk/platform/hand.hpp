// SPDX-License-Identifier: Apache-2.0
// What a visitor's hand does to the kiosk, between two frames: touches become wishes by what was
// drawn last, wishes go to the App, and a new page begins at its top. The window and the tests that
// play visitors go through the same door.
#pragma once

#include <span>

#include "kiosk/app/app.hpp"
#include "kiosk/ui/easel.hpp"

namespace pobratym::kiosk {

class Hand {
 public:
  /// Both must outlive it.
  Hand(App& app, ui::Easel& easel) : app_(app), easel_(easel), visit_(app.visit()) {}

  /// `seconds` since the input before, for the speed of a swipe.
  void input(std::span<const ui::InputEvent> events, double seconds, Moment now);

  /// Lets time pass for the app; true when the page is another one.
  bool tick(Moment now);

 private:
  App& app_;
  ui::Easel& easel_;
  std::uint64_t visit_;
};

}  // namespace pobratym::kiosk
