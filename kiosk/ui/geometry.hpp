// SPDX-License-Identifier: Apache-2.0
// Points and rectangles in pixels, x to the right and y down. Our own, so that screens and tests
// need no ImGui header.
#pragma once

namespace pobratym::ui {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

/// Half open: left and top belong to it, right and bottom do not.
struct Rect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  friend bool operator==(const Rect&, const Rect&) = default;

  [[nodiscard]] float width() const { return right - left; }
  [[nodiscard]] float height() const { return bottom - top; }
  [[nodiscard]] Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
  [[nodiscard]] bool contains(Point p) const {
    return p.x >= left && p.x < right && p.y >= top && p.y < bottom;
  }
  [[nodiscard]] bool overlaps(const Rect& o) const {
    return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
  }
  [[nodiscard]] Rect inset(float by) const {
    return {left + by, top + by, right - by, bottom - by};
  }
  [[nodiscard]] Rect moved(float dx, float dy) const {
    return {left + dx, top + dy, right + dx, bottom + dy};
  }
  [[nodiscard]] Rect cut(const Rect& o) const {
    return {left > o.left ? left : o.left, top > o.top ? top : o.top,
            right < o.right ? right : o.right, bottom < o.bottom ? bottom : o.bottom};
  }
};

}  // namespace pobratym::ui
