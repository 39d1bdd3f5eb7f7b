// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/online_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_online(const Stage& stage, const OnlineView& view);

}  // namespace pobratym::kiosk
