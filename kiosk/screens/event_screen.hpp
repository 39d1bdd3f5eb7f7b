// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_event(const Stage& stage, const ChromeView& chrome, const EventView& view);

}  // namespace pobratym::kiosk
