// SPDX-License-Identifier: Apache-2.0
// WebP pictures, as media arrive. An animation is refused: a picture is one picture. Errors are
// `invalid` and say what is wrong with the picture.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/shape.hpp"

namespace pobratym::ui {

[[nodiscard]] bool is_webp(BytesView bytes);

/// The beginning of the file is enough.
[[nodiscard]] Result<Shape> webp_shape(BytesView start);

[[nodiscard]] Result<Image> decode_webp(BytesView bytes);

}  // namespace pobratym::ui
