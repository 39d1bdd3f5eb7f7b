// SPDX-License-Identifier: Apache-2.0
// A kiosk without a window, for as many pages as are asked for: the same App, easel and drawing as
// in the window, at a moment that stands still. Fonts, words and content are loaded once.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "kiosk/app/app.hpp"
#include "kiosk/platform/options.hpp"
#include "kiosk/platform/photos.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/ui/raster/off_screen.hpp"

namespace pobratym::kiosk {

class OffScreenKiosk {
 public:
  /// Of the options it takes the state folder, assets, language, look and size. `disk` must outlive
  /// it.
  [[nodiscard]] static Result<std::unique_ptr<OffScreenKiosk>> open(const Options& options,
                                                                    const Disk& disk, Instant now);
  OffScreenKiosk(const OffScreenKiosk&) = delete;
  OffScreenKiosk& operator=(const OffScreenKiosk&) = delete;

  [[nodiscard]] App& app() { return app_; }
  [[nodiscard]] ui::Gesture& gesture() { return easel_->gesture(); }
  [[nodiscard]] Moment now() const { return now_; }
  void resize(int width, int height);

  /// Does what a touch would ask for and lets the view be made.
  void apply(const Action& wish);
  /// Goes to a page from the start, whatever was shown before: to its top, and Back leads home.
  void go(const Route& route);
  /// Shows the page from so many units below its top.
  void scroll(float units);

  /// What is on the screen now, laid out and in words; no pixels are made and no photo is waited
  /// for.
  [[nodiscard]] const ui::Semantics& lay_out();
  /// The same with its picture and all its photos, which is good until the next one.
  [[nodiscard]] const ui::Image& picture();
  /// Anything else, drawn with the kiosk's fonts and colours.
  [[nodiscard]] const ui::Image& picture_of(int width, int height,
                                            const std::function<void(ui::Ui&)>& page);
  [[nodiscard]] const ui::Semantics& drawn() const { return easel_->drawn(); }

  /// Every page that the stored content has; the start alone while there is none.
  [[nodiscard]] std::vector<Route> pages() const;

  [[nodiscard]] const i18n::Languages& languages() const { return supplies_.languages; }

 private:
  OffScreenKiosk(const Options& options, const Disk& disk, Supplies supplies, Instant now);
  void begin(int width, int height, const std::function<void(ui::Ui&)>& page);
  void draw(ui::Ui& ui);

  Path state_;
  Supplies supplies_;
  Moment now_;
  int width_, height_;
  App app_;
  ui::OffScreen screen_;
  std::unique_ptr<ui::Easel> easel_;
  Photos photos_;
};

}  // namespace pobratym::kiosk
