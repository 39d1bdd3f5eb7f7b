// SPDX-License-Identifier: Apache-2.0
// What is done together, as postcards two in a row.
#pragma once

#include <vector>

#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

/// Returns the y below them.
float draw_project_cards(const Stage& stage, const std::vector<ProjectCard>& cards, float left,
                         float right, float y);

/// A city's generated skyline under the sky there at `at`.
void draw_city_picture(ui::Ui& ui, const std::string& slug, double latitude, double longitude,
                       Instant at, const ui::Rect& rect, float radius);

}  // namespace pobratym::kiosk
