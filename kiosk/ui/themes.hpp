// SPDX-License-Identifier: Apache-2.0
// The themes of assets/theme, which are part of the program.
#pragma once

#include <string_view>

#include "kiosk/ui/theme.hpp"

namespace pobratym::ui {

enum class ThemeName { light, dark, contrast };

/// Fails only when a theme file is damaged, which the tests would have seen.
[[nodiscard]] Result<Theme> load_theme(ThemeName name);

}  // namespace pobratym::ui
