// SPDX-License-Identifier: Apache-2.0
// An agreement as the line of its documented steps.
#pragma once

#include <string>

#include "kiosk/screens/city_view.hpp"
#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Returns the y below the card.
float draw_agreement(ui::Ui& ui, const AgreementBlock& agreement, const std::string& unconfirmed,
                     float left, float right, float y);

}  // namespace pobratym::kiosk
