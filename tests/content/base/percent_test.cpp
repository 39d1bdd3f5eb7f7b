// SPDX-License-Identifier: Apache-2.0
#include "content/base/percent.hpp"

#include <catch2/catch_test_macros.hpp>

using pobratym::decode_percent;

TEST_CASE("percent escapes become bytes, in large and small digits, and a plus stays") {
  CHECK(decode_percent("") == "");
  CHECK(decode_percent("a+b/~0") == "a+b/~0");
  CHECK(decode_percent("%D0%87%d1%97") == "Її");
  CHECK(decode_percent("100%25") == "100%");
  CHECK(decode_percent("%2B%00") == std::string("+\0", 2));
}

TEST_CASE("what is no escape makes nothing of all of it") {
  for (const char* text : {"%", "%4", "a%", "%4g", "%g4", "%%41", "%-1", "% 1"}) {
    INFO(text);
    CHECK_FALSE(decode_percent(text));
  }
}
