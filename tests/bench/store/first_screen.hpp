// SPDX-License-Identifier: Apache-2.0
// Which records a kiosk needs to show the same first screen as with all of them: the partners and
// what there is today. A start with much content can be held against one with little only when both
// have the same to draw. What lies further down the page may be less.
#pragma once

#include <cstddef>
#include <vector>

#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {

/// Their numbers, in order.
[[nodiscard]] std::vector<std::size_t> first_screen(const Synthetic& content);

}  // namespace pobratym::bench
