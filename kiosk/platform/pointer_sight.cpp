// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/pointer_sight.hpp"

namespace pobratym::kiosk {
namespace {

constexpr int kOfAMouse = 4;

}  // namespace

bool PointerSight::take(std::span<const ui::InputEvent> events) {
  using Kind = ui::InputEvent::Kind;
  const bool before = shown_;
  for (const ui::InputEvent& event : events) {
    if (event.kind == Kind::pointer_down) {
      down_ = true;
      shown_ = false;
    } else if (event.kind == Kind::pointer_up || event.kind == Kind::pointer_cancel) {
      down_ = false;
      moves_ = 0;
    } else if (event.kind == Kind::pointer_move && !down_ && ++moves_ >= kOfAMouse) {
      shown_ = true;
    }
  }
  return shown_ != before;
}

}  // namespace pobratym::kiosk
