// SPDX-License-Identifier: Apache-2.0
// From fingers and keys to wishes. Reads what was drawn last (Semantics) and keeps the little a
// visitor's hand does: what is pressed, what has the focus, how far each area is scrolled.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/ui/input.hpp"
#include "kiosk/ui/semantics.hpp"

namespace pobratym::ui {

class Gesture {
 public:
  /// `slop`: pixels a finger may wander and still touch rather than scroll.
  explicit Gesture(float slop = 24) : slop_(slop) {}

  /// The commands that the events ask for, in order. `seconds` since the last call, for the speed
  /// of a swipe.
  [[nodiscard]] std::vector<std::string> feed(std::span<const InputEvent> events,
                                              const Semantics& drawn, double seconds);

  /// Lets a swipe run out and a page turn; true while something still moves and has to be drawn
  /// again.
  bool advance(double seconds, const Semantics& drawn);

  [[nodiscard]] const std::string& pressed() const { return pressed_; }
  /// The id of what the keyboard is on; empty while the visitor uses touch.
  [[nodiscard]] const std::string& focus() const { return focus_; }
  [[nodiscard]] float offset(const std::string& area) const;
  void scroll_to(const std::string& area, float offset);
  /// How far the finger has moved a pan area from where it was first drawn, pixels.
  [[nodiscard]] Point shift(const std::string& pan_area) const;

  /// Pages jump where they would glide: for who does not want things to move.
  void keep_still(bool still) { still_ = still; }

  /// Other content came under somebody who reads: what they look at stays where it is. True when
  /// that takes another frame.
  bool keep_place(const Semantics& before, const Semantics& after);

  /// Forgets the visitor.
  void reset();

 private:
  struct Swipe {
    Point start;
    Point last;
    std::string area;  ///< scrolls
    std::string pan;   ///< moves both ways; before `area`
    bool moving = false;
  };
  void move(Point to, const Semantics& drawn, float& scrolled);
  void move_by(const std::string& area, float pixels, const Semantics& drawn);
  void pan_by(const std::string& area, Point pixels, const Semantics& drawn);
  /// Carries out "jump ANCHOR", "page-down AREA", "page-up AREA".
  void jump(std::string_view command, const Semantics& drawn);
  /// By so many screenfuls, gliding.
  void turn(const ScrollArea& area, float screens);
  bool advance_turn(double seconds, const Semantics& drawn);
  void begin_move(Point by, const Semantics& drawn);
  void move_focus(int step, const Semantics& drawn);
  void reveal(const Node& node, const Semantics& drawn);
  [[nodiscard]] std::string press_key(Key key, const Semantics& drawn);
  [[nodiscard]] std::string typed(char32_t letter, const Semantics& drawn) const;
  [[nodiscard]] std::string release(Point at, const Semantics& drawn);

  float slop_;
  std::string pressed_;
  std::string focus_;
  std::optional<Swipe> swipe_;
  std::map<std::string, float> offsets_;
  std::map<std::string, Point> shifts_;
  /// From where to where a page turns.
  struct Turning {
    std::string area;
    float from = 0, to = 0;
    double passed = 0;
  };
  std::optional<Turning> turning_;
  bool still_ = false;
  std::string gliding_;
  float speed_ = 0;  ///< pixels a second, of the gliding area
};

}  // namespace pobratym::ui
