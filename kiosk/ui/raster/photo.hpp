// SPDX-License-Identifier: Apache-2.0
// A photo of whichever kind its first bytes say, as a kiosk receives it: WebP or JPEG, the latter
// turned as the camera was held (exif.hpp).
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/shape.hpp"

namespace pobratym::ui {

/// Reading so much of a file is enough to know a photo's shape, unless a camera put more than that
/// before it.
inline constexpr std::uint64_t kPhotoStart = 96u << 10u;

/// Of a WebP file that a camera or a telephone wrote the shape is known only from the whole file:
/// how it was held stands at its end.
[[nodiscard]] bool needs_whole(BytesView start);

/// From the beginning of its file, or from all of it.
[[nodiscard]] Result<Shape> photo_shape(BytesView start);

[[nodiscard]] Result<Image> decode_photo(BytesView bytes);

}  // namespace pobratym::ui
