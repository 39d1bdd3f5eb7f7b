// SPDX-License-Identifier: Apache-2.0
// The map and the icons as bytes of the program, so that it draws from wherever it is started.
#include "embedded/icons.hpp"
#include "embedded/map_coarse.hpp"
#include "embedded/map_detailed.hpp"
#include "kiosk/ui/art/icon.hpp"
#include "kiosk/ui/art/world_map.hpp"

namespace pobratym::ui {

BytesView embedded_map(MapScale scale) {
  return scale == MapScale::detailed ? embedded::map_detailed() : embedded::map_coarse();
}

BytesView icon_font() { return embedded::icons(); }

}  // namespace pobratym::ui
