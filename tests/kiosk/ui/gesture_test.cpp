// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/gesture.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/ui/page.hpp"

namespace pobratym::ui {
namespace {

using Events = std::vector<InputEvent>;
constexpr double kFrame = 1.0 / 60;

std::vector<std::string> feed(Gesture& gesture, const Events& events, const Semantics& page) {
  return gesture.feed(events, page, kFrame);
}

std::vector<std::string> said(const Events& events, const Semantics& page) {
  Gesture gesture;
  return feed(gesture, events, page);
}

const std::vector<std::string> kNothing;

InputEvent down(float x, float y) { return InputEvent::pointer_down({x, y}); }
InputEvent move(float x, float y) { return InputEvent::pointer_move({x, y}); }
InputEvent up(float x, float y) { return InputEvent::pointer_up({x, y}); }
InputEvent key(Key key) { return InputEvent::key_press(key); }

/// The ids the focus visits with each press.
std::vector<std::string> walk(Key with, int presses, const Semantics& page) {
  Gesture gesture;
  std::vector<std::string> ids;
  for (int i = 0; i < presses; ++i) {
    CHECK(feed(gesture, {key(with)}, page).empty());
    ids.push_back(gesture.focus());
  }
  return ids;
}

}  // namespace

TEST_CASE("a touch chooses what it began and ended on") {
  const Semantics page = test::list_page(3);
  CHECK(said({down(200, 150), up(200, 150)}, page) == std::vector<std::string>{"go row/0"});
  CHECK(said({down(200, 550), up(210, 560)}, page) == std::vector<std::string>{"go home"});
  CHECK(said({down(200, 50), up(200, 50)}, page) == kNothing);
}

TEST_CASE("a finger may tremble and still touch") {
  CHECK(said({down(200, 150), move(215, 165), move(205, 140), up(204, 150)}, test::list_page(3)) ==
        std::vector<std::string>{"go row/0"});
}

TEST_CASE("a touch that ends elsewhere chooses nothing") {
  const Semantics page = test::list_page(3);
  CHECK(said({down(200, 550), up(200, 150)}, page) == kNothing);
  CHECK(said({down(200, 50), up(200, 150)}, page) == kNothing);
  CHECK(said({up(200, 150)}, page) == kNothing);
  CHECK(said({down(200, 150), InputEvent::pointer_cancel({200, 150}), up(200, 150)}, page) ==
        kNothing);
}

TEST_CASE("what the finger is on is shown as pressed until it leaves or scrolls") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 150)}, page).empty());
  CHECK(gesture.pressed() == "row/0");
  CHECK(feed(gesture, {move(200, 90)}, page).empty());
  CHECK(gesture.pressed() == "");
}

TEST_CASE("dragging moves the list and chooses nothing") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 400), move(200, 300), up(200, 300)}, page).empty());
  CHECK(gesture.offset("list") == 100);
}

TEST_CASE("a list stops at its ends") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 150), move(200, 450)}, page).empty());
  CHECK(gesture.offset("list") == 0);
  CHECK(feed(gesture, {move(200, -5'000)}, page).empty());
  CHECK(gesture.offset("list") == 600);
  Gesture short_list;
  CHECK(feed(short_list, {down(200, 400), move(200, 100)}, test::list_page(2)).empty());
  CHECK(short_list.offset("list") == 0);
}

TEST_CASE("outside a list dragging moves nothing") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 550), move(200, 100)}, page).empty());
  CHECK(gesture.offset("list") == 0);
}

TEST_CASE("a swipe runs on after the finger has left and comes to rest") {
  const Semantics page = test::list_page(200);
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 450)}, page).empty());
  for (float y = 430; y > 200; y -= 20) CHECK(feed(gesture, {move(200, y)}, page).empty());
  CHECK(feed(gesture, {up(200, 200)}, page).empty());
  const float left_at = gesture.offset("list");
  int frames = 0;
  while (gesture.advance(kFrame, page)) ++frames;
  CHECK(gesture.offset("list") > left_at + 50);
  CHECK(frames > 10);
  CHECK(frames < 300);
  CHECK(!gesture.advance(kFrame, page));
}

TEST_CASE("a swipe stops at the end of the list and when it is touched") {
  const Semantics page = test::list_page(6);
  Gesture gesture;
  for (const InputEvent& event : {down(200, 450), move(200, 350), move(200, 250), up(200, 250)}) {
    CHECK(feed(gesture, {event}, page).empty());
  }
  for (int i = 0; i < 300 && gesture.advance(kFrame, page); ++i) {
  }
  CHECK(gesture.offset("list") == 200);

  const Semantics endless = test::list_page(200);
  Gesture caught;
  for (const InputEvent& event : {down(200, 450), move(200, 350), move(200, 250), up(200, 250)}) {
    CHECK(feed(caught, {event}, endless).empty());
  }
  REQUIRE(caught.advance(kFrame, endless));
  CHECK(feed(caught, {down(200, 300)}, endless).empty());
  CHECK(!caught.advance(kFrame, endless));
}

