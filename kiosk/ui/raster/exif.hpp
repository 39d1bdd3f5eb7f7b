// SPDX-License-Identifier: Apache-2.0
// How a camera was held, as it writes it beside the pixels (Exif 2.32, section 4.6.4, tag 0x0112).
// Whoever shows the pixels has to turn them.
#pragma once

#include "content/base/bytes.hpp"
#include "kiosk/ui/image.hpp"
#include "kiosk/ui/raster/shape.hpp"

namespace pobratym::ui {

/// 1 to 8; 1, which is "as it is", when the file says nothing or something that cannot be.
/// `start`: the beginning of a JPEG file.
[[nodiscard]] int orientation_of_jpeg(BytesView start);
/// The same of a whole WebP file, which has the note behind its pixels.
[[nodiscard]] int orientation_of_webp(BytesView file);
/// From its beginning: whether a WebP file says that there is such a note.
[[nodiscard]] bool webp_has_exif(BytesView start);

/// Width and height as they are once the picture is turned.
[[nodiscard]] Shape turned(const Shape& shape, int orientation);
[[nodiscard]] Image turned(Image image, int orientation);

}  // namespace pobratym::ui
