// SPDX-License-Identifier: Apache-2.0
// Draws header, bar or rail, and the idle question. What is drawn first here lies under the page,
// so the frame is drawn after it.
#pragma once

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// What is left for the page.
[[nodiscard]] ui::Rect page_room(ui::Ui& ui, const ChromeView& chrome);

void draw_chrome(ui::Ui& ui, const ChromeView& chrome);

/// The round Back button, drawn by pages at their top left.
void draw_back(ui::Ui& ui, const ChromeView& chrome, ui::Point left_top);

}  // namespace pobratym::kiosk
