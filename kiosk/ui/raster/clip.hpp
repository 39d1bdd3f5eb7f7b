// SPDX-License-Identifier: Apache-2.0
// Cuts a triangle that reaches too far for the grid down to what the grid holds.
#pragma once

#include <vector>

#include "kiosk/ui/raster/triangle.hpp"

namespace pobratym::ui::raster {

[[nodiscard]] bool within_reach(const Triangle& triangle);

/// Further off than this nothing is cut exactly any more.
inline constexpr float kFarthest = 1e12f;

/// The part of `triangle` within kReach of the origin, as triangles; none if there is no such part,
/// or if a corner is beyond kFarthest.
[[nodiscard]] std::vector<Triangle> cut_to_reach(const Triangle& triangle);

}  // namespace pobratym::ui::raster
