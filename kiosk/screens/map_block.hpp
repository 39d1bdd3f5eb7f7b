// SPDX-License-Identifier: Apache-2.0
// The map with its arcs, pins and names, wherever a page wants one.
#pragma once

#include <vector>

#include "kiosk/screens/map_view.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

struct MapFrame {
  ui::Rect rect;                    ///< units; where the map lies
  float radius = 0;                 ///< of its corners
  ui::Rect clear;                   ///< the part of it that nothing will cover
  std::vector<ui::Rect> obstacles;  ///< never under a name: titles, buttons
  /// A finger moves it, buttons zoom it, and a touch of a point opens a card; else a touch leads to
  /// the city's page. Its corners are square.
  bool in_hand = false;
};

void draw_map(const Stage& stage, const MapContent& map, const MapFrame& frame);

}  // namespace pobratym::kiosk
