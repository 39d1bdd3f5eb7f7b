// SPDX-License-Identifier: Apache-2.0
// Draws the conditions of a list, the codes of the one that is open, and what is narrowed.
#pragma once

#include "kiosk/screens/filters.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below it, with the room that follows; `y` when there is nothing to choose.
float draw_filters(ui::Ui& ui, const Filters& filters, float left, float right, float y);

}  // namespace pobratym::kiosk
