// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/screens/stage.hpp"
#include "kiosk/screens/view.hpp"

namespace pobratym::kiosk {

void draw_message(const Stage& stage, const MessageView& view);

}  // namespace pobratym::kiosk
