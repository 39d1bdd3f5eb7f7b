// SPDX-License-Identifier: Apache-2.0
#include "tests/content/desk/sample_pictures.hpp"

#include <vips/vips.h>
#include <zlib.h>

#include <cmath>
#include <memory>
#include <stdexcept>
#include <vector>

namespace pobratym::test {
namespace {

struct Unref {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

void must(int failed) {
  if (failed != 0) throw std::runtime_error(vips_error_buffer());
}

void append_big(Bytes& bytes, std::uint32_t number) {
  for (const unsigned shift : {24u, 16u, 8u, 0u}) bytes += static_cast<char>(number >> shift);
}

void append_chunk(Bytes& png, const Bytes& name, const Bytes& data) {
  append_big(png, static_cast<std::uint32_t>(data.size()));
  const Bytes whole = name + data;
  png += whole;
  append_big(png, static_cast<std::uint32_t>(
                      crc32(0, as_unsigned(whole), static_cast<unsigned>(whole.size()))));
}

Image drawn(const SampleLook& look) {
  const int bands = look.transparent ? 4 : 3;
  std::vector<unsigned char> pixels;
  for (int y = 0; y < look.height; ++y) {
    for (int x = 0; x < look.width; ++x) {
      const bool left = x < look.width / 2;
      pixels.push_back(left ? 220 : 20);
      pixels.push_back(static_cast<unsigned char>(y * 120 / look.height));
      pixels.push_back(left ? 20 : 220);
      if (look.transparent) pixels.push_back(y < look.height / 2 ? 0 : 255);
    }
  }
  return Image(vips_image_new_from_memory_copy(pixels.data(), pixels.size(), look.width,
                                               look.height, bands, VIPS_FORMAT_UCHAR));
}

void begin() {
  if (vips_init("sample") != 0) throw std::runtime_error("libvips cannot start");
}

}  // namespace

Bytes sample_picture(const std::string& format, const SampleLook& look) {
  begin();
  VipsImage* copy = nullptr;
  const Image picture = drawn(look);
  must(vips_copy(picture.get(), &copy, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr));
  const Image named(copy);
  vips_image_set_int(named.get(), VIPS_META_ORIENTATION, look.orientation);
  vips_image_set_string(named.get(), "exif-ifd0-Model", "Kamera (Kamera, ASCII, 7 components)");
  vips_image_set_string(named.get(), "exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components)");
  vips_image_set_string(named.get(), "exif-ifd3-GPSLatitude",
                        "49/1 59/1 3600/100 (49, 59, 36, Rational, 3 components)");
  const std::string xmp = "<x:xmpmeta>somebody's name</x:xmpmeta>";
  vips_image_set_blob_copy(named.get(), VIPS_META_XMP_NAME, xmp.data(), xmp.size());
  void* bytes = nullptr;
  std::size_t length = 0;
  must(vips_image_write_to_buffer(named.get(), format.c_str(), &bytes, &length, nullptr));
  const std::unique_ptr<void, void (*)(void*)> owned(bytes, g_free);
  return {static_cast<const char*>(bytes), length};
}

Bytes bomb(std::uint32_t width, std::uint32_t height) {
  const Bytes row(1 + width / 8, '\0');
  Bytes pixels(compressBound(row.size() * 100), '\0');
  Bytes rows;
  for (int i = 0; i < 100; ++i) rows += row;
  uLongf length = pixels.size();
  compress(reinterpret_cast<Bytef*>(pixels.data()), &length,
           reinterpret_cast<const Bytef*>(rows.data()), rows.size());
  pixels.resize(length);
  Bytes png = "\x89PNG\r\n\x1a\n";
  Bytes header;
  append_big(header, width);
  append_big(header, height);
  header += Bytes("\x01\x00\x00\x00\x00", 5);
  append_chunk(png, "IHDR", header);
  append_chunk(png, "IDAT", pixels);
  append_chunk(png, "IEND", "");
  return png;
}

int red_at(BytesView webp, double across) {
  begin();
  const Image picture(vips_image_new_from_buffer(webp.data(), webp.size(), "", nullptr));
  if (!picture) throw std::runtime_error(vips_error_buffer());
  double* values = nullptr;
  int count = 0;
  const int x = static_cast<int>(std::lround(across * (vips_image_get_width(picture.get()) - 1)));
  must(vips_getpoint(picture.get(), &values, &count, x, vips_image_get_height(picture.get()) / 2,
                     nullptr));
  const std::unique_ptr<double, void (*)(void*)> owned(values, g_free);
  return static_cast<int>(values[0]);
}

}  // namespace pobratym::test
