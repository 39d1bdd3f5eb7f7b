// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/off_screen.hpp"

#include <algorithm>

#include "kiosk/ui/raster/draw.hpp"

namespace pobratym::ui {

OffScreen::OffScreen(Colour background) : background_(background) {}

void OffScreen::begin_frame(int width, int height, float seconds) {
  width_ = std::max(width, 1);
  height_ = std::max(height, 1);
  context_.begin_frame(width_, height_, seconds);
}

const Image& OffScreen::end_frame() {
  return end_frame(Rect{0, 0, static_cast<float>(width_), static_cast<float>(height_)});
}

const Image& OffScreen::end_frame(const Rect& damage) {
  Rect part = damage;
  if (canvas_.width != width_ || canvas_.height != height_) {
    canvas_ = Image(width_, height_);
    part = {0, 0, static_cast<float>(width_), static_cast<float>(height_)};
  }
  clear(canvas_, part, background_);
  draw(context_.end_frame(), canvas_, part);
  return canvas_;
}

}  // namespace pobratym::ui
