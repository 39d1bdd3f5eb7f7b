// SPDX-License-Identifier: Apache-2.0
// Pixels side by side in one colour: where most of the time goes when cards lie on shadows lie on a
// map.
#pragma once

#include <cstdint>

namespace pobratym::ui::raster {

/// Draws `count` opaque pixels from `first` on with `colour` and its alpha.
void put_run(std::uint32_t* first, int count, std::uint32_t colour);

}  // namespace pobratym::ui::raster
