// SPDX-License-Identifier: Apache-2.0
// A conference's programme, the talk that is on marked.
#pragma once

#include "kiosk/screens/event_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below; nothing is drawn when there is no programme.
float draw_programme(ui::Ui& ui, const EventView& view, float left, float right, float y);

}  // namespace pobratym::kiosk
