// SPDX-License-Identifier: Apache-2.0
// One corner of a shape, in pixels of the canvas and texels of the texture.
#pragma once

#include <cstdint>

namespace pobratym::ui::raster {

struct Corner {
  float x = 0;
  float y = 0;
  float u = 0;  ///< texels from the texture's left edge
  float v = 0;
  std::uint32_t colour = 0;
};

}  // namespace pobratym::ui::raster
