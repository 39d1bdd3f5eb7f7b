// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/typing.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {
namespace {

std::string typed(std::initializer_list<const char*> keys) {
  Typing typing;
  for (const char* key : keys) type(typing.words, key);
  return typing.words;
}

}  // namespace

TEST_CASE("keys add their letters, and a space only where it divides words") {
  CHECK(typed({"Б", "р", "н", "о"}) == "Брно");
  CHECK(typed({" ", "м", " ", " ", "ь"}) == "м ь");
  CHECK(typed({"п", "ʼ", "я", "\u0301"}) == "пʼя\u0301");
}

TEST_CASE("what is no letter is not typed: controls, broken bytes, signs that turn text round") {
  for (const char* key : {"", "\n", "\x1b", "\x7f", "\xff", "\xd0", "\u202e", "\u2066", "\u2028",
                          "a whole sentence at once"}) {
    INFO(key);
    CHECK(!can_be_typed(key));
    CHECK(typed({"a", key, "b"}) == "ab");
  }
}

TEST_CASE("a sentence begins where nothing stands, or after a full stop and a space") {
  for (const char* words : {"", " ", "Так. ", "Чому? ", "Ні!  "}) {
    INFO(words);
    CHECK(begins_sentence(words));
  }
  for (const char* words : {"Т", "Так ", "www.", "Так,", "о 10.30 "}) {
    INFO(words);
    CHECK(!begins_sentence(words));
  }
}

TEST_CASE("somebody who leans on the keyboard fills the field and no more") {
  Typing typing;
  for (int i = 0; i < 1000; ++i) type(typing.words, "щ");
  CHECK(typing.words.size() == kMostTyped);
  Typing emoji;
  for (int i = 0; i < 1000; ++i) type(emoji.words, "💛");
  CHECK(emoji.words.size() <= kMostTyped);
  CHECK(emoji.words.size() % 4 == 0);
}

}  // namespace pobratym::kiosk
