// SPDX-License-Identifier: Apache-2.0
// Any triangle: flat, with colours that change from corner to corner (gradients, and the fringes
// that make ImGui's edges smooth), or textured (pictures with rounded corners).
#pragma once

#include <array>

#include "kiosk/ui/raster/corner.hpp"
#include "kiosk/ui/raster/surface.hpp"
#include "kiosk/ui/raster/texels.hpp"

namespace pobratym::ui::raster {

using Triangle = std::array<Corner, 3>;

/// Corners in either direction of turn. Without `texels` the corners' colours alone are drawn.
void draw_triangle(const Surface& surface, const Triangle& triangle, const Texels* texels);

}  // namespace pobratym::ui::raster
