// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/city_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_city(const Stage& stage, const ChromeView& chrome, const CityView& view);

}  // namespace pobratym::kiosk
