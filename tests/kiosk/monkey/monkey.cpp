// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/monkey/monkey.hpp"
#include "tests/support/paths.hpp"

#include <unistd.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "kiosk/platform/frame.hpp"

namespace pobratym::test {
namespace {

using namespace std::chrono_literals;
using ui::InputEvent;
using ui::Point;

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();
constexpr std::size_t kMostFaults = 20;
constexpr std::size_t kMostKnown = 20'000;  // wishes that need not be parsed again
constexpr int kFarthestHome = 3;

template <class T>
T got(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

kiosk::Options options() {
  kiosk::Options options;
  options.assets = POBRATYM_BINARY_DIR "/assets";
  return options;
}

/// A folder whose pack is stored before the app opens it.
kiosk::AppOptions filled(StateFolder& state) {
  state.store_pack("kharkiv", kNow);
  state.synced(kNow - 3min);
  return {state.path(), "", {}};
}

/// Letters of many scripts, halves of letters, and numbers that are no letters.
constexpr std::array<char32_t, 24> kLetters = {U'a',
                                               U'Z',
                                               U'ж',
                                               U'ї',
                                               U'ß',
                                               U'ő',
                                               U' ',
                                               U'7',
                                               U'\u0301',
                                               U'ש',
                                               U'ع',
                                               U'中',
                                               U'ა',
                                               U'\u200d',
                                               U'😀',
                                               U'%',
                                               U'\'',
                                               U'"',
                                               U'\\',
                                               char32_t{0},
                                               char32_t{0xd800},
                                               char32_t{0x110000},
                                               U'\n',
                                               U'к'};

/// Wishes that a visitor can have on one page only, so that chance alone would seldom get there.
constexpr std::array kWishes = {"language en",
                                "language uk",
                                "language cs",
                                "language xx",
                                "colours dark",
                                "colours light",
                                "colours contrast",
                                "text large",
                                "text largest",
                                "text normal",
                                "time more",
                                "comfort reset",
                                "map world",
                                "map near",
                                "go search",
                                "go languages",
                                "go accessibility",
                                "go cities",
                                "go city/brno",
                                "go city/nowhere",
                                "go events",
                                "go record/term/nothing",
                                "go notices",
                                "go polls",
                                "go history",
                                "keyboard hide",
                                "go feedback",
                                "feel bad",
                                "reason unclear",
                                "feedback send",
                                "go about",
                                "go poll/sample-experience",
                                "poll also sample-experience heat",
                                "poll give sample-experience",
                                "motion less",
                                "motion usual",
                                "keyboard show",
                                "keyboard cs",
                                "keyboard shift",
                                "keyboard xx",
                                "leave"};

}  // namespace

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  file >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

Monkey::Monkey(std::uint64_t seed)
    : dice_(seed),
      supplies_(got(kiosk::load_supplies(options(), disk_))),
      now_{kNow, kiosk::Uptime(0)},
      app_(filled(state_), disk_, supplies_.languages, now_),
      easel_(got(ui::Easel::make(screen_.context(), supplies_.fonts))),
      hand_(app_, *easel_),
      fresh_(app_.session()) {
  draw();
}

MonkeyFigures Monkey::run(std::uint64_t events) {
  const std::uint64_t start = figures_.events, warm = start + events / 5;
  while (figures_.events < start + events && figures_.faults.size() < kMostFaults) {
    turn();
    if (figures_.warm_bytes == 0 && figures_.events >= warm) figures_.warm_bytes = resident_bytes();
  }
  figures_.last_bytes = resident_bytes();
  return figures_;
}

void Monkey::turn() {
  struct Choice {
    std::uint64_t weight;
    void (Monkey::*what)();
  };
  constexpr Choice kChoices[] = {{300, &Monkey::touch_something}, {120, &Monkey::touch_anywhere},
                                 {160, &Monkey::swipe},           {70, &Monkey::turn_wheel},
                                 {110, &Monkey::press_keys},      {110, &Monkey::type_letters},
                                 {40, &Monkey::change_mind},      {50, &Monkey::wish_for},
                                 {25, &Monkey::leave_it_alone},   {1, &Monkey::change_content},
                                 {4, &Monkey::turn_screen},       {3, &Monkey::let_time_jump},
                                 {30, &Monkey::check_way_home}};
  std::uint64_t all = 0;
  for (const Choice& choice : kChoices) all += choice.weight;
  std::uint64_t number = dice_.below(all);
  for (const Choice& choice : kChoices) {
    if (number < choice.weight) {
      (this->*choice.what)();
      break;
    }
    number -= choice.weight;
  }
  ++figures_.places[std::string(to_text(app_.session().here().place))];
}

void Monkey::feed(std::vector<InputEvent> events) {
  figures_.events += events.size();
  hand_.input(events, 0.001 + static_cast<double>(dice_.below(200)) / 1000, now_);
  pass(std::chrono::milliseconds(dice_.below(1500)));
}

void Monkey::pass(std::chrono::milliseconds time) {
  now_.uptime += time;
  now_.wall = kNow + std::chrono::duration_cast<std::chrono::seconds>(now_.uptime);
  static_cast<void>(hand_.tick(now_));
  static_cast<void>(easel_->gesture().advance(0.05, easel_->drawn()));
  draw();
}

void Monkey::draw() {
  const kiosk::MediaSource media = [](const Digest&) {
    return std::optional(kiosk::StoredPicture{160, 90, nullptr});
  };
  screen_.begin_frame(width_, height_);
  kiosk::draw_frame(*easel_, supplies_, media, app_.view(), width_, height_);
  // One pixel: textures come and go as they do on a real screen, and nothing else is painted.
  static_cast<void>(screen_.end_frame({0, 0, 1, 1}));
  ++figures_.frames;
  check_frame();
}

void Monkey::touch_something() {
  std::vector<const ui::Node*> touchable;
  for (const ui::Node& node : easel_->drawn().nodes) {
    if (!node.command.empty() && !node.visible.empty()) touchable.push_back(&node);
  }
  if (touchable.empty()) return touch_anywhere();
  touch(*touchable[dice_.below(touchable.size())]);
}

void Monkey::touch_anywhere() {
  const Point at = somewhere();
  feed({InputEvent::pointer_down(at), InputEvent::pointer_up(at)});
}

void Monkey::swipe() {
  Point at = somewhere();
  const Point step{static_cast<float>(dice_.below(11)) - 5,
                   static_cast<float>(dice_.below(41)) - 20};
  std::vector<InputEvent> events = {InputEvent::pointer_down(at)};
  for (std::uint64_t i = 0, moves = 1 + dice_.below(40); i < moves; ++i) {
    at = at + step;
    events.push_back(InputEvent::pointer_move(at));
  }
  if (!dice_.once_in(10)) events.push_back(InputEvent::pointer_up(at));
  feed(std::move(events));
}

void Monkey::turn_wheel() {
  std::vector<InputEvent> events;
  const float notches = dice_.once_in(2) ? 1.0f : -1.0f;
  for (std::uint64_t i = 0, turns = 1 + dice_.below(6); i < turns; ++i) {
    events.push_back(InputEvent::wheel_by(somewhere(), {0, notches}));
  }
  feed(std::move(events));
}

void Monkey::press_keys() {
  std::vector<InputEvent> events;
  for (std::uint64_t i = 0, keys = 1 + dice_.below(16); i < keys; ++i) {
    constexpr auto kKeys = static_cast<std::uint64_t>(ui::Key::digit_9) + 1;
    events.push_back(InputEvent::key_press(static_cast<ui::Key>(dice_.below(kKeys))));
  }
  feed(std::move(events));
}

void Monkey::type_letters() {
  std::vector<InputEvent> events;
  for (std::uint64_t i = 0, letters = 1 + dice_.below(20); i < letters; ++i) {
    events.push_back(InputEvent::typed(kLetters[dice_.below(kLetters.size())]));
  }
  feed(std::move(events));
}

void Monkey::change_mind() {
  const Point at = somewhere();
  feed({InputEvent::pointer_down(at), InputEvent::pointer_move(somewhere()),
        InputEvent::pointer_cancel(at)});
}

void Monkey::wish_for() {
  ++figures_.events;
  ++figures_.wishes;
  if (const auto action = kiosk::parse_command(kWishes[dice_.below(kWishes.size())])) {
    app_.apply(*action, now_);
  }
  pass(10ms);
}

void Monkey::leave_it_alone() {
  ++figures_.events;
  if (!dice_.once_in(3)) return pass(std::chrono::seconds(dice_.below(110)));
  // Longer than any visitor is waited for, in steps as the window takes them.
  for (int steps = 0; steps < 12; ++steps) {
    now_.uptime += 25s;
    static_cast<void>(hand_.tick(now_));
    if (dice_.once_in(4)) draw();
  }
  pass(1s);
  check_forgotten();
}

void Monkey::change_content() {
  ++figures_.events;
  ++figures_.contents;
  const std::uint64_t part = dice_.below(4);  // none, a quarter, half, three quarters are gone
  state_.store_pack_without([&](const model::Record& record) {
    return record.key.type != "host" && dice_.below(4) < part;
  });
  pass(3s);
}

void Monkey::turn_screen() {
  ++figures_.events;
  std::swap(width_, height_);
  draw();
}

void Monkey::let_time_jump() {
  ++figures_.events;
  now_.wall += std::chrono::hours(static_cast<std::int64_t>(dice_.below(2000)) - 1000);
  static_cast<void>(hand_.tick(now_));
  draw();
}

void Monkey::check_frame() {
  if (easel_->drawn().nodes.empty() && easel_->drawn().pieces.empty()) {
    fault("nothing at all is on the screen");
  }
  for (const ui::Node& node : easel_->drawn().nodes) {
    if (node.command.empty() || understood_.contains(node.command)) continue;
    if (!kiosk::parse_command(node.command)) {
      fault("nobody understands the wish " + node.command);
    } else if (understood_.size() < kMostKnown) {
      understood_.insert(node.command);
    }
  }
}

void Monkey::check_forgotten() {
  ++figures_.forgotten;
  if (app_.session() != fresh_) fault("something is left of a visitor who went away");
  ui::Gesture& gesture = easel_->gesture();
  if (!gesture.pressed().empty() || !gesture.focus().empty()) {
    fault("a finger is left of a visitor who went away");
  }
  for (const ui::ScrollArea& area : easel_->drawn().scroll_areas) {
    if (gesture.offset(area.id) > 0) fault(area.id + " is still scrolled for the next visitor");
  }
}

void Monkey::check_way_home() {
  for (int steps = 0; steps <= kFarthestHome; ++steps) {
    const ui::Node* node = find_command("go home");
    if (app_.session().here() == kiosk::Route{} && find_command("stay") == nullptr) {
      ++figures_.ways_home[steps];
      return;
    }
    for (const char* other : {"stay", "back"}) {
      if (node == nullptr) node = find_command(other);
    }
    if (node == nullptr) break;
    touch(*node);
  }
  fault("no way home from " + app_.view().route);
}

void Monkey::fault(const std::string& sentence) {
  if (figures_.faults.size() < kMostFaults) {
    figures_.faults.push_back("after event " + std::to_string(figures_.events) + ": " + sentence);
  }
}

Point Monkey::somewhere() {
  // A little beyond the edges, too.
  const auto along = [&](int side) {
    return static_cast<float>(dice_.below(static_cast<std::uint64_t>(side) + 20)) - 10;
  };
  const float x = along(width_);
  return {x, along(height_)};
}

const ui::Node* Monkey::find_command(std::string_view command) const {
  const ui::Semantics& drawn = easel_->drawn();
  for (const ui::Node& node : drawn.nodes) {
    if (node.command != command || node.visible.empty()) continue;
    const ui::Node* on_top = drawn.touchable_at(node.visible.centre());
    if (on_top != nullptr && on_top->command == command) return &node;
  }
  return nullptr;
}

void Monkey::touch(const ui::Node& node) {
  const Point at = node.visible.centre();
  feed({InputEvent::pointer_down(at), InputEvent::pointer_up(at)});
}

}  // namespace pobratym::test
