// SPDX-License-Identifier: Apache-2.0
#include "content/base/text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {

TEST_CASE("letters of every partner city go to code points and back") {
  for (const char* text : {"Харків", "Łódź", "თბილისი", "天津", "대전", "ראשון לציון", "", "😀"}) {
    INFO(text);
    CHECK(is_utf8(text));
    CHECK(to_utf8(to_utf32(text)) == text);
  }
  CHECK(to_utf32("天津").size() == 2);
  CHECK(to_utf32("😀") == U"\U0001F600");
}

TEST_CASE("bytes that are no text become a replacement mark each, and are told apart") {
  struct Case {
    const char* bytes;
    std::size_t marks;
  };
  const Case cases[] = {
      {"\xff", 1},              // never a first byte
      {"\x80", 1},              // a continuation without a beginning
      {"\xc0\xaf", 2},          // a stroke written in too many bytes
      {"\xe0\x80\xaf", 3},      // the same, longer
      {"\xed\xa0\x80", 3},      // half of a surrogate pair
      {"\xf4\x90\x80\x80", 4},  // beyond U+10FFFF
      {"\xd0", 1},              // cut short
  };
  for (const Case& one : cases) {
    CHECK_FALSE(is_utf8(one.bytes));
    CHECK(to_utf32(one.bytes) == std::u32string(one.marks, U'\uFFFD'));
  }
  CHECK(to_utf8(to_utf32("a\xff"
                         "b")) == "a\uFFFDb");
}

TEST_CASE("a slug is safe in a file name, an address and a database") {
  for (const std::string& text :
       {std::string("brno"), std::string("a"), std::string("1-2-3"), std::string(80, 'a')}) {
    INFO(text);
    CHECK(is_slug(text));
  }
  for (const std::string& text :
       {std::string(), std::string("Brno"), std::string("a b"), std::string("-a"),
        std::string("a-"), std::string("a--b"), std::string(".."), std::string("a/b"),
        std::string("брно"), std::string(81, 'a'), std::string("a\0b", 3)}) {
    INFO(text);
    CHECK_FALSE(is_slug(text));
  }
}

TEST_CASE("text is trimmed and split") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n ").empty());
  CHECK(split("a,b,,c", ',') == std::vector<std::string>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(split(",", ',') == std::vector<std::string>{"", ""});
}

}  // namespace pobratym
