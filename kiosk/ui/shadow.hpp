// SPDX-License-Identifier: Apache-2.0
// The soft shadow under a card: one small blurred picture, stretched round any rectangle, so that
// a card costs eight quads and not a blur.
#pragma once

#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/pictures.hpp"

struct ImDrawList;

namespace pobratym::ui {

/// All in pixels; `scale` pixels a unit sets how far the shadow reaches.
void draw_shadow(ImDrawList& list, Pictures& pictures, const Rect& rect, float radius, float scale,
                 Colour colour);

}  // namespace pobratym::ui
