// SPDX-License-Identifier: Apache-2.0
// A real keyboard beside the one on the screen.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/gesture.hpp"
#include "tests/kiosk/ui/page.hpp"

namespace pobratym::ui {
namespace {

Semantics page_with_field() {
  Semantics page = test::list_page(3);
  Node field;
  field.id = "search/field";
  field.role = Role::field;
  field.name = "Search";
  field.command = "keyboard show";
  page.nodes.push_back(field);
  return page;
}

std::vector<std::string> said(Gesture& gesture, const std::vector<InputEvent>& events,
                              const Semantics& page) {
  return gesture.feed(events, page, 1.0 / 60);
}

}  // namespace

TEST_CASE("letters of a real keyboard go into the field, backspace takes one back") {
  Gesture gesture;
  const Semantics page = page_with_field();
  CHECK(said(gesture, {InputEvent::typed(U'ї'), InputEvent::typed(U' ')}, page) ==
        std::vector<std::string>{"type ї", "type  "});
  CHECK(said(gesture, {InputEvent::key_press(Key::backspace)}, page) ==
        std::vector<std::string>{"erase"});
}

TEST_CASE("where there is nothing to type into letters do nothing") {
  Gesture gesture;
  const Semantics page = test::list_page(3);
  CHECK(said(gesture, {InputEvent::typed(U'a'), InputEvent::key_press(Key::backspace)}, page)
            .empty());
}

TEST_CASE("the space bar presses what has the focus and does not type beside it") {
  Gesture gesture;
  const Semantics page = page_with_field();
  CHECK(said(gesture, {InputEvent::key_press(Key::tab)}, page).empty());
  REQUIRE(!gesture.focus().empty());
  CHECK(said(gesture, {InputEvent::key_press(Key::space), InputEvent::typed(U' ')}, page).size() ==
        1);
}

}  // namespace pobratym::ui
