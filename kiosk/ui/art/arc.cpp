// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/arc.hpp"

#include <algorithm>
#include <cmath>

namespace pobratym::ui {

namespace {

constexpr float kBulge = 0.2f;  // of the length, at the control point; the curve reaches half of it
constexpr float kSteep = 0.8f;  // lines steeper than this (sideways by length) bulge less
constexpr float kPiece = 7;     // pixels between points

/// The control point's offset from the middle: square to the line, towards the top of the picture.
/// It fades to nothing on a vertical line, where left and right would be an arbitrary choice.
Point bulge(Point from, Point to, float length) {
  const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
  const float strength = kBulge * length * std::min(1.0f, std::abs(along.x) / kSteep);
  const float up = along.x > 0 ? 1.0f : -1.0f;
  return {along.y * up * strength, -along.x * up * strength};
}

std::vector<Point> curve(Point from, Point to, Point offset, float length) {
  const Point control{(from.x + to.x) / 2 + offset.x, (from.y + to.y) / 2 + offset.y};
  const int pieces = std::clamp(static_cast<int>(length / kPiece), 8, 96);
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(pieces) + 1);
  for (int i = 0; i < pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces);
    const float s = 1 - t;
    points.push_back({s * s * from.x + 2 * s * t * control.x + t * t * to.x,
                      s * s * from.y + 2 * s * t * control.y + t * t * to.y});
  }
  points.push_back(to);
  return points;
}

bool inside(const std::vector<Point>& points, const Rect& bounds) {
  return std::all_of(points.begin(), points.end(), [&](Point p) { return bounds.contains(p); });
}

}  // namespace

std::vector<Point> arc(Point from, Point to) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return {from, to};
  return curve(from, to, bulge(from, to, length), length);
}

std::vector<Point> arc(Point from, Point to, const Rect& bounds) {
  constexpr int kSteps = 8;
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return {from, to};
  const Point full = bulge(from, to, length);
  for (int step = kSteps; step > 0; --step) {
    const float part = static_cast<float>(step) / kSteps;
    std::vector<Point> points = curve(from, to, {full.x * part, full.y * part}, length);
    if (inside(points, bounds)) return points;
  }
  return curve(from, to, {0, 0}, length);
}

}  // namespace pobratym::ui
