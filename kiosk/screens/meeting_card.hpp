// SPDX-License-Identifier: Apache-2.0
// A meeting to join from afar, as a card with its code.
#pragma once

#include "kiosk/screens/online_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below it.
float draw_meeting(ui::Ui& ui, const MeetingCard& card, float left, float right, float y);

/// What one needs, one under another on a card. Returns the y below; `y` when there is nothing.
float draw_needs(ui::Ui& ui, const std::string& title, const std::vector<std::string>& needs,
                 float left, float right, float y);

}  // namespace pobratym::kiosk
