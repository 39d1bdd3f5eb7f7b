// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/glfw_key.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace pobratym::kiosk {
namespace {

using ui::Key;

Key digit(int number) { return static_cast<Key>(static_cast<int>(Key::digit_0) + number); }

}  // namespace

Key key_of(int glfw_key, bool shift) {
  if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9 && !shift)
    return digit(glfw_key - GLFW_KEY_0);
  if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9)
    return digit(glfw_key - GLFW_KEY_KP_0);
  switch (glfw_key) {
    case GLFW_KEY_TAB:
      return shift ? Key::back_tab : Key::tab;
    case GLFW_KEY_LEFT:
      return Key::left;
    case GLFW_KEY_RIGHT:
      return Key::right;
    case GLFW_KEY_UP:
      return Key::up;
    case GLFW_KEY_DOWN:
      return Key::down;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::enter;
    case GLFW_KEY_SPACE:
      return Key::space;
    case GLFW_KEY_ESCAPE:
      return Key::escape;
    case GLFW_KEY_BACKSPACE:
      return Key::backspace;
    case GLFW_KEY_DELETE:
      return Key::erase;
    case GLFW_KEY_PAGE_UP:
      return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
      return Key::page_down;
    case GLFW_KEY_HOME:
      return Key::home;
    case GLFW_KEY_END:
      return Key::end;
    default:
      return Key::none;
  }
}

}  // namespace pobratym::kiosk
