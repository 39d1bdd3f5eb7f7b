// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/clip.hpp"

#include <cmath>
#include <cstddef>

namespace pobratym::ui::raster {
namespace {

// One of the four borders: how far inside of it a corner is.
struct Border {
  float Corner::* axis;
  double sign;

  [[nodiscard]] double inside(const Corner& c) const {
    return static_cast<double>(kReach) + sign * static_cast<double>(c.*axis);
  }
};

float part_of_the_way(double from, double to, double part) {
  return static_cast<float>(from + (to - from) * part);
}

Corner crossing(const Corner& a, const Corner& b, double part) {
  Corner c;
  c.x = part_of_the_way(a.x, b.x, part);
  c.y = part_of_the_way(a.y, b.y, part);
  c.u = part_of_the_way(a.u, b.u, part);
  c.v = part_of_the_way(a.v, b.v, part);
  c.colour = between(a.colour, b.colour, static_cast<std::uint32_t>(part * 256.0));
  return c;
}

std::vector<Corner> cut(const std::vector<Corner>& shape, const Border& border) {
  std::vector<Corner> kept;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const Corner& a = shape[i];
    const Corner& b = shape[(i + 1) % shape.size()];
    const double of_a = border.inside(a);
    const double of_b = border.inside(b);
    if (of_a >= 0) kept.push_back(a);
    if ((of_a >= 0) != (of_b >= 0)) kept.push_back(crossing(a, b, of_a / (of_a - of_b)));
  }
  return kept;
}

bool within(const Triangle& triangle, float distance) {
  for (const Corner& c : triangle) {
    if (std::abs(c.x) > distance || std::abs(c.y) > distance) return false;
  }
  return true;
}

}  // namespace

bool within_reach(const Triangle& triangle) { return within(triangle, kReach); }

std::vector<Triangle> cut_to_reach(const Triangle& triangle) {
  if (!within(triangle, kFarthest)) return {};
  std::vector<Corner> shape(triangle.begin(), triangle.end());
  for (const Border& border : {Border{&Corner::x, 1}, Border{&Corner::x, -1}, Border{&Corner::y, 1},
                               Border{&Corner::y, -1}}) {
    shape = cut(shape, border);
  }
  std::vector<Triangle> parts;
  for (std::size_t i = 2; i < shape.size(); ++i)
    parts.push_back({shape[0], shape[i - 1], shape[i]});
  return parts;
}

}  // namespace pobratym::ui::raster
