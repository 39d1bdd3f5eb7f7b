// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/poll_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_poll(const Stage& stage, const ChromeView& chrome, const PollView& view);

}  // namespace pobratym::kiosk
