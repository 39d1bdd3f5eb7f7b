// SPDX-License-Identifier: Apache-2.0
// libvips, and nobody else knows it: decodes one picture and makes the sizes that are published.
#pragma once

#include <vector>

#include "content/base/result.hpp"
#include "content/desk/pictures/cutting.hpp"

namespace pobratym::desk {

/// Only the three decoders are left; everything libvips reads from the disk, it reads here.
[[nodiscard]] bool begin_vips(const char* program);

/// Upright, in sRGB, on white where it was transparent, with nothing but pixels in it. invalid when
/// the picture is cut short or damaged.
[[nodiscard]] Result<std::vector<Cut>> cuts_of(BytesView picture, Focus focus);

}  // namespace pobratym::desk
