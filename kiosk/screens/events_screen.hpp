// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/events_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_events(const Stage& stage, const ChromeView& chrome, const EventsView& view);

}  // namespace pobratym::kiosk
