// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/webp.hpp"

#include <webp/decode.h>

#include <cstdint>
#include <string>

namespace pobratym::ui {
namespace {

constexpr const char* kWhat = "Decoding a WebP picture: ";

}  // namespace

bool is_webp(BytesView bytes) {
  return bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP";
}

Result<Shape> webp_shape(BytesView start) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(as_unsigned(start), start.size(), &features) != VP8_STATUS_OK) {
    return fail(ErrorCode::invalid,
                std::string(kWhat) + "its header is damaged or it is not WebP.");
  }
  if (features.has_animation != 0) {
    return fail(ErrorCode::invalid,
                std::string(kWhat) + "it is an animation; save one picture of it.");
  }
  return judged_shape(kWhat, features.width, features.height);
}

Result<Image> decode_webp(BytesView bytes) {
  const auto shape = webp_shape(bytes);
  if (!shape) return tl::unexpected(shape.error());
  Image image(shape->width, shape->height);
  const std::size_t size = image.pixels.size() * sizeof(std::uint32_t);
  const int row = image.width * static_cast<int>(sizeof(std::uint32_t));
  if (WebPDecodeRGBAInto(as_unsigned(bytes), bytes.size(),
                         reinterpret_cast<std::uint8_t*>(image.pixels.data()), size,
                         row) == nullptr) {
    return fail(ErrorCode::invalid,
                std::string(kWhat) + "its data are damaged or cut short; fetch it again.");
  }
  return image;
}

}  // namespace pobratym::ui
