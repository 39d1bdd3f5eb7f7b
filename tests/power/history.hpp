// SPDX-License-Identifier: Apache-2.0
// One history out of a seed: cities write and publish, a kiosk follows, and the power goes in the
// middle of all of it.
#pragma once

#include <cstdint>

#include "tests/power/sandbox.hpp"

namespace pobratym::power {

/// Throws Broken at the first promise that does not hold.
void live_through(Sandbox& sandbox, std::uint64_t seed);

}  // namespace pobratym::power
