// SPDX-License-Identifier: Apache-2.0
// Rectangles along the axes: fills, glyphs and pictures, which make up most of what is on a screen.
#pragma once

#include "kiosk/ui/raster/corner.hpp"
#include "kiosk/ui/raster/surface.hpp"
#include "kiosk/ui/raster/texels.hpp"

namespace pobratym::ui::raster {

/// Fills from `a` to the opposite corner `c`, in either order, with `colour`.
void fill_quad(const Surface& surface, const Corner& a, const Corner& c, std::uint32_t colour);

/// The same with a texture, times a's colour.
void texture_quad(const Surface& surface, const Corner& a, const Corner& c, const Texels& texels);

}  // namespace pobratym::ui::raster
