// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pobratym::ui {

namespace {

constexpr float kSharpest = 2.0f;  // a mitre grows to this many half widths, then is cut

float length(Point p) { return std::sqrt(p.x * p.x + p.y * p.y); }

Point normal(Point from, Point to) {
  const Point along = to - from;
  const float by = length(along);
  if (by == 0) return {0, 0};
  return {-along.y / by, along.x / by};
}

/// Where the offset lines of two pieces meet, in half widths from their common point.
Point mitre(Point before, Point after) {
  const Point sum = before + after;
  const float scale = 2.0f / std::max(sum.x * sum.x + sum.y * sum.y, 0.25f);
  Point joint{sum.x * scale, sum.y * scale};
  const float far = length(joint);
  if (far > kSharpest) joint = {joint.x * kSharpest / far, joint.y * kSharpest / far};
  return joint;
}

std::uint32_t lay_over(std::uint32_t under, Colour over, unsigned alpha) {
  const auto channel = [&](unsigned shift, unsigned value) {
    const unsigned old = (under >> shift) & 255u;
    return ((old * (255u - alpha) + value * alpha + 127u) / 255u) << shift;
  };
  return channel(0, over.r) | channel(8, over.g) | channel(16, over.b) | 0xFF000000u;
}

}  // namespace

Coverage::Coverage(int width, int height)
    : width_(width),
      height_(height),
      stride_(width + 2),
      first_row_(height),
      last_row_(-1),
      sums_(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(height)) {}

void Coverage::edge(Point from, Point to) {
  const bool down = from.y < to.y;
  Point top = down ? from : to;
  Point bottom = down ? to : from;
  const float floor = static_cast<float>(height_);
  if (top.y == bottom.y || bottom.y <= 0 || top.y >= floor) return;
  const float slope = (bottom.x - top.x) / (bottom.y - top.y);
  if (top.y < 0) top = {top.x - top.y * slope, 0};
  if (bottom.y > floor) bottom = {top.x + (floor - top.y) * slope, floor};

  const int first = static_cast<int>(top.y);
  const int last = std::min(static_cast<int>(std::ceil(bottom.y)), height_) - 1;
  first_row_ = std::min(first_row_, first);
  last_row_ = std::max(last_row_, last);
  for (int row = first; row <= last; ++row) {
    const float y0 = std::max(static_cast<float>(row), top.y);
    const float y1 = std::min(static_cast<float>(row + 1), bottom.y);
    if (y1 <= y0) continue;
    add_row(row, top.x + (y0 - top.y) * slope, top.x + (y1 - top.y) * slope,
            down ? y1 - y0 : y0 - y1);
  }
}

void Coverage::add_row(int row, float from_x, float to_x, float height) {
  float* sums = sums_.data() + static_cast<std::ptrdiff_t>(row) * stride_;
  float left = std::min(from_x, to_x);
  float right = std::max(from_x, to_x);
  const float edge = static_cast<float>(width_);
  if (left >= edge) return;
  if (right <= 0) {
    sums[0] += height;
    return;
  }
  const float span = right - left;
  if (left < 0) {  // what lies left of the picture covers the whole row
    const float part = height * (-left / span);
    sums[0] += part;
    height -= part;
    left = 0;
  }
  if (right > edge) {
    height *= (edge - left) / (right - left);
    right = edge;
  }
  const int first = static_cast<int>(left);
  const int last = static_cast<int>(right);
  if (first == last) {
    const float beyond = (left + right) * 0.5f - static_cast<float>(first);
    sums[first] += height * (1 - beyond);
    sums[first + 1] += height * beyond;
    return;
  }
  const float per_pixel = height / (right - left);
  for (int x = first; x <= last; ++x) {
    const float cell = static_cast<float>(x);
    const float from = std::max(cell, left);
    const float to = std::min(cell + 1, right);
    if (to <= from) continue;
    const float part = per_pixel * (to - from);
    const float beyond = (from + to) * 0.5f - cell;
    sums[x] += part * (1 - beyond);
    sums[x + 1] += part * beyond;
  }
}

