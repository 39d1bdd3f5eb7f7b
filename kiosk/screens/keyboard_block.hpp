// SPDX-License-Identifier: Apache-2.0
// The keyboard as it is drawn.
#pragma once

#include "kiosk/screens/keyboard_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// How high it is within `width` units, its ground included.
[[nodiscard]] float keyboard_height(const KeyboardView& view);

/// Fills `room` from its lower edge; `room` is keyboard_height() high.
void draw_keyboard(ui::Ui& ui, const KeyboardView& view, const ui::Rect& room);

}  // namespace pobratym::kiosk
