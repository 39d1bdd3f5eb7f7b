// SPDX-License-Identifier: Apache-2.0
// Draws ImGui's draw lists with the CPU alone: no window, display server or GL. It draws pictures
// for staff and for tests, and the screen of a kiosk without a GPU, where drawing only what changed
// is what keeps it fast.
#pragma once

#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/image.hpp"

struct ImDrawData;

namespace pobratym::ui {

/// Draws `data` over what `canvas` holds, touching only pixels of `damage` (widened to whole
/// pixels). The canvas is a screen: its pixels count as opaque and stay so.
///
/// Pixels belong to a shape when their centre lies in it; an edge two triangles share is drawn
/// once. Colours are blended in sRGB as 8-bit numbers, within 1 of the exact value. Quads of the
/// texture's own size are copied texel by texel, others are sampled bilinearly, clamped at the
/// texture's edge. Coordinates that are not numbers draw nothing. Requests in `data.Textures` are
/// answered as ImGui's renderers do, so textures are usable as soon as they are registered.
/// User callbacks in the lists are for GL and are passed over.
void draw(const ImDrawData& data, Image& canvas, const Rect& damage);

/// Makes the same pixels all `colour`, opaque: what a frame begins with.
void clear(Image& canvas, const Rect& damage, Colour colour);

}  // namespace pobratym::ui
