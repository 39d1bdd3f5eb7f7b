// SPDX-License-Identifier: Apache-2.0
// A visitor without a plan: touches, swipes, turns wheels, types, waits, while content, time and
// the screen's size change underneath. It goes through the same door as the window (Hand) and the
// same drawing; only the pixels are left out. The same seed does the same again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "kiosk/platform/hand.hpp"
#include "kiosk/platform/supplies.hpp"
#include "kiosk/ui/raster/off_screen.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/dice.hpp"

namespace pobratym::test {

struct MonkeyFigures {
  std::uint64_t events = 0, frames = 0, wishes = 0, contents = 0;
  std::uint64_t forgotten = 0;             ///< idle visitors, each compared whole with a new one
  std::map<int, std::uint64_t> ways_home;  ///< by how many touches they took
  std::map<std::string, std::uint64_t> places;
  std::size_t warm_bytes = 0, last_bytes = 0;  ///< resident, after a fifth and at the end
  std::vector<std::string> faults;             ///< at most 20, each with the event it follows
};

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed);

  /// At least so many events.
  [[nodiscard]] MonkeyFigures run(std::uint64_t events);

 private:
  void turn();
  void feed(std::vector<ui::InputEvent> events);
  void pass(std::chrono::milliseconds time);
  void draw();

  // What a turn can be.
  void touch_something();
  void touch_anywhere();
  void swipe();
  void turn_wheel();
  void press_keys();
  void type_letters();
  void change_mind();
  void wish_for();
  void leave_it_alone();
  void change_content();
  void turn_screen();
  void let_time_jump();

  // What must hold.
  void check_frame();
  void check_forgotten();
  void check_way_home();
  void fault(const std::string& sentence);

  [[nodiscard]] ui::Point somewhere();
  [[nodiscard]] const ui::Node* find_command(std::string_view command) const;
  void touch(const ui::Node& node);

  Dice dice_;
  RealDisk disk_;
  StateFolder state_;
  kiosk::Supplies supplies_;
  kiosk::Moment now_;
  int width_ = 360, height_ = 640;  ///< small: what is painted once and kept costs less so
  kiosk::App app_;
  ui::OffScreen screen_;
  std::unique_ptr<ui::Easel> easel_;
  kiosk::Hand hand_;
  const kiosk::Session fresh_;
  std::unordered_set<std::string> understood_;
  MonkeyFigures figures_;
};

/// Of this process, now.
[[nodiscard]] std::size_t resident_bytes();

}  // namespace pobratym::test
