// SPDX-License-Identifier: Apache-2.0
// GLFW's numbers for keys as ours. The digits of the number pad count as digits.
#pragma once

#include "kiosk/ui/input.hpp"

namespace pobratym::kiosk {

/// Key::none for a key the kiosk has no use for.
[[nodiscard]] ui::Key key_of(int glfw_key, bool shift);

}  // namespace pobratym::kiosk
