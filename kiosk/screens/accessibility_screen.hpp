// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/accessibility_view.hpp"
#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_accessibility(const Stage& stage, const ChromeView& chrome,
                        const AccessibilityView& view);

}  // namespace pobratym::kiosk
