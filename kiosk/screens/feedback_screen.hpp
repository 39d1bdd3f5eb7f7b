// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/feedback_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_feedback(const Stage& stage, const ChromeView& chrome, const FeedbackView& view);

}  // namespace pobratym::kiosk
