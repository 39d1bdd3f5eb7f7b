// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/home_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_home(const Stage& stage, const HomeView& view);

}  // namespace pobratym::kiosk
