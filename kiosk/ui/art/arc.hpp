// SPDX-License-Identifier: Apache-2.0
// The curve from a city to its partner: bulging towards the top of the picture, the more the wider
// it spans, so that a fan of them from one host never crosses itself without need.
#pragma once

#include <vector>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

/// A smooth line from `from` to `to`, both included, close enough to draw as straight pieces.
/// Never strays further from the straight line than a tenth of its length.
[[nodiscard]] std::vector<Point> arc(Point from, Point to);

/// As above, flattened as far as needed to stay inside `bounds` when both ends lie inside.
[[nodiscard]] std::vector<Point> arc(Point from, Point to, const Rect& bounds);

}  // namespace pobratym::ui
