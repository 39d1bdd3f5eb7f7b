// SPDX-License-Identifier: Apache-2.0
// WebP pictures, as media arrive. They come from other cities, so the size is read from the header
// and judged before anything is decoded.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

inline constexpr int kMaxWebpSide = 4096;

/// An animation is refused: a picture is one picture. Errors are `invalid` and
/// say what is wrong with the picture.
[[nodiscard]] Result<Image> decode_webp(BytesView bytes);

}  // namespace pobratym::ui
