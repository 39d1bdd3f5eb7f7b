// SPDX-License-Identifier: Apache-2.0
// A kiosk that draws into nothing: everything is laid out and recorded, no pixels are made, so that
// a test can look at every page there is.
#pragma once

#include <memory>
#include <string>

#include "content/base/disk.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/ui/easel.hpp"
#include "kiosk/ui/raster/off_screen.hpp"

namespace pobratym::test {

class DrawnKiosk {
 public:
  DrawnKiosk(const std::filesystem::path& state, const std::string& language, Instant now,
             int width, int height, const kiosk::Comfort& comfort = {});

  kiosk::App& app() { return app_; }
  [[nodiscard]] kiosk::Moment now() const { return now_; }

  /// Goes there and draws it from its top.
  const ui::Semantics& draw(const std::string& route);
  /// Draws what is there, every area scrolled that far: 0 is its top, 1 its end.
  const ui::Semantics& draw_scrolled(float part);
  /// Draws the app's view as it is.
  const ui::Semantics& draw_frame();

 private:
  RealDisk disk_;
  kiosk::Supplies supplies_;
  kiosk::Moment now_;
  int width_, height_;
  kiosk::App app_;
  ui::OffScreen screen_;
  std::unique_ptr<ui::Easel> easel_;
};

}  // namespace pobratym::test
