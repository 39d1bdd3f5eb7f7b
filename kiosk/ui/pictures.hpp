// SPDX-License-Identifier: Apache-2.0
// Pictures that cost time to draw, kept as textures under a name that says everything they depend
// on. What was not shown for a while goes first.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/texture.hpp"

namespace pobratym::ui {

class Pictures {
 public:
  /// `budget` in bytes of pixels. `context` must outlive this.
  explicit Pictures(Context& context, std::size_t budget = 48u << 20u)
      : context_(context), budget_(budget) {}

  /// The picture called `name`; `draw` makes it when it is not there. Good until new_frame().
  [[nodiscard]] const Texture& get(const std::string& name, const std::function<Image()>& draw);

  /// Once a frame: drops the longest unused pictures above the budget.
  void new_frame();

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    Texture texture;
    std::size_t bytes;
    std::uint64_t used;
  };
  Context& context_;
  std::size_t budget_;
  std::size_t bytes_ = 0;
  std::uint64_t frame_ = 0;
  std::map<std::string, Kept> kept_;
};

}  // namespace pobratym::ui
