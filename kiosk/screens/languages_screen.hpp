// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/languages_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

void draw_languages(const Stage& stage, const ChromeView& chrome, const LanguagesView& view);

}  // namespace pobratym::kiosk
