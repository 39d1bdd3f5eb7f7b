// SPDX-License-Identifier: Apache-2.0
// Where the facts of a page come from, small, at its end.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below; nothing is drawn when there are none.
float draw_sources(ui::Ui& ui, const std::string& title, const std::vector<std::string>& sources,
                   float left, float right, float y);

}  // namespace pobratym::kiosk
