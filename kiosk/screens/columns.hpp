// SPDX-License-Identifier: Apache-2.0
// One column in portrait, two in landscape.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/metrics.hpp"

namespace pobratym::kiosk {

struct Columns {
  float left = 0, right = 0;               ///< of the whole
  float first_right = 0, second_left = 0;  ///< where the first ends and the second begins
  bool two = false;
};

[[nodiscard]] Columns columns_of(const ui::Metrics& metrics, const ui::Rect& room);

/// Draws blocks one under another. In two columns they read down the first and then down the
/// second, divided where `weights` (one a block: its rows, say) are shared most evenly. `draw`
/// draws the i-th within (left, right) at y and returns the y below it. Returns the lowest y.
float flow(const Columns& columns, float y, const std::vector<std::size_t>& weights,
           const std::function<float(std::size_t, float left, float right, float y)>& draw);

/// Whether the i-th is the last of its column.
[[nodiscard]] bool ends_column(const Columns& columns, const std::vector<std::size_t>& weights,
                               std::size_t i);

/// How many blocks belong in the first of two columns.
[[nodiscard]] std::size_t divide(const std::vector<std::size_t>& weights);

}  // namespace pobratym::kiosk
