// SPDX-License-Identifier: Apache-2.0
// A screen made of memory: what the kiosk draws, as an Image, without a window, display server or
// GL. For --shot, for previews, and for every test that looks at pixels.
#pragma once

#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/context.hpp"

namespace pobratym::ui {

class OffScreen {
 public:
  /// `background` is what shows where nothing is drawn.
  explicit OffScreen(Colour background = Colour::rgb(0x000000));

  /// The ImGui context; textures and fonts are made with it.
  [[nodiscard]] Context& context() { return context_; }

  /// Begins a frame of `width` by `height` pixels, `seconds` after the one before.
  void begin_frame(int width, int height, float seconds = 1.0f / 60.0f);

  /// Draws everything. The image is good until the next end_frame().
  [[nodiscard]] const Image& end_frame();

  /// Draws only `damage` (widened to whole pixels) anew and leaves the rest as the frame before
  /// left it. After a change of size everything is drawn.
  [[nodiscard]] const Image& end_frame(const Rect& damage);

 private:
  Context context_;
  Colour background_;
  Image canvas_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace pobratym::ui