TEST_CASE("the wheel moves the list under the pointer") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {InputEvent::wheel_by({200, 300}, {0, -2})}, page).empty());
  CHECK(gesture.offset("list") == 240);
  CHECK(feed(gesture, {InputEvent::wheel_by({200, 300}, {0, 5})}, page).empty());
  CHECK(gesture.offset("list") == 0);
  CHECK(feed(gesture, {InputEvent::wheel_by({200, 550}, {0, -2})}, page).empty());
  CHECK(gesture.offset("list") == 0);
}

TEST_CASE("Tab visits everything once in reading order and begins again") {
  const Semantics page = test::list_page(2);
  CHECK(walk(Key::tab, 4, page) == std::vector<std::string>{"row/0", "row/1", "home", "row/0"});
  CHECK(walk(Key::back_tab, 3, page) == std::vector<std::string>{"home", "row/1", "row/0"});
}

TEST_CASE("while a question is asked Tab stays with its answers") {
  CHECK(walk(Key::tab, 3, test::asking_page()) ==
        std::vector<std::string>{"stay", "leave", "stay"});
}

TEST_CASE("what had the focus before a question was asked is not chosen under it") {
  Gesture gesture;
  CHECK(feed(gesture, {key(Key::tab)}, test::list_page(3)).empty());
  REQUIRE(gesture.focus() == "row/0");
  CHECK(feed(gesture, {key(Key::enter), key(Key::escape)}, test::asking_page()).empty());
  CHECK(feed(gesture, {key(Key::tab), key(Key::enter)}, test::asking_page()) ==
        std::vector<std::string>{"stay"});
}

TEST_CASE("Enter and Space choose what has the focus, Escape goes back") {
  const Semantics page = test::list_page(2);
  Gesture gesture;
  CHECK(feed(gesture, {key(Key::enter)}, page).empty());
  CHECK(feed(gesture, {key(Key::tab), key(Key::enter)}, page) ==
        std::vector<std::string>{"go row/0"});
  CHECK(feed(gesture, {key(Key::tab), key(Key::space)}, page) ==
        std::vector<std::string>{"go row/1"});
  CHECK(feed(gesture, {key(Key::escape)}, page) == std::vector<std::string>{"back"});
}

TEST_CASE("the focus goes when a finger touches the screen") {
  const Semantics page = test::list_page(2);
  Gesture gesture;
  CHECK(feed(gesture, {key(Key::tab)}, page).empty());
  CHECK(feed(gesture, {down(200, 50)}, page).empty());
  CHECK(gesture.focus() == "");
}

TEST_CASE("what the keyboard goes to is brought into sight") {
  Gesture gesture;
  for (int i = 0; i < 6; ++i) {
    const Semantics page = test::list_page(10, gesture.offset("list"));
    CHECK(feed(gesture, {key(Key::tab)}, page).empty());
  }
  REQUIRE(gesture.focus() == "row/5");
  const Semantics page = test::list_page(10, gesture.offset("list"));
  const Node* row = page.find("row/5");
  CHECK(row->visible == row->rect);
}

TEST_CASE("a visitor who is forgotten leaves no trace in the hand") {
  const Semantics page = test::list_page(10);
  Gesture gesture;
  CHECK(feed(gesture, {key(Key::tab), down(200, 400), move(200, 300)}, page).empty());
  gesture.reset();
  CHECK(gesture.offset("list") == 0);
  CHECK(gesture.focus() == "");
  CHECK(gesture.pressed() == "");
  CHECK(feed(gesture, {up(200, 300)}, page).empty());
}

TEST_CASE("several things in one frame are answered in order") {
  CHECK(said({down(200, 150), up(200, 150), key(Key::escape), down(200, 550), up(200, 550)},
             test::list_page(3)) == std::vector<std::string>{"go row/0", "back", "go home"});
}

