// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/exif.hpp"

#include <webp/encode.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

#include "kiosk/ui/raster/photo.hpp"

using namespace pobratym;

namespace {

/// The note of a camera that was held so; `big`: most significant byte first.
std::string note(int orientation, bool big) {
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
  return tiff;
}

/// The beginning of a JPEG file with that note.
std::string held(int orientation, bool big) {
  const std::string body = std::string("Exif\0\0", 6) + note(orientation, big);
  const auto length = body.size() + 2;
  std::string file = "\xff\xd8\xff\xe0";
  file += std::string("\0\4ab", 4);
  file += "\xff\xe1";
  file += static_cast<char>(length >> 8u);
  file += static_cast<char>(length & 0xffu);
  return file + body + "\xff\xda";
}

std::string little(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xffu);
  return text;
}

std::string chunk(const std::string& name, const std::string& body) {
  return name + little(body.size(), 4) + body + std::string(body.size() % 2, '\0');
}

/// Two pixels beside each other in a WebP file, with `exif` behind them.
std::string webp_with(const std::string& exif) {
  const ui::Image image(2, 1, 0xff102030u);
  std::uint8_t* out = nullptr;
  const std::size_t size = WebPEncodeLosslessRGBA(
      reinterpret_cast<const std::uint8_t*>(image.pixels.data()), 2, 1, 8, &out);
  const std::unique_ptr<std::uint8_t, void (*)(void*)> owner(out, WebPFree);
  const std::string pixels = std::string(reinterpret_cast<const char*>(out), size).substr(12);
  const std::string body =
      "WEBP" + chunk("VP8X", std::string("\x08\0\0\0", 4) + little(1, 3) + little(0, 3)) + pixels +
      chunk("EXIF", exif);
  return "RIFF" + little(body.size(), 4) + body;
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

TEST_CASE("a WebP picture is turned by the note behind its pixels, and its shape with it") {
  for (const std::string& before : {std::string(), std::string("Exif\0\0", 6)}) {
    const std::string file = webp_with(before + note(6, true));
    CHECK(ui::needs_whole(file.substr(0, 30)));
    CHECK(ui::orientation_of_webp(file) == 6);
    CHECK(ui::photo_shape(file).value() == ui::Shape{1, 2});
    const auto image = ui::decode_photo(file);
    REQUIRE(image);
    CHECK(image->width == 1);
    CHECK(image->height == 2);
  }
  const std::string whole = webp_with(note(6, false));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const int orientation = ui::orientation_of_webp(whole.substr(0, size));
    CHECK((orientation == 1 || orientation == 6));
  }
}
