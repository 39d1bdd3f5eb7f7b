// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_cities(const Stage& stage, const ChromeView& chrome, const CitiesView& view);

}  // namespace pobratym::kiosk
