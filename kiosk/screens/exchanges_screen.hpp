// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_exchanges(const Stage& stage, const ChromeView& chrome, const ExchangesView& view);

}  // namespace pobratym::kiosk
