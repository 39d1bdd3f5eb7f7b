// SPDX-License-Identifier: Apache-2.0
// One frame: ground, page, frame round it.
#pragma once

#include "kiosk/screens/stage.hpp"
#include "kiosk/screens/view.hpp"

namespace pobratym::kiosk {

/// Everything a frame is drawn with, the view apart.
struct Studio {
  ui::Ui& ui;
  const ui::WorldMap& map;
  const MediaSource& media;
};

void draw_view(const Studio& studio, const View& view);

}  // namespace pobratym::kiosk
