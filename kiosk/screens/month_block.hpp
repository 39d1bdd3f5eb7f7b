// SPDX-License-Identifier: Apache-2.0
// Draws a month's leaf on a card of its own.
#pragma once

#include "kiosk/screens/month_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below it.
float draw_month(ui::Ui& ui, const MonthView& month, float left, float right, float y);

}  // namespace pobratym::kiosk
