// SPDX-License-Identifier: Apache-2.0
// A kiosk that draws into nothing: everything is laid out and recorded, no pixels are made, so that
// a test can look at every page there is.
#pragma once

#include <memory>
#include <string>

#include "content/base/disk.hpp"
#include "kiosk/platform/off_screen_kiosk.hpp"

namespace pobratym::test {

class DrawnKiosk {
 public:
  DrawnKiosk(const std::filesystem::path& state, const std::string& language, Instant now,
             int width, int height, const kiosk::Comfort& comfort = {});

  kiosk::App& app() { return kiosk_->app(); }
  [[nodiscard]] kiosk::Moment now() const { return kiosk_->now(); }
  [[nodiscard]] std::vector<kiosk::Route> pages() const { return kiosk_->pages(); }
  /// As a visitor would set it.
  void set(const kiosk::Comfort& comfort);
  void resize(int width, int height) { kiosk_->resize(width, height); }

  /// Goes there and draws it from its top.
  const ui::Semantics& draw(const std::string& route);
  /// Draws what is there, every area scrolled that far: 0 is its top, 1 its end.
  const ui::Semantics& draw_scrolled(float part);
  /// Touches what was drawn last, lets what moves come to rest, and draws that.
  const ui::Semantics& touch(ui::Point at);
  /// Draws the app's view as it is.
  const ui::Semantics& draw_frame();

 private:
  RealDisk disk_;
  std::unique_ptr<kiosk::OffScreenKiosk> kiosk_;
};

}  // namespace pobratym::test
