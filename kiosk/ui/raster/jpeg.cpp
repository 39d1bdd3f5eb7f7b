// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/jpeg.hpp"

#include <turbojpeg.h>

#include <cstdint>
#include <memory>
#include <string>

namespace pobratym::ui {
namespace {

constexpr const char* kWhat = "Decoding a JPEG picture: ";

struct Destroy {
  void operator()(void* decoder) const { tjDestroy(decoder); }
};
using Decoder = std::unique_ptr<void, Destroy>;

Result<Shape> header(const Decoder& decoder, BytesView bytes) {
  int width = 0, height = 0, sampling = 0, colours = 0;
  if (decoder == nullptr || tjDecompressHeader3(decoder.get(), as_unsigned(bytes), bytes.size(),
                                                &width, &height, &sampling, &colours) != 0) {
    return fail(ErrorCode::invalid,
                std::string(kWhat) + "its header is damaged or it is not JPEG.");
  }
  if (colours == TJCS_CMYK || colours == TJCS_YCCK) {
    return fail(ErrorCode::invalid,
                std::string(kWhat) + "it is made for print (CMYK); save it in RGB.");
  }
  return judged_shape(kWhat, width, height);
}

}  // namespace

bool is_jpeg(BytesView bytes) { return bytes.starts_with("\xff\xd8\xff"); }

Result<Shape> jpeg_shape(BytesView start) { return header(Decoder(tjInitDecompress()), start); }

Result<Image> decode_jpeg(BytesView bytes) {
  const Decoder decoder(tjInitDecompress());
  const auto shape = header(decoder, bytes);
  if (!shape) return tl::unexpected(shape.error());
  Image image(shape->width, shape->height);
  if (tjDecompress2(decoder.get(), as_unsigned(bytes), bytes.size(),
                    reinterpret_cast<std::uint8_t*>(image.pixels.data()), image.width, 0,
                    image.height, TJPF_RGBA, TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) != 0) {
    return fail(ErrorCode::invalid, std::string(kWhat) + "its data are damaged or cut short (" +
                                        tjGetErrorStr2(decoder.get()) + "); fetch it again.");
  }
  return image;
}

}  // namespace pobratym::ui
