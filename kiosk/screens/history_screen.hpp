// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/history_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_history(const Stage& stage, const ChromeView& chrome, const HistoryView& view);

}  // namespace pobratym::kiosk
