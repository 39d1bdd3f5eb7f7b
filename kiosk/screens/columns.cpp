// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/columns.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kBetween = 44;

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

float flow(const Columns& columns, float y, std::size_t count,
           const std::function<float(std::size_t, float, float, float)>& draw) {
  float first = y, second = y;
  for (std::size_t i = 0; i < count; ++i) {
    if (columns.two && second < first) {
      second = draw(i, columns.second_left, columns.right, second) + kBetween;
    } else {
      first = draw(i, columns.left, columns.first_right, first) + kBetween;
    }
  }
  return std::max(first, second) - (count > 0 ? kBetween : 0);
}

}  // namespace pobratym::kiosk
