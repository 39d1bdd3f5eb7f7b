// SPDX-License-Identifier: Apache-2.0
// Pictures as cameras, drawing programs and attackers make them.
#pragma once

#include <cstdint>
#include <string>

#include "content/base/bytes.hpp"

namespace pobratym::test {

/// Red on the left, blue on the right, with the place of the camera, its name, XMP and a profile.
struct SampleLook {
  int width = 2000;
  int height = 1500;
  int orientation = 1;  ///< as cameras write it (EXIF 2.32, 4.6.4): 6 is a camera turned right
  bool transparent = false;
};

/// `format` as libvips calls it: ".jpg", ".png", ".webp", ".gif", ".tif".
[[nodiscard]] Bytes sample_picture(const std::string& format, const SampleLook& look = {});

/// A PNG of a few hundred bytes that unfolds to this size.
[[nodiscard]] Bytes bomb(std::uint32_t width, std::uint32_t height);

/// The share of red in the picture's middle column, and in a column at a share of its width: 0 to
/// 255.
[[nodiscard]] int red_at(BytesView webp, double across);

}  // namespace pobratym::test
