// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/photo.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/support/paths.hpp"

using namespace pobratym;

TEST_CASE("a photo's kind is read from its bytes, not from its name") {
  const RealDisk disk;
  const Path file = POBRATYM_SOURCE_DIR "/content/packs/brno/media/resilient-cities.webp";
  const Bytes whole = disk.read(file, 8u << 20u).value();
  const auto image = ui::decode_photo(whole);
  REQUIRE(image);
  const auto shape = ui::photo_shape(disk.read_start(file, 64).value());
  REQUIRE(shape);
  CHECK(*shape == ui::Shape{image->width, image->height});
}

TEST_CASE("what is neither WebP nor JPEG is refused with the words what to do") {
  for (const char* bytes : {"", "GIF89a", "\x89PNG\r\n\x1a\n", "RIFF", "\xff\xd8"}) {
    const auto image = ui::decode_photo(bytes);
    REQUIRE(!image);
    CHECK(image.error().message.find("WebP nor JPEG") != std::string::npos);
    CHECK(!ui::photo_shape(bytes));
  }
}
