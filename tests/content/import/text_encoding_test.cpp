// SPDX-License-Identifier: Apache-2.0
#include "content/import/text_encoding.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

/// "Свято міста Харкова" in windows-1251.
const std::string kUkrainian1251 =
    "SUMMARY:\xD1\xE2\xFF\xF2\xEE \xEC\xB3\xF1\xF2\xE0 \xD5\xE0\xF0\xEA\xEE\xE2\xE0\r\n";

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8u);
    const char low = static_cast<char>(unit & 0xFFu);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, with or without a mark") {
  const DecodedText plain = decode_text("Харків");
  CHECK(plain.text == "Харків");
  CHECK(plain.encoding == "UTF-8");
  CHECK_FALSE(plain.repaired());
  CHECK(decode_text("\xEF\xBB\xBFХарків").text == "Харків");
  CHECK(decode_text("").text.empty());
}

TEST_CASE("UTF-16 is read by its mark, or by its zeros") {
  const std::u16string text = u"name;країна\nBrno;Чехія 🎉\n";
  CHECK(decode_text("\xFF\xFE" + utf16(text, true)).text == "name;країна\nBrno;Чехія 🎉\n");
  CHECK(decode_text("\xFE\xFF" + utf16(text, false)).text == "name;країна\nBrno;Чехія 🎉\n");
  const std::u16string latin = u"BEGIN:VCALENDAR\r\nSUMMARY:Brno\r\n";
  CHECK(decode_text(utf16(latin, true)).text == "BEGIN:VCALENDAR\r\nSUMMARY:Brno\r\n");
  CHECK(decode_text(utf16(latin, false)).encoding == "UTF-16BE");
}

TEST_CASE("Ukrainian in the old Windows encoding is recognised") {
  const DecodedText guessed = decode_text(kUkrainian1251);
  CHECK(guessed.text == "SUMMARY:Свято міста Харкова\r\n");
  CHECK(guessed.encoding == "windows-1251");
  CHECK(guessed.repaired());
  CHECK(decode_text(kUkrainian1251, "windows-1251").text == guessed.text);
  CHECK(decode_text(kUkrainian1251, "utf-8").text == guessed.text);
  CHECK(decode_text(kUkrainian1251, "no-such-encoding").text == guessed.text);
}

TEST_CASE("Western and Central European letters survive") {
  CHECK(decode_text("SUMMARY:Caf\xE9 f\xFC"
                    "r alle\r\n")
            .text == "SUMMARY:Café für alle\r\n");
  CHECK(decode_text("N\xE1m\xECst\xED \xE8"
                    "esk\xE9 \xF8"
                    "eky",
                    "iso-8859-2")
            .text == "Náměstí české řeky");
}

TEST_CASE("one bad byte does not turn a UTF-8 file into another encoding") {
  const DecodedText decoded =
      decode_text("Харків і Брно, Люблін і Познань, \xFF Каунас і Рига, Болонья");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.replaced == 1);
  CHECK(decoded.text == "Харків і Брно, Люблін і Познань, \uFFFD Каунас і Рига, Болонья");
}

TEST_CASE("any bytes at all become valid text") {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 7919 + i / 13) & 0xFF);
  CHECK(is_utf8(decode_text(bytes).text));
  CHECK_FALSE(decode_text(bytes).text.empty());
}

TEST_CASE("what a file says of its own encoding is found") {
  CHECK(declared_encoding("<?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "windows-1251");
  CHECK(declared_encoding("<meta charset=utf-8>") == "utf-8");
  CHECK(declared_encoding("<meta content='text/html; charset=ISO-8859-2'>") == "ISO-8859-2");
  CHECK(declared_encoding("BEGIN:VCALENDAR").empty());
}

}  // namespace pobratym::import
