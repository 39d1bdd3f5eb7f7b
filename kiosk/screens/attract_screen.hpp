// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/attract_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_attract(const Stage& stage, const AttractView& view);

}  // namespace pobratym::kiosk
