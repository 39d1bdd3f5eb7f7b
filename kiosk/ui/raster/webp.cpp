// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/webp.hpp"

#include <webp/decode.h>

#include <cstdint>
#include <string>

namespace pobratym::ui {

Result<Image> decode_webp(BytesView bytes) {
  const std::string what = "Decoding a WebP picture: ";
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(as_unsigned(bytes), bytes.size(), &features) != VP8_STATUS_OK) {
    return fail(ErrorCode::invalid, what + "its header is damaged or it is not WebP.");
  }
  if (features.has_animation != 0) {
    return fail(ErrorCode::invalid, what + "it is an animation; save one picture of it.");
  }
  if (features.width < 1 || features.height < 1 || features.width > kMaxWebpSide ||
      features.height > kMaxWebpSide) {
    return fail(ErrorCode::invalid, what + "it has " + std::to_string(features.width) + " by " +
                                        std::to_string(features.height) +
                                        " pixels, at most 4096 by 4096 are shown; scale it down.");
  }
  Image image(features.width, features.height);
  const std::size_t size = image.pixels.size() * sizeof(std::uint32_t);
  const int row = image.width * static_cast<int>(sizeof(std::uint32_t));
  if (WebPDecodeRGBAInto(as_unsigned(bytes), bytes.size(),
                         reinterpret_cast<std::uint8_t*>(image.pixels.data()), size,
                         row) == nullptr) {
    return fail(ErrorCode::invalid, what + "its data are damaged or cut short; fetch it again.");
  }
  return image;
}

}  // namespace pobratym::ui
