// SPDX-License-Identifier: Apache-2.0
// What draw_x gets besides its view: the Ui, the world's map, stored pictures, and the part of the
// screen that is a page's own.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "content/base/hash.hpp"
#include "kiosk/ui/art/world_map.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// A stored picture, decoded; empty when it is not there or is damaged.
using MediaSource = std::function<std::optional<ui::Image>(const Digest&)>;

struct Stage {
  ui::Ui& ui;
  const ui::WorldMap& map;
  const MediaSource& media;
  ui::Rect room;       ///< between header and bar
  std::string scroll;  ///< prefix of scroll areas' ids: the route
};

}  // namespace pobratym::kiosk
