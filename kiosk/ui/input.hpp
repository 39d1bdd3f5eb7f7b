// SPDX-License-Identifier: Apache-2.0
// What a visitor does, in the order it happened, free of any window system: a touch panel, a mouse
// and a keyboard all arrive as this. The window fills a queue of these and Ui empties it, so tests
// can play a visitor without a window.
#pragma once

#include <cstdint>

#include "kiosk/ui/geometry.hpp"

namespace pobratym::ui {

/// Keys that move about or act. What a visitor types arrives as InputEvent::Kind::text; a digit or
/// a space is both, the key first.
enum class Key : std::uint8_t {
  none,
  tab,
  back_tab,  ///< Shift and Tab
  left,
  right,
  up,
  down,
  enter,
  space,
  escape,
  backspace,
  erase,  ///< Delete
  page_up,
  page_down,
  home,
  end,
  digit_0,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
  digit_7,
  digit_8,
  digit_9,
};

struct InputEvent {
  enum class Kind : std::uint8_t {
    pointer_down,
    pointer_move,
    pointer_up,
    pointer_cancel,  ///< the touch was taken away: what was pressed is let go and nothing is chosen
    wheel,
    key,   ///< pressed, or repeated while held
    text,  ///< one code point
  };

  Kind kind = Kind::pointer_move;
  Point at;             ///< pointer and wheel: where, in pixels from the top left
  Point wheel;          ///< wheel: notches; positive y is away from the visitor (content goes down)
  Key key = Key::none;  ///< key
  char32_t code_point{};  ///< text
  friend bool operator==(const InputEvent&, const InputEvent&) = default;

  [[nodiscard]] static InputEvent pointer_down(Point p) { return pointer(Kind::pointer_down, p); }
  [[nodiscard]] static InputEvent pointer_move(Point p) { return pointer(Kind::pointer_move, p); }
  [[nodiscard]] static InputEvent pointer_up(Point p) { return pointer(Kind::pointer_up, p); }
  [[nodiscard]] static InputEvent pointer_cancel(Point p) {
    return pointer(Kind::pointer_cancel, p);
  }
  [[nodiscard]] static InputEvent wheel_by(Point at, Point notches) {
    return {Kind::wheel, at, notches, Key::none, {}};
  }
  [[nodiscard]] static InputEvent key_press(Key key) { return {Kind::key, {}, {}, key, {}}; }
  [[nodiscard]] static InputEvent typed(char32_t c) { return {Kind::text, {}, {}, Key::none, c}; }

  [[nodiscard]] static InputEvent pointer(Kind kind, Point at) {
    return {kind, at, {}, Key::none, {}};
  }
};

/// 0 to 9 for the digit keys, -1 for any other.
[[nodiscard]] constexpr int digit_of(Key key) {
  return key >= Key::digit_0 && key <= Key::digit_9
             ? static_cast<int>(key) - static_cast<int>(Key::digit_0)
             : -1;
}

}  // namespace pobratym::ui
