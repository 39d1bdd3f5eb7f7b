// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/urgent_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Over the whole screen, whatever is there.
void draw_urgent(ui::Ui& ui, const UrgentView& view);

}  // namespace pobratym::kiosk
