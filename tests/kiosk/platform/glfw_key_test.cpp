// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/glfw_key.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch_test_macros.hpp>

using pobratym::kiosk::key_of;
using pobratym::ui::digit_of;
using pobratym::ui::Key;

TEST_CASE("digits are digits in both places, unless Shift makes them signs") {
  for (int digit = 0; digit < 10; ++digit) {
    CHECK(digit_of(key_of(GLFW_KEY_0 + digit, false)) == digit);
    CHECK(digit_of(key_of(GLFW_KEY_KP_0 + digit, false)) == digit);
    CHECK(key_of(GLFW_KEY_0 + digit, true) == Key::none);
  }
  CHECK(digit_of(Key::enter) == -1);
}

TEST_CASE("Shift turns Tab around, and both Enter keys enter") {
  CHECK(key_of(GLFW_KEY_TAB, false) == Key::tab);
  CHECK(key_of(GLFW_KEY_TAB, true) == Key::back_tab);
  CHECK(key_of(GLFW_KEY_ENTER, false) == Key::enter);
  CHECK(key_of(GLFW_KEY_KP_ENTER, true) == Key::enter);
  CHECK(key_of(GLFW_KEY_F1, false) == Key::none);
  CHECK(key_of(GLFW_KEY_UNKNOWN, false) == Key::none);
}
