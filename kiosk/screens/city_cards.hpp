// SPDX-License-Identifier: Apache-2.0
// Cities that a page names, as postcards: one over the whole width, two in a row; many of them as
// plain buttons.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/event_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// `id` is the beginning of theirs. Returns the y below.
float draw_city_cards(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      Instant now, float left, float right, float y);

}  // namespace pobratym::kiosk
