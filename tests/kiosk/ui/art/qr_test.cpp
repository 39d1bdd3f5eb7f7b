// SPDX-License-Identifier: Apache-2.0
// Every code is read back by ZBar, which shares nothing with the library that makes them.
#include "kiosk/ui/art/qr.hpp"

#include <zbar.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>

namespace pobratym::ui {
namespace {

struct DestroyScanner {
  void operator()(zbar::zbar_image_scanner_t* s) const { zbar::zbar_image_scanner_destroy(s); }
};
struct DestroyImage {
  void operator()(zbar::zbar_image_t* i) const { zbar::zbar_image_destroy(i); }
};

std::string read_back(const Image& picture) {
  std::string grey;
  for (const std::uint32_t pixel : picture.pixels) grey += static_cast<char>(pixel & 255u);
  const std::unique_ptr<zbar::zbar_image_scanner_t, DestroyScanner> scanner(
      zbar::zbar_image_scanner_create());
  const std::unique_ptr<zbar::zbar_image_t, DestroyImage> image(zbar::zbar_image_create());
  constexpr unsigned long kGrey = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);
  zbar::zbar_image_set_format(image.get(), kGrey);
  zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(picture.width),
                            static_cast<unsigned>(picture.height));
  zbar::zbar_image_set_data(image.get(), grey.data(), grey.size(), nullptr);
  zbar::zbar_scan_image(scanner.get(), image.get());
  const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(image.get());
  if (symbol == nullptr || zbar::zbar_symbol_get_type(symbol) != zbar::ZBAR_QRCODE) return {};
  return {zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol)};
}

TEST_CASE("a phone reads from the code what was put into it") {
  const std::string calendar =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:sample@example.org\r\n"
      "DTSTART:20261126T100000Z\r\nSUMMARY:Ярмарок Нюрнберга: різдвяні майстерні\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n";
  for (const std::string& text :
       {std::string("https://meet.example.org/stiiki-mista"), std::string("12345678"),
        std::string("https://example.org/місто/брно"), calendar, std::string(1500, 'x')}) {
    CAPTURE(text);
    const auto code = qr_code(text);
    REQUIRE(code);
    CHECK(read_back(draw_qr(*code, 4)) == text);
  }
}

TEST_CASE("a code has four light modules on every side and is crisp") {
  const auto code = qr_code("https://example.org");
  REQUIRE(code);
  for (int i = 0; i < code->side; ++i) {
    for (int edge = 0; edge < kQrQuietZone; ++edge) {
      CHECK_FALSE(code->at(i, edge));
      CHECK_FALSE(code->at(edge, i));
      CHECK_FALSE(code->at(i, code->side - 1 - edge));
      CHECK_FALSE(code->at(code->side - 1 - edge, i));
    }
  }
  CHECK(code->at(kQrQuietZone, kQrQuietZone));
  for (const std::uint32_t pixel : draw_qr(*code, 3).pixels) {
    CHECK((pixel == 0xFF000000u || pixel == 0xFFFFFFFFu));
  }
}

TEST_CASE("a code still reads when a corner of it is scratched") {
  const auto code = qr_code("https://meet.example.org/stiiki-mista");
  REQUIRE(code);
  Image picture = draw_qr(*code, 6);
  const int from = (code->side - kQrQuietZone - 4) * 6;
  for (int y = from; y < from + 20; ++y) {
    for (int x = from; x < from + 20; ++x) picture.at(x, y) = 0xFFFFFFFFu;
  }
  CHECK(read_back(picture) == "https://meet.example.org/stiiki-mista");
}

TEST_CASE("the module size keeps the whole code inside its place") {
  const auto code = qr_code("https://example.org");
  REQUIRE(code);
  const int module = qr_module_size(*code, 200);
  CHECK(code->side * module <= 200);
  CHECK(code->side * (module + 1) > 200);
  CHECK(qr_module_size(*code, 5) == 1);
}

TEST_CASE("a text that no code can hold is refused in words") {
  CHECK(qr_code(std::string(4000, 'x')).error().code == ErrorCode::invalid);
  CHECK(qr_code("").error().code == ErrorCode::invalid);
  CHECK(qr_code(std::string_view("a\0b", 3)).error().code == ErrorCode::invalid);
}

}  // namespace
}  // namespace pobratym::ui
