// SPDX-License-Identifier: Apache-2.0
// The topics as tiles with an icon each.
#pragma once

#include <vector>

#include "kiosk/screens/topic_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

[[nodiscard]] ui::Icon icon_of_topic(Place place);

/// Side by side as many as fit; returns the y below.
float draw_topic_tiles(ui::Ui& ui, const std::vector<TopicTile>& tiles, float left, float right,
                       float y);

}  // namespace pobratym::kiosk
