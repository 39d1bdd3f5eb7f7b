// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/graphemes.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::i18n {

TEST_CASE("taking a letter back takes what people see as one letter") {
  CHECK(without_last_grapheme("Брно") == "Брн");
  CHECK(without_last_grapheme("и\u0306") == "");        // й of two characters
  CHECK(without_last_grapheme("зам\u0301") == "за");    // with a stress
  CHECK(without_last_grapheme("हि") == "");             // a Hindi syllable
  CHECK(without_last_grapheme("a🇺🇦") == "a");           // a flag is one
  CHECK(without_last_grapheme("a👩‍👧") == "a");  // a family too
  CHECK(without_last_grapheme("м ") == "м");
  CHECK(without_last_grapheme("") == "");
}

}  // namespace pobratym::i18n
