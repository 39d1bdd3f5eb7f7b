// SPDX-License-Identifier: Apache-2.0
// What of a page is counted: whether it offers a code for the phone, whether a search was in vain.
#pragma once

#include "kiosk/screens/view.hpp"

namespace pobratym::kiosk {

[[nodiscard]] bool shows_code(const Page& page);

/// Something was typed and nothing was found. What it was is not asked.
[[nodiscard]] bool found_nothing(const SearchView& search);

}  // namespace pobratym::kiosk
