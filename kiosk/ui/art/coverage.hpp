// SPDX-License-Identifier: Apache-2.0
// Fills shapes with exact anti-aliasing: every edge adds the area to its right to the pixels it
// crosses, and a running sum along the row gives how much of each pixel is covered. Two shapes that
// share an edge in opposite directions cancel along it, so neighbours in one fill meet without a
// seam. Plain float arithmetic in a fixed order, so that pixels are the same on every machine.
#pragma once

#include <span>
#include <vector>

#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

class Coverage {
 public:
  Coverage(int width, int height);

  /// One directed edge. The edges added until a fill must close up to whole outlines; holes run the
  /// other way round than what they are cut from.
  void edge(Point from, Point to);

  /// A closed outline; its last point is joined to the first.
  void outline(std::span<const Point> points);

  void rectangle(const Rect& rect);

  /// An ellipse around `centre`, from four cubic curves: off by less than 0.03 % of the radius.
  void ellipse(Point centre, float radius_x, float radius_y);

  /// A line `width` pixels thick with mitred corners and flat ends; `closed` joins last to first.
  void stroke(std::span<const Point> points, float width, bool closed);

  /// Lays the colour over the opaque `image` where the shapes are, and forgets the shapes.
  void fill(Image& image, Colour colour);

  /// As fill, with a colour for every row of the picture.
  void fill(Image& image, std::span<const Colour> rows);

 private:
  void add_row(int row, float from_x, float to_x, float height);
  void quad(Point a, Point b, Point c, Point d);

  int width_;
  int height_;
  int stride_;
  int first_row_;
  int last_row_;
  std::vector<float> sums_;
};

}  // namespace pobratym::ui
