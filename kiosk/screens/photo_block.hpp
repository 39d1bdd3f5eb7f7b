// SPDX-License-Identifier: Apache-2.0
// A photo across a column, its credit below. While it is being decoded its place is held by a quiet
// ground of the same shape, so that nothing jumps when it comes.
#pragma once

#include "kiosk/screens/photo_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

/// Returns the y below; nothing is drawn when there is no photo or it is not stored.
float draw_photo(const Stage& stage, const std::optional<PhotoView>& photo, float left, float right,
                 float y);

/// Fills `rect` with the photo's middle. False while it is not here, or when it is not stored: then
/// nothing was drawn.
bool draw_photo_over(const Stage& stage, const std::optional<PhotoView>& photo,
                     const ui::Rect& rect);

}  // namespace pobratym::kiosk
