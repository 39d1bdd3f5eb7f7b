// SPDX-License-Identifier: Apache-2.0
// What draw_x gets besides its view: the Ui, the world's map, stored pictures, and the part of the
// screen that is a page's own.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "content/base/hash.hpp"
#include "kiosk/ui/art/world_map.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// A stored picture as far as it is here. Shared, because it may be dropped from what is kept on
/// another thread's account while a frame still draws it.
struct StoredPicture {
  int width = 0;  ///< its shape is known before its pixels are
  int height = 0;
  std::shared_ptr<const ui::Image> image;  ///< null while it is being decoded
};

/// Empty when the picture is not there or is damaged. Asking begins to fetch it.
using MediaSource = std::function<std::optional<StoredPicture>(const Digest&)>;

struct Stage {
  ui::Ui& ui;
  const ui::WorldMap& map;
  const MediaSource& media;
  ui::Rect room;       ///< between header and bar
  std::string scroll;  ///< prefix of scroll areas' ids: the route
};

}  // namespace pobratym::kiosk
