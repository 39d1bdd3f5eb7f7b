// SPDX-License-Identifier: Apache-2.0
// Pictures of pages without a window: a screen of memory, and the patience to wait for photos.
// Set up once for as many pages as one likes.
#pragma once

#include <memory>

#include "kiosk/platform/photos.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/screens/view.hpp"
#include "kiosk/ui/raster/off_screen.hpp"

namespace pobratym::kiosk {

class Camera {
 public:
  /// Photos come from `state`. `supplies` and `disk` must outlive it.
  [[nodiscard]] static Result<std::unique_ptr<Camera>> make(const Supplies& supplies,
                                                            const Disk& disk, Path state);

  struct Frame {
    int width = 1080, height = 1920;  ///< pixels
    float scroll = 0;                 ///< units down the page
  };
  /// The view with all its photos; good until the next one is taken.
  [[nodiscard]] const ui::Image& take(const View& view, const Frame& frame);
  /// What is on the last picture, in words.
  [[nodiscard]] const ui::Semantics& drawn() const { return easel_->drawn(); }

 private:
  Camera(const Supplies& supplies, const Disk& disk, Path state)
      : supplies_(supplies), photos_(disk, std::move(state)) {}
  void draw(const View& view, const Frame& frame);

  const Supplies& supplies_;
  Photos photos_;
  ui::OffScreen screen_;
  std::unique_ptr<ui::Easel> easel_;
};

}  // namespace pobratym::kiosk
