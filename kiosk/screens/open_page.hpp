// SPDX-License-Identifier: Apache-2.0
// How a page opens that scrolls under Back and its title.
#pragma once

#include <string_view>

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/columns.hpp"
#include "kiosk/screens/stage.hpp"

namespace pobratym::kiosk {

struct OpenPage {
  Columns columns;
  float y = 0;  ///< where its content begins
};

/// Begins the page's scroll area; who calls it ends that.
[[nodiscard]] OpenPage open_page(const Stage& stage, const ChromeView& chrome,
                                 std::string_view title, std::string_view subtitle);

inline constexpr float kPageFoot = 48;  ///< below the last of a page

}  // namespace pobratym::kiosk
