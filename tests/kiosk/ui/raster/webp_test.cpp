// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/webp.hpp"

#include <webp/encode.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

using namespace pobratym;
using ui::Image;

namespace {

std::string lossless(const Image& image) {
  std::uint8_t* out = nullptr;
  const std::size_t size =
      WebPEncodeLosslessRGBA(reinterpret_cast<const std::uint8_t*>(image.pixels.data()),
                             image.width, image.height, image.width * 4, &out);
  const std::unique_ptr<std::uint8_t, void (*)(void*)> owner(out, WebPFree);
  return {reinterpret_cast<const char*>(out), size};
}

}  // namespace

TEST_CASE("a WebP picture is decoded as it was, with its clear parts") {
  Image image(3, 2, 0xff102030u);
  image.at(1, 1) = 0x80ff00ffu;
  const auto back = ui::decode_webp(lossless(image));
  REQUIRE(back);
  CHECK(back->width == 3);
  CHECK(back->height == 2);
  CHECK(back->pixels == image.pixels);
}

TEST_CASE("a WebP picture that is too large is refused by its header alone") {
  const std::string wide = lossless(Image(ui::kMaxPhotoSide + 1, 1, 0xffffffffu));
  const auto refused = ui::decode_webp(std::string_view(wide).substr(0, 40));
  REQUIRE(!refused);
  CHECK(refused.error().code == ErrorCode::invalid);
  CHECK(refused.error().message.find("4097 by 1") != std::string::npos);
  CHECK(ui::decode_webp(lossless(Image(ui::kMaxPhotoSide, 1, 0xffffffffu))));
}

TEST_CASE("bytes that are no whole WebP picture are refused") {
  CHECK(!ui::decode_webp(""));
  CHECK(!ui::decode_webp("GIF89a and more that is no picture"));
  Image noisy(64, 64);
  for (std::size_t i = 0; i < noisy.pixels.size(); ++i) {
    noisy.pixels[i] = static_cast<std::uint32_t>(i * 2654435761u) | 0xff000000u;
  }
  const std::string whole = lossless(noisy);
  REQUIRE(ui::decode_webp(whole));
  CHECK(!ui::decode_webp(std::string_view(whole).substr(0, whole.size() / 2)));
}
