// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/paragraph.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace pobratym::ui {
namespace {

std::u32string codes(const Paragraph& paragraph) {
  std::u32string text;
  for (const Character& character : paragraph.characters) text.push_back(character.code);
  return text;
}

TEST_CASE("each character knows the byte it begins at") {
  const auto paragraphs = split_paragraphs("aїก😀b");
  REQUIRE(paragraphs.size() == 1);
  const Paragraph& paragraph = paragraphs[0];
  REQUIRE(paragraph.size() == 5);
  CHECK(paragraph.byte(0) == 0);
  CHECK(paragraph.byte(1) == 1);
  CHECK(paragraph.byte(2) == 3);
  CHECK(paragraph.byte(3) == 6);
  CHECK(paragraph.byte(4) == 10);
  CHECK(paragraph.byte(5) == 11);
}

TEST_CASE("every kind of line end begins a paragraph, once") {
  CHECK(split_paragraphs("a\nb").size() == 2);
  CHECK(split_paragraphs("a\r\nb").size() == 2);
  CHECK(split_paragraphs("a\rb").size() == 2);
  CHECK(split_paragraphs("a\xE2\x80\xA8"
                         "b")
            .size() == 2);
  CHECK(split_paragraphs("a\n\nb").size() == 3);
  CHECK(split_paragraphs("").size() == 1);
}

TEST_CASE("malformed bytes become one replacement character per broken sequence") {
  const std::pair<const char*, const char32_t*> cases[] = {
      {"a\xFF"
       "b",
       U"a\uFFFDb"},
      {"\x80", U"\uFFFD"},
      {"\xC3", U"\uFFFD"},                                // cut short
      {"\xE2\x82", U"\uFFFD"},                            // cut short
      {"\xE2\x82|", U"\uFFFD|"},                          // interrupted
      {"\xC0\xAF", U"\uFFFD\uFFFD"},                      // a longer form of "/"
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
      {"\xF0\x9F\x98\x80", U"\U0001F600"},
  };
  for (const auto& [bytes, expected] : cases) {
    CHECK(codes(split_paragraphs(bytes)[0]) == expected);
  }
}

TEST_CASE("control characters take no room and tabs are spaces") {
  CHECK(codes(split_paragraphs("a\tb")[0]) == U"a b");
  CHECK(codes(split_paragraphs("a\x1B\x7F")[0]) == U"a\u2060\u2060");
}

}  // namespace
}  // namespace pobratym::ui
