// SPDX-License-Identifier: Apache-2.0
// The four GL functions the window itself calls, asked of the driver at run time: the program links
// no GL library and starts on a machine without one.
#pragma once

#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::kiosk {

/// Keeps the driver's libraries, once loaded, in memory until the program ends. ImGui looks GL's
/// functions up once a process; without this a second window would call where they used to be.
void keep_gl_loaded();

class Gl {
 public:
  /// Of the current GL context.
  Gl();
  /// A function is missing: there is a context, but hardly OpenGL.
  [[nodiscard]] bool complete() const;

  /// Covers `width` by `height` pixels with `colour`; what follows is drawn there.
  void begin(int width, int height, ui::Colour colour) const;
  /// What has been drawn.
  [[nodiscard]] ui::Image read(int width, int height) const;

 private:
  using Enum = unsigned;
  using Viewport = void (*)(int x, int y, int width, int height);
  using ClearColour = void (*)(float r, float g, float b, float a);
  using Clear = void (*)(unsigned mask);
  using ReadPixels = void (*)(int x, int y, int width, int height, Enum format, Enum type,
                              void* pixels);
  Viewport viewport_;
  ClearColour clear_colour_;
  Clear clear_;
  ReadPixels read_pixels_;
};

}  // namespace pobratym::kiosk
