// SPDX-License-Identifier: Apache-2.0
// A map in the hand of a visitor: moved by a finger, zoomed by buttons, touched where points are
// close together. Values in, values out; map_block draws.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kiosk/screens/map_view.hpp"
#include "kiosk/ui/art/map_view.hpp"
#include "kiosk/ui/geometry.hpp"

namespace pobratym::kiosk {

/// How far `view` may be moved, pixels: once round the Earth, and to the ends of the lands.
[[nodiscard]] ui::Rect reach_of(const ui::MapView& view);

/// `view` with its picture moved by so many pixels, whole ones, so that tiles meet without a seam.
[[nodiscard]] ui::MapView moved(ui::MapView view, ui::Point by);

/// What the zoom buttons ask for; empty where there is no further to go. `unit`: pixels a unit.
[[nodiscard]] std::string zoom_command(const ui::MapView& view, double factor, float unit);

/// What a touch of `pins[index]` asks for: a card of the points that it may have meant, or a closer
/// look where they are more than `most`. `reach`: units from a pin that its touch covers.
[[nodiscard]] std::string touch_command(const ui::MapView& view, float unit,
                                        std::span<const MapPoint> points,
                                        std::span<const ui::Point> pins, std::size_t index,
                                        float reach, std::size_t most);

/// A square of the map's picture that is drawn once and kept.
struct MapTile {
  ui::MapView view;
  ui::Rect rect;  ///< pixels from the left top corner of the map
};
inline constexpr int kTileSide = 384;

/// The tiles that cover `view`, at places of their own on the globe, so that a moved map shows the
/// same ones again.
[[nodiscard]] std::vector<MapTile> tiles_of(const ui::MapView& view);

}  // namespace pobratym::kiosk