void Coverage::outline(std::span<const Point> points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    edge(points[i], points[i + 1 < points.size() ? i + 1 : 0]);
  }
}

void Coverage::quad(Point a, Point b, Point c, Point d) {
  edge(a, b);
  edge(b, c);
  edge(c, d);
  edge(d, a);
}

void Coverage::rectangle(const Rect& rect) {
  quad({rect.left, rect.top}, {rect.right, rect.top}, {rect.right, rect.bottom},
       {rect.left, rect.bottom});
}

void Coverage::ellipse(Point centre, float radius_x, float radius_y) {
  constexpr float kHandle = 0.5522847f;  // of a quarter circle as a cubic curve
  constexpr int kSteps = 24;             // a quarter
  const Point corners[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
  std::vector<Point> points;
  points.reserve(4 * kSteps);
  for (std::size_t quarter = 0; quarter < 4; ++quarter) {
    const Point from = corners[quarter];
    const Point to = corners[(quarter + 1) % 4];
    for (int step = 0; step < kSteps; ++step) {
      const float t = static_cast<float>(step) / kSteps;
      const float s = 1 - t;
      const float near = s * s * s + 3 * s * s * t + 3 * s * t * t * kHandle;
      const float far = t * t * t + 3 * s * t * t + 3 * s * s * t * kHandle;
      points.push_back({centre.x + radius_x * (from.x * near + to.x * far),
                        centre.y + radius_y * (from.y * near + to.y * far)});
    }
  }
  outline(points);
}

void Coverage::stroke(std::span<const Point> points, float width, bool closed) {
  if (points.size() < 2) return;
  const std::size_t pieces = points.size() - 1;
  const auto normal_of = [&](std::size_t piece) {
    return normal(points[piece], points[piece + 1]);
  };
  const Point first = normal_of(0);
  const Point last = normal_of(pieces - 1);
  const auto side = [&](std::size_t at, Point offset) {
    const float half = width * 0.5f;
    return points[at] + Point{offset.x * half, offset.y * half};
  };
  Point offset = closed ? mitre(last, first) : first;
  Point left = side(0, offset);
  Point right = side(0, {-offset.x, -offset.y});
  Point before = first;
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    const bool end = piece + 1 == pieces;
    const Point after = end ? first : normal_of(piece + 1);
    offset = end && !closed ? before : mitre(before, after);
    const Point next_left = side(piece + 1, offset);
    const Point next_right = side(piece + 1, {-offset.x, -offset.y});
    quad(left, next_left, next_right, right);
    left = next_left;
    right = next_right;
    before = after;
  }
}

void Coverage::fill(Image& image, Colour colour) {
  const std::vector<Colour> rows(static_cast<std::size_t>(height_), colour);
  fill(image, rows);
}

void Coverage::fill(Image& image, std::span<const Colour> rows) {
  for (int y = first_row_; y <= last_row_; ++y) {
    float* sums = sums_.data() + static_cast<std::ptrdiff_t>(y) * stride_;
    std::uint32_t* pixels = &image.at(0, y);
    const Colour colour = rows[static_cast<std::size_t>(y)];
    const std::uint32_t opaque = colour.packed();
    const float full = static_cast<float>(colour.a);
    float sum = 0;
    for (int x = 0; x < width_; ++x) {
      sum += sums[x];
      const float covered = std::min(std::abs(sum), 1.0f);
      const auto alpha = static_cast<unsigned>(covered * full + 0.5f);
      if (alpha == 255) {
        pixels[x] = opaque;
      } else if (alpha > 0) {
        pixels[x] = lay_over(pixels[x], colour, alpha);
      }
    }
    std::fill(sums, sums + stride_, 0.0f);
  }
  first_row_ = height_;
  last_row_ = -1;
}

}  // namespace pobratym::ui
