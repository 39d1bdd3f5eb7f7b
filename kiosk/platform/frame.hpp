// SPDX-License-Identifier: Apache-2.0
// One frame of a view, the same for the window, --shot, previews and tests.
#pragma once

#include "kiosk/platform/supplies.hpp"
#include "kiosk/screens/stage.hpp"
#include "kiosk/screens/view.hpp"

namespace pobratym::kiosk {

/// Between the context's begin_frame() and end_frame().
const ui::Semantics& draw_frame(ui::Easel& easel, const Supplies& supplies,
                                const MediaSource& media, const View& view, int width, int height);

}  // namespace pobratym::kiosk
