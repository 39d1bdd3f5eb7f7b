// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/jpeg.hpp"

#include <turbojpeg.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <memory>
#include <string>

using namespace pobratym;
using ui::Image;

namespace {

std::string jpeg(const Image& image, int flags = 0, int sampling = TJSAMP_444) {
  const std::unique_ptr<void, int (*)(void*)> encoder(tjInitCompress(), tjDestroy);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  const int result =
      tjCompress2(encoder.get(), reinterpret_cast<const unsigned char*>(image.pixels.data()),
                  image.width, 0, image.height, TJPF_RGBA, &out, &size, sampling, 95, flags);
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner(out, tjFree);
  REQUIRE(result == 0);
  return {reinterpret_cast<const char*>(out), size};
}

int shifted(std::uint32_t pixel, unsigned shift) {
  return static_cast<int>((pixel >> shift) & 0xffu);
}

Image slope() {
  Image image(96, 64);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.at(x, y) = 0xff000000u | static_cast<std::uint32_t>(x * 2) |
                       static_cast<std::uint32_t>(y * 3) << 8u | 0x400000u;
    }
  }
  return image;
}

}  // namespace

TEST_CASE("a JPEG picture is decoded as it was, as far as JPEG keeps it") {
  const Image image = slope();
  for (const int flags : {0, TJFLAG_PROGRESSIVE}) {
    const auto back = ui::decode_jpeg(jpeg(image, flags));
    REQUIRE(back);
    REQUIRE(back->width == 96);
    REQUIRE(back->height == 64);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
      for (const unsigned shift : {0u, 8u, 16u, 24u}) {
        REQUIRE(std::abs(shifted(back->pixels[i], shift) - shifted(image.pixels[i], shift)) < 12);
      }
    }
  }
}

TEST_CASE("a grey JPEG picture is grey, and opaque") {
  const auto back = ui::decode_jpeg(jpeg(slope(), 0, TJSAMP_GRAY));
  REQUIRE(back);
  const std::uint32_t pixel = back->at(50, 30);
  CHECK(shifted(pixel, 0) == shifted(pixel, 8));
  CHECK(shifted(pixel, 24) == 255);
}

TEST_CASE("a JPEG picture's shape is known from its first bytes") {
  const std::string whole = jpeg(slope());
  const auto shape = ui::jpeg_shape(std::string_view(whole).substr(0, whole.size() / 2));
  REQUIRE(shape);
  CHECK(*shape == ui::Shape{96, 64});
}

TEST_CASE("a JPEG picture that promises too many pixels is refused by its header alone") {
  std::string small = jpeg(slope());
  // The frame's header (ITU-T T.81, B.2.2): marker, length, precision, then height and width.
  const auto frame = small.find("\xff\xc0");
  REQUIRE(frame != std::string::npos);
  small[frame + 5] = '\x7f';
  const auto refused = ui::decode_jpeg(small);
  REQUIRE(!refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK(refused.error().message.find("scale it down") != std::string::npos);
}

TEST_CASE("a JPEG picture that was cut short anywhere is refused") {
  const std::string whole = jpeg(slope());
  REQUIRE(ui::decode_jpeg(whole));
  for (std::size_t length = 0; length + 2 < whole.size(); length += 17) {
    INFO(length);
    REQUIRE(!ui::decode_jpeg(std::string_view(whole).substr(0, length)));
  }
}

TEST_CASE("a JPEG picture with a changed byte is decoded or refused, nothing else") {
  const std::string whole = jpeg(slope());
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x5a);
    const auto image = ui::decode_jpeg(changed);
    if (image) CHECK(image->pixels.size() <= std::size_t{4096} * 4096);
  }
}
