// SPDX-License-Identifier: Apache-2.0
// Small pieces that stand beside each other and go on below when the line is full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screens/event_view.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

/// `live`: words of a mark with a dot that comes first; none when empty. Returns the y below; `y`
/// when there is nothing to draw.
float draw_mark_row(ui::Ui& ui, std::string_view live, const std::vector<Mark>& marks, float left,
                    float right, float y);

[[nodiscard]] float marks_height(ui::Ui& ui, const std::vector<Mark>& marks, float left,
                                 float right);

/// Buttons of any kind. Returns the y below.
float draw_pills(ui::Ui& ui, const std::vector<ui::Pill>& pills, float left, float right, float y);
[[nodiscard]] float pills_height(ui::Ui& ui, const std::vector<ui::Pill>& pills, float left,
                                 float right);

/// Cities to go to. `id` is the beginning of theirs. Returns the y below.
float draw_city_pills(ui::Ui& ui, const std::string& id, const std::vector<CityLink>& cities,
                      float left, float right, float y);

}  // namespace pobratym::kiosk
