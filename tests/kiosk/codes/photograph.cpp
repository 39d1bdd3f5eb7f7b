// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/codes/photograph.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace pobratym::test {
namespace {

constexpr double kRoom = 0.2;    // grey around the screen, in parts of its size
constexpr double kDistance = 2;  // from the phone to the screen, in heights of the screen
constexpr double kWall = 120;

using Matrix = std::array<std::array<double, 3>, 3>;

Matrix product(const Matrix& a, const Matrix& b) {
  Matrix c{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      for (std::size_t k = 0; k < 3; ++k) c[i][j] += a[i][k] * b[k][j];
    }
  }
  return c;
}

/// Grey values, row by row.
struct Plane {
  int width = 0;
  int height = 0;
  std::vector<double> values;

  [[nodiscard]] double at(int x, int y) const {
    if (x < 0 || y < 0 || x >= width || y >= height) return kWall;
    return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
};

Plane grey(const ui::Image& image) {
  Plane plane{image.width, image.height, {}};
  plane.values.reserve(image.pixels.size());
  for (const std::uint32_t pixel : image.pixels) {
    plane.values.push_back(0.299 * (pixel & 255u) + 0.587 * ((pixel >> 8) & 255u) +
                           0.114 * ((pixel >> 16) & 255u));
  }
  return plane;
}

double between(const Plane& plane, double x, double y) {
  const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
  const double right = x - left, down = y - top;
  return (plane.at(left, top) * (1 - right) + plane.at(left + 1, top) * right) * (1 - down) +
         (plane.at(left, top + 1) * (1 - right) + plane.at(left + 1, top + 1) * right) * down;
}

/// One dimension of a Gaussian blur; both make the whole.
Plane blurred(const Plane& plane, double deviation, bool down) {
  if (deviation <= 0) return plane;
  const int reach = static_cast<int>(std::ceil(3 * deviation));
  std::vector<double> weights;
  double sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    weights.push_back(std::exp(-i * i / (2 * deviation * deviation)));
    sum += weights.back();
  }
  Plane result{plane.width, plane.height, {}};
  result.values.reserve(plane.values.size());
  for (int y = 0; y < plane.height; ++y) {
    for (int x = 0; x < plane.width; ++x) {
      double value = 0;
      for (int i = -reach; i <= reach; ++i) {
        value += weights[static_cast<std::size_t>(i + reach)] *
                 (down ? plane.at(x, y + i) : plane.at(x + i, y));
      }
      result.values.push_back(value / sum);
    }
  }
  return result;
}

Matrix turned(const Hand& hand) {
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double r = radians(hand.roll), p = radians(hand.pitch), y = radians(hand.yaw);
  const Matrix roll{{{std::cos(r), -std::sin(r), 0}, {std::sin(r), std::cos(r), 0}, {0, 0, 1}}};
  const Matrix pitch{{{1, 0, 0}, {0, std::cos(p), -std::sin(p)}, {0, std::sin(p), std::cos(p)}}};
  const Matrix yaw{{{std::cos(y), 0, std::sin(y)}, {0, 1, 0}, {-std::sin(y), 0, std::cos(y)}}};
  return product(roll, product(pitch, yaw));
}

}  // namespace

ui::Image photograph(const ui::Image& screen, const Hand& hand) {
  const Plane plane = grey(screen);
  const Matrix turn = turned(hand);
  const auto size = [&](int side) {
    return static_cast<int>(std::lround(side * hand.scale * (1 + kRoom)));
  };
  Plane seen{size(screen.width), size(screen.height), {}};
  seen.values.reserve(static_cast<std::size_t>(seen.width) * static_cast<std::size_t>(seen.height));
  const double far = kDistance * screen.height;
  for (int y = 0; y < seen.height; ++y) {
    for (int x = 0; x < seen.width; ++x) {
      // A ray through the pixel meets the screen's plane, whose normal is the last column.
      const std::array<double, 3> ray{(x + 0.5 - seen.width / 2.0) / hand.scale,
                                      (y + 0.5 - seen.height / 2.0) / hand.scale, far};
      const auto along = [&](std::size_t column) {
        return ray[0] * turn[0][column] + ray[1] * turn[1][column] + ray[2] * turn[2][column];
      };
      const double reach = far * turn[2][2] / along(2);
      const double across = reach * along(0) - far * turn[2][0];
      const double below = reach * along(1) - far * turn[2][1];
      seen.values.push_back(
          between(plane, across + screen.width / 2.0 - 0.5, below + screen.height / 2.0 - 0.5));
    }
  }
  const Plane soft = blurred(blurred(seen, hand.blur, false), hand.blur, true);
  ui::Image image(soft.width, soft.height);
  for (std::size_t i = 0; i < soft.values.size(); ++i) {
    const auto value = static_cast<std::uint32_t>(std::clamp(soft.values[i] + 0.5, 0.0, 255.0));
    image.pixels[i] = 0xFF000000u | value << 16 | value << 8 | value;
  }
  return image;
}

}  // namespace pobratym::test
