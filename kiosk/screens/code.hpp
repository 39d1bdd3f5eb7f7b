// SPDX-License-Identifier: Apache-2.0
// A code to take away on a phone.
#pragma once

#include <string>

#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Draws the address as a QR code on white, as large as fits `room` with every module a whole
/// number of pixels. Returns where it lies; empty when the address is too long for a code.
ui::Rect draw_code(ui::Ui& ui, const std::string& address, const ui::Rect& room);

}  // namespace pobratym::kiosk
