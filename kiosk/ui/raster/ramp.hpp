// SPDX-License-Identifier: Apache-2.0
// A number that changes evenly over a triangle: a colour channel, or a texture coordinate. Ends of
// a row are kept between the corners' values, so that a sliver, whose slope is steep beyond what a
// number holds, cannot leave the range.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace pobratym::ui::raster {

/// Where a triangle is, for the ramps over it.
struct Plane {
  double x0, y0;  ///< the first corner
  double ax, ay;  ///< from there to the second
  double bx, by;  ///< and to the third
  double area;    ///< twice the triangle's, not 0
};

/// What a row's pixels get: `value` for the first, `step` more for each next, in 1/65536.
struct Steps {
  std::int64_t value = 0;
  std::int64_t step = 0;
};

class Ramp {
 public:
  Ramp() = default;
  Ramp(const Plane& plane, double at0, double at1, double at2)
      : base_(at0),
        across_(((at1 - at0) * plane.by - (at2 - at0) * plane.ay) / plane.area),
        down_(((at2 - at0) * plane.ax - (at1 - at0) * plane.bx) / plane.area),
        least_(std::min({at0, at1, at2})),
        most_(std::max({at0, at1, at2})),
        x0_(plane.x0),
        y0_(plane.y0) {}

  /// For the centres of the pixels `first` to `last` of row `y`.
  [[nodiscard]] Steps over(int first, int last, int y) const {
    const double row = base_ + (y + 0.5 - y0_) * down_;
    const double from = std::clamp(row + (first + 0.5 - x0_) * across_, least_, most_);
    Steps steps{static_cast<std::int64_t>(from * 65536.0), 0};
    if (last > first) {
      const double to = std::clamp(row + (last + 0.5 - x0_) * across_, least_, most_);
      steps.step = static_cast<std::int64_t>((to - from) * 65536.0) / (last - first);
    }
    return steps;
  }

 private:
  double base_ = 0;
  double across_ = 0;
  double down_ = 0;
  double least_ = 0;
  double most_ = 0;
  double x0_ = 0;
  double y0_ = 0;
};

}  // namespace pobratym::ui::raster
