// SPDX-License-Identifier: Apache-2.0
// Everything a frame is drawn with, set up once: fonts, icons, kept pictures, theme, and what the
// visitor's hand does. Both presenters own one, so a picture and a window cannot differ.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "content/base/result.hpp"
#include "kiosk/ui/gesture.hpp"
#include "kiosk/ui/raster/context.hpp"
#include "kiosk/ui/semantics.hpp"
#include "kiosk/ui/text/font_set.hpp"
#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::ui {

/// How a visitor wants it.
struct Look {
  const Theme& theme;
  float text_scale = 1;  ///< of what is read; what is touched keeps its size
};

class Easel {
 public:
  /// `context` must outlive the easel.
  [[nodiscard]] static Result<std::unique_ptr<Easel>> make(Context& context, FontFiles fonts);
  ~Easel();
  Easel(const Easel&) = delete;
  Easel& operator=(const Easel&) = delete;

  /// Between the context's begin_frame() and end_frame(): what `page` draws on a screen of `width`
  /// by `height` pixels, its words in `language` unless they say otherwise.
  const Semantics& draw(int width, int height, const std::string& language, const Look& look,
                        const std::function<void(Ui&)>& page);

  /// Of the last frame.
  [[nodiscard]] const Semantics& drawn() const { return drawn_; }
  [[nodiscard]] Gesture& gesture() { return gesture_; }

 private:
  struct Parts;
  explicit Easel(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
  Gesture gesture_;
  Semantics drawn_;
};

}  // namespace pobratym::ui
