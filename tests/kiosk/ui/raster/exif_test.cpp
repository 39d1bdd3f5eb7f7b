// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/exif.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace pobratym;

namespace {

/// The beginning of a JPEG file whose camera was held so; `big`: most significant byte first.
std::string held(int orientation, bool big) {
  const auto number = [big](unsigned value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) {
      const int byte = big ? size - 1 - i : i;
      bytes += static_cast<char>(value >> (8 * byte) & 0xffu);
    }
    return bytes;
  };
  std::string tiff = std::string(big ? "MM" : "II") + number(42, 2) + number(8, 4) + number(2, 2);
  tiff += number(0x0100, 2) + number(3, 2) + number(1, 4) + number(640, 2) + number(0, 2);
  tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) +
          number(static_cast<unsigned>(orientation), 2) + number(0, 2);
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  const auto length = body.size() + 2;
  std::string file = "\xff\xd8\xff\xe0";
  file += std::string("\0\4ab", 4);
  file += "\xff\xe1";
  file += static_cast<char>(length >> 8u);
  file += static_cast<char>(length & 0xffu);
  return file + body + "\xff\xda";
}

/// a b
/// c d
/// e f
ui::Image letters() {
  ui::Image image(2, 3);
  for (std::size_t i = 0; i < 6; ++i) image.pixels[i] = static_cast<std::uint32_t>('a' + i);
  return image;
}

std::string rows(const ui::Image& image) {
  std::string text;
  for (int y = 0; y < image.height; ++y) {
    if (y > 0) text += "/";
    for (int x = 0; x < image.width; ++x) text += static_cast<char>(image.at(x, y));
  }
  return text;
}

}  // namespace

TEST_CASE("how a camera was held is read in either order of bytes") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CHECK(ui::orientation_of_jpeg(held(orientation, true)) == orientation);
    CHECK(ui::orientation_of_jpeg(held(orientation, false)) == orientation);
  }
  CHECK(ui::orientation_of_jpeg(held(9, true)) == 1);
  CHECK(ui::orientation_of_jpeg(held(0, true)) == 1);
}

TEST_CASE("a picture is turned as the standard says of each of the eight ways") {
  const char* const turned[] = {"ab/cd/ef", "ba/dc/fe", "fe/dc/ba", "ef/cd/ab",
                                "ace/bdf",  "eca/fdb",  "fdb/eca",  "bdf/ace"};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    INFO(orientation);
    const ui::Image image = ui::turned(letters(), orientation);
    CHECK(rows(image) == turned[orientation - 1]);
    const ui::Shape shape = ui::turned(ui::Shape{2, 3}, orientation);
    CHECK(shape == ui::Shape{image.width, image.height});
  }
}

TEST_CASE("a file cut short anywhere, or whose lengths lie, is taken as it is") {
  const std::string whole = held(6, false);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const int orientation = ui::orientation_of_jpeg(whole.substr(0, size));
    CHECK((orientation == 1 || orientation == 6));
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'\0', '\x7f', '\xff'}) {
      std::string odd = whole;
      odd[at] = byte;
      const int orientation = ui::orientation_of_jpeg(odd);
      CHECK((orientation >= 1 && orientation <= 8));
    }
  }
}
