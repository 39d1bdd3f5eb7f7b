// SPDX-License-Identifier: Apache-2.0
// One row of buildings of a postcard: towers, domes, spires, gables, in a mixture that an id
// prefers.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/ui/art/coverage.hpp"
#include "kiosk/ui/art/seeded.hpp"

namespace pobratym::ui {

/// How far away a row of buildings stands.
enum class Distance { far, middle, near };

struct Skyline {
  std::vector<Rect> lit;  ///< windows with somebody home, pixels
};

/// Adds the row's outlines to `coverage`, for a picture of width × height. Sizes follow from the
/// height; the street goes on to the right for as long as the picture is wide.
[[nodiscard]] Skyline add_skyline(Coverage& coverage, std::string_view id, Distance distance,
                                  int width, int height);

}  // namespace pobratym::ui
