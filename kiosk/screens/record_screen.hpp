// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/record_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_record(const Stage& stage, const ChromeView& chrome, const RecordView& view);

}  // namespace pobratym::kiosk