TEST_CASE("a finger moves a map both ways, as far as it reaches, and a touch of it still touches") {
  Semantics page = test::list_page(3);
  page.pan_areas.push_back({"map", {0, 100, 400, 300}, {-50, -40, 50, 400}});
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 150), move(230, 190), up(230, 190)}, page) == kNothing);
  CHECK(gesture.shift("map") == Point{30, 40});
  CHECK(gesture.offset("list") == 0);
  CHECK(feed(gesture, {down(200, 150), move(390, 50), up(390, 50)}, page) == kNothing);
  CHECK(gesture.shift("map") == Point{50, -40});
  CHECK(feed(gesture, {down(200, 150), up(203, 152)}, page) ==
        std::vector<std::string>{"go row/0"});
  gesture.reset();
  CHECK(gesture.shift("map") == Point{0, 0});
}

TEST_CASE("a jump scrolls to its place and is said all the same") {
  Semantics page = test::list_page(20);
  REQUIRE(!page.scroll_areas.empty());
  const ScrollArea area = page.scroll_areas.front();
  page.anchors = {{"city/brno", area.id, 120}, {"city/end", area.id, 1e6f}};
  page.nodes.push_back({});
  Node& letter = page.nodes.back();
  letter.id = "letter";
  letter.role = Role::button;
  letter.command = "jump city/brno";
  letter.rect = letter.visible = {0, 0, 90, 90};
  Gesture gesture;
  CHECK(feed(gesture, {down(40, 40), up(40, 40)}, page) ==
        std::vector<std::string>{"jump city/brno"});
  CHECK(gesture.offset(area.id) == 120);
  letter.command = "jump city/end";
  static_cast<void>(feed(gesture, {down(40, 40), up(40, 40)}, page));
  CHECK(gesture.offset(area.id) == area.content - area.rect.height());
  letter.command = "jump city/nowhere";
  static_cast<void>(feed(gesture, {down(40, 40), up(40, 40)}, page));
  CHECK(gesture.offset(area.id) == area.content - area.rect.height());
}

TEST_CASE("a screenful is turned by a touch, gliding, and once more before it has come to rest") {
  Semantics page = test::list_page(30);
  const Rect foot{0, 520, 400, 600};
  page.nodes.push_back(
      {"list/down", Role::button, "Down", "uk", "page-down list", false, foot, foot});
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 560), up(200, 560)}, page) ==
        std::vector<std::string>{"page-down list"});
  CHECK(gesture.offset("list") == 0);
  CHECK(gesture.advance(0.05, page));
  const float on_the_way = gesture.offset("list");
  CHECK(on_the_way > 0);
  CHECK(on_the_way < 340);
  for (int i = 0; i < 30 && gesture.advance(kFrame, page); ++i) {
  }
  CHECK(gesture.offset("list") == 340);  // 85 % of 400
}

TEST_CASE("who wants less motion has a page turned at once, and no swipe runs on") {
  const Semantics page = test::list_page(200);
  Gesture gesture;
  gesture.keep_still(true);
  CHECK(feed(gesture, {key(Key::page_down)}, page).empty());
  CHECK(gesture.offset("list") == 340);
  CHECK(!gesture.advance(kFrame, page));
  CHECK(feed(gesture, {down(200, 450)}, page).empty());
  for (float y = 430; y > 200; y -= 20) CHECK(feed(gesture, {move(200, y)}, page).empty());
  CHECK(feed(gesture, {up(200, 200)}, page).empty());
  CHECK(!gesture.advance(kFrame, page));
}

TEST_CASE(
    "a finger that goes down over a map in a page scrolls the page, across it moves the map") {
  Semantics page = test::list_page(30);
  page.pan_areas.push_back({"map", {0, 100, 400, 400}, {-500, -500, 500, 500}});
  Gesture gesture;
  CHECK(feed(gesture, {down(200, 350), move(205, 250), up(205, 250)}, page).empty());
  CHECK(gesture.shift("map") == Point{0, 0});
  CHECK(gesture.offset("list") == 100);
  CHECK(
      feed(gesture, {down(200, 350), move(120, 330), move(100, 250), up(100, 250)}, page).empty());
  CHECK(gesture.shift("map") == Point{-100, -100});
  CHECK(gesture.offset("list") == 100);
}

TEST_CASE("rows that come above what somebody reads do not move it") {
  const Semantics before = test::list_page(30, 500);
  Gesture gesture;
  gesture.scroll_to("list", 500);
  Semantics after = before;
  for (Node& node : after.nodes) {
    if (node.id.starts_with("row/")) node.rect = node.rect.moved(0, 200);
  }
  after.scroll_areas.front().content += 200;
  CHECK(gesture.keep_place(before, after));
  CHECK(gesture.offset("list") == 700);
  CHECK(!gesture.keep_place(after, after));
  Gesture at_top;
  CHECK(!at_top.keep_place(before, after));
}

}  // namespace pobratym::ui
