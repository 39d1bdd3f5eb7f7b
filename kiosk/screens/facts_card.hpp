// SPDX-License-Identifier: Apache-2.0
// A few numbers side by side on one card.
#pragma once

#include <vector>

#include "kiosk/screens/city_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below the card.
float draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, float left, float right, float y);

}  // namespace pobratym::kiosk
