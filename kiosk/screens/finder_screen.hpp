// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/finder_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_finder(const Stage& stage, const ChromeView& chrome, const FinderView& view);

/// What one city seeks and offers, on a card. `open`: words of the button that leads to the city;
/// none when empty. Returns the y below.
float draw_partner_search(ui::Ui& ui, const PartnerSearch& search, const std::string& open,
                          float left, float right, float y);

}  // namespace pobratym::kiosk
