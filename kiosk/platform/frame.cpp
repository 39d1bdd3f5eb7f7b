// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/frame.hpp"

#include "kiosk/screens/draw_view.hpp"

namespace pobratym::kiosk {

const ui::Semantics& draw_frame(ui::Easel& easel, const Supplies& supplies,
                                const MediaSource& media, const View& view, int width, int height) {
  return easel.draw(width, height, view.language, look_of(supplies, view.comfort),
                    [&](ui::Ui& ui) { draw_view({ui, supplies.map, media}, view); });
}

}  // namespace pobratym::kiosk
