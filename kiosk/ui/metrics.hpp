// SPDX-License-Identifier: Apache-2.0
// Layout happens in units: the short side of the screen is always 1080 of them, whatever the panel,
// so that a screen is composed once for portrait and once for landscape.
#pragma once

#include <algorithm>
#include <cmath>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

inline constexpr float kShortSide = 1080;

struct Metrics {
  float scale = 1;     ///< pixels a unit
  float width = 1080;  ///< of the screen, units
  float height = 1920;
  bool landscape = false;

  /// For a panel of `width_px` by `height_px` pixels; each at least 1.
  [[nodiscard]] static Metrics of(int width_px, int height_px) {
    const auto w = static_cast<float>(std::max(1, width_px));
    const auto h = static_cast<float>(std::max(1, height_px));
    Metrics metrics;
    metrics.landscape = w > h;
    metrics.scale = std::min(w, h) / kShortSide;
    metrics.width = w / metrics.scale;
    metrics.height = h / metrics.scale;
    return metrics;
  }

  [[nodiscard]] float pixels(float units) const { return units * scale; }
  /// Whole pixels, so that edges are crisp.
  [[nodiscard]] float snapped(float units) const { return std::round(units * scale); }
  [[nodiscard]] Rect pixels(const Rect& r) const {
    return {snapped(r.left), snapped(r.top), snapped(r.right), snapped(r.bottom)};
  }
  [[nodiscard]] Point pixels(Point p) const { return {p.x * scale, p.y * scale}; }
};

}  // namespace pobratym::ui
