// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/about_view.hpp"
#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_about(const Stage& stage, const ChromeView& chrome, const AboutView& view);

}  // namespace pobratym::kiosk
