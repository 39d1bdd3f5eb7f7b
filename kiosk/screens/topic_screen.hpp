// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/stage.hpp"
#include "kiosk/screens/topic_view.hpp"

namespace pobratym::kiosk {

void draw_topic(const Stage& stage, const ChromeView& chrome, const TopicView& view);

}  // namespace pobratym::kiosk
