// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/png.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using ui::Image;

TEST_CASE("a picture comes back from its PNG file as it was, clear parts too") {
  const test::TemporaryFolder folder;
  Image image(5, 3);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = 0x12345600u + static_cast<std::uint32_t>(i) * 0x10070301u;
  }
  REQUIRE(ui::write_png(folder / "a.png", image));
  const auto back = ui::read_png(folder / "a.png");
  REQUIRE(back);
  CHECK(back->width == 5);
  CHECK(back->height == 3);
  CHECK(back->pixels == image.pixels);
}

TEST_CASE("what cannot be read or written as PNG is said with the file's name") {
  const test::TemporaryFolder folder;
  const auto missing = ui::read_png(folder / "no.png");
  REQUIRE(!missing);
  CHECK(missing.error().code == ErrorCode::not_found);
  CHECK(missing.error().message.find("no.png") != std::string::npos);

  std::ofstream(folder / "text.png") << "this is no picture";
  const auto text = ui::read_png(folder / "text.png");
  REQUIRE(!text);
  CHECK(text.error().code == ErrorCode::invalid);

  const auto nowhere = ui::write_png(folder / "no such folder" / "a.png", Image(1, 1));
  REQUIRE(!nowhere);
  CHECK(nowhere.error().message.find("no such folder") != std::string::npos);
  CHECK(!ui::write_png(folder / "b.png", Image()));
}

TEST_CASE("a picture packed in memory is the same picture") {
  const test::TemporaryFolder folder;
  Image image(40, 30, 0xff102030u);
  image.at(7, 9) = 0x80ff00ffu;
  const auto bytes = ui::encode_png(image);
  REQUIRE(bytes);
  std::ofstream(folder / "a.png", std::ios::binary) << *bytes;
  const auto back = ui::read_png(folder / "a.png");
  REQUIRE(back);
  CHECK(back->pixels == image.pixels);
  CHECK(!ui::encode_png(Image()));
}

TEST_CASE("a PNG file cut short is refused") {
  const test::TemporaryFolder folder;
  REQUIRE(ui::write_png(folder / "a.png", Image(50, 50, 0xff0000ffu)));
  std::filesystem::resize_file(folder / "a.png", 60);
  CHECK(!ui::read_png(folder / "a.png"));
}
