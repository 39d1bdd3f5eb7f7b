// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/photo.hpp"

#include "kiosk/ui/raster/exif.hpp"
#include "kiosk/ui/raster/jpeg.hpp"
#include "kiosk/ui/raster/webp.hpp"

namespace pobratym::ui {
namespace {

tl::unexpected<Error> neither() {
  return fail(ErrorCode::invalid,
              "Decoding a picture: it is neither WebP nor JPEG; save it as one of them.");
}

}  // namespace

bool needs_whole(BytesView start) { return is_webp(start) && webp_has_exif(start); }

Result<Shape> photo_shape(BytesView start) {
  if (is_webp(start)) {
    auto shape = webp_shape(start);
    if (!shape) return shape;
    return turned(*shape, orientation_of_webp(start));
  }
  if (is_jpeg(start)) {
    auto shape = jpeg_shape(start);
    if (!shape) return shape;
    return turned(*shape, orientation_of_jpeg(start));
  }
  return neither();
}

Result<Image> decode_photo(BytesView bytes) {
  if (is_webp(bytes)) {
    auto image = decode_webp(bytes);
    if (!image) return image;
    return turned(*std::move(image), orientation_of_webp(bytes));
  }
  if (is_jpeg(bytes)) {
    auto image = decode_jpeg(bytes);
    if (!image) return image;
    return turned(*std::move(image), orientation_of_jpeg(bytes));
  }
  return neither();
}

}  // namespace pobratym::ui
