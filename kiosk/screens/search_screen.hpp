// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/search_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_search(const Stage& stage, const ChromeView& chrome, const SearchView& view);

}  // namespace pobratym::kiosk
