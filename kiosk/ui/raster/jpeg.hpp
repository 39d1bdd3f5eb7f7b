// SPDX-License-Identifier: Apache-2.0
// JPEG pictures. Whatever the decoder would only warn of (cut short, bits left over, too many
// scans) is an error here: a grey lower half is no picture. Errors are `invalid`.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/shape.hpp"

namespace pobratym::ui {

[[nodiscard]] bool is_jpeg(BytesView bytes);

/// The beginning of the file is enough, as far as the first frame's header; what a camera writes
/// before it can be long.
[[nodiscard]] Result<Shape> jpeg_shape(BytesView start);

/// Grey and colour; the four inks of print are refused. The pixels as they stand in the file:
/// photo.hpp turns them as the camera was held.
[[nodiscard]] Result<Image> decode_jpeg(BytesView bytes);

}  // namespace pobratym::ui
