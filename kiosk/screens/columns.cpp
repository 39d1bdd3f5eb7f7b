// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/columns.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kBetween = 44;

std::size_t first_column(const Columns& columns, const std::vector<std::size_t>& weights) {
  return columns.two ? divide(weights) : weights.size();
}

}  // namespace

Columns columns_of(const ui::Metrics& metrics, const ui::Rect& room) {
  Columns columns;
  columns.left = room.left + ui::kMargin;
  columns.right = room.right - ui::kMargin;
  columns.two = metrics.landscape;
  columns.first_right = columns.right;
  columns.second_left = columns.left;
  if (columns.two) {
    const float middle = (columns.left + columns.right) / 2;
    columns.first_right = middle - kBetween / 2;
    columns.second_left = middle + kBetween / 2;
  }
  return columns;
}

std::size_t divide(const std::vector<std::size_t>& weights) {
  std::size_t total = 0;
  for (const std::size_t weight : weights) total += weight;
  std::size_t best = weights.size(), first = 0, lowest = total;
  for (std::size_t count = 1; count < weights.size(); ++count) {
    first += weights[count - 1];
    const std::size_t higher = std::max(first, total - first);
    if (higher >= lowest) continue;
    lowest = higher;
    best = count;
  }
  return best;
}

bool ends_column(const Columns& columns, const std::vector<std::size_t>& weights, std::size_t i) {
  return i + 1 == weights.size() || i + 1 == first_column(columns, weights);
}

float flow(const Columns& columns, float y, const std::vector<std::size_t>& weights,
           const std::function<float(std::size_t, float, float, float)>& draw) {
  if (weights.empty()) return y;
  const std::size_t in_first = first_column(columns, weights);
  float at = y, lowest = y;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i == in_first) at = y;
    const bool second = i >= in_first;
    const float bottom = draw(i, second ? columns.second_left : columns.left,
                              second ? columns.right : columns.first_right, at);
    lowest = std::max(lowest, bottom);
    at = bottom + kBetween;
  }
  return lowest;
}

}  // namespace pobratym::kiosk
