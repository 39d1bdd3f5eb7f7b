// SPDX-License-Identifier: Apache-2.0
// Wishes that change nothing but what is known of the visitor.
#pragma once

#include "kiosk/visit/session.hpp"

namespace pobratym::kiosk {

/// Carries out what concerns the session alone; every other wish leaves it as it is.
void carry_out(Session& session, const Action& wish);

}  // namespace pobratym::kiosk
