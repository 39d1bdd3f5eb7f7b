// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/shadow.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace pobratym::ui {
namespace {

constexpr float kReach = 26;  // units the shadow reaches out of the card
constexpr float kDrop = 8;    // units it falls below it

/// White, its alpha that of a blurred rounded square of `side` whose edge lies `reach` inside.
Image blurred(int side, float reach, float radius) {
  Image image(side, side);
  const float half = static_cast<float>(side) / 2 - reach;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const float dx = std::abs(static_cast<float>(x) + 0.5f - static_cast<float>(side) / 2);
      const float dy = std::abs(static_cast<float>(y) + 0.5f - static_cast<float>(side) / 2);
      const float qx = std::max(0.0f, dx - half + radius), qy = std::max(0.0f, dy - half + radius);
      const float distance =
          std::hypot(qx, qy) + std::min(0.0f, std::max(dx - half, dy - half) + radius) - radius;
      const float alpha = 0.5f * std::erfc(distance / (reach * 0.55f));
      image.at(x, y) = Colour{255, 255, 255, 255}.with_alpha(alpha).packed();
    }
  }
  return image;
}

}  // namespace

void draw_shadow(ImDrawList& list, Pictures& pictures, const Rect& rect, float radius, float scale,
                 Colour colour) {
  const float reach = std::max(2.0f, std::round(kReach * scale));
  const float corner = reach + std::max(radius, reach);  // one corner of the picture, pixels
  const int side = static_cast<int>(std::ceil(corner)) * 2 + 2;
  const std::string name =
      "shadow/" + std::to_string(side) + "/" + std::to_string(static_cast<int>(radius * 4));
  const Texture& texture = pictures.get(name, [&] { return blurred(side, reach, radius); });

  const Rect outer = rect.inset(-reach).moved(0, std::round(kDrop * scale));
  const float c = std::min({std::ceil(corner), outer.width() / 2, outer.height() / 2});
  const float u = c / static_cast<float>(side);
  const float xs[] = {outer.left, outer.left + c, outer.right - c, outer.right};
  const float ys[] = {outer.top, outer.top + c, outer.bottom - c, outer.bottom};
  const float us[] = {0, u, 1 - u, 1};
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      if (row == 1 && column == 1) continue;  // under the card itself
      list.AddImage(texture.ref(), {xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                    {us[column], us[row]}, {us[column + 1], us[row + 1]}, colour.packed());
    }
  }
}

}  // namespace pobratym::ui
