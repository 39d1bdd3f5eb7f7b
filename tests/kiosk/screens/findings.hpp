// SPDX-License-Identifier: Apache-2.0
// What is wrong with a page, read from the tree that drawing it recorded: no pixels are needed.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/semantics.hpp"

namespace pobratym::test {

/// A sentence a fault. Words: missing letters, cut off, over each other, outside the screen, their
/// column or what they belong to, below the end of what can be scrolled. What can be touched or
/// seen: no name, two with one id, smaller than a finger, over each other, a wish nobody
/// understands.
[[nodiscard]] std::vector<std::string> findings(const ui::Semantics& drawn, int width, int height);

}  // namespace pobratym::test
