// SPDX-License-Identifier: Apache-2.0
// A photo's width and height as its header tells them, judged before anything is decoded: photos
// come from other cities, and a few hundred bytes can promise gigabytes of pixels.
#pragma once

#include <string>

#include "content/base/result.hpp"

namespace pobratym::ui {

inline constexpr int kMaxPhotoSide = 4096;

struct Shape {
  int width = 0;
  int height = 0;
  bool operator==(const Shape&) const = default;
};

/// Refuses what nobody can see or no kiosk can hold; `what` begins the sentence.
[[nodiscard]] inline Result<Shape> judged_shape(const std::string& what, int width, int height) {
  if (width < 1 || height < 1 || width > kMaxPhotoSide || height > kMaxPhotoSide) {
    return fail(ErrorCode::invalid, what + "it has " + std::to_string(width) + " by " +
                                        std::to_string(height) +
                                        " pixels, at most 4096 by 4096 are shown; scale it down.");
  }
  return Shape{width, height};
}

}  // namespace pobratym::ui
