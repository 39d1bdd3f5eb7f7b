// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/semantics.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/ui/page.hpp"

namespace pobratym::ui {
namespace {

std::string touched(const Semantics& page, Point at) {
  const Node* node = page.touchable_at(at);
  return node == nullptr ? "" : node->id;
}

}  // namespace

TEST_CASE("a touch means what lies on top where it can be seen") {
  Semantics page = test::list_page(10);
  CHECK(touched(page, {200, 150}) == "row/0");
  CHECK(touched(page, {200, 250}) == "row/1");
  CHECK(touched(page, {200, 50}) == "");
  CHECK(touched(page, {200, 550}) == "home");
  const Rect pill{20, 120, 100, 180};
  page.nodes.push_back({"pill", Role::button, "", "uk", "back", false, pill, pill});
  CHECK(touched(page, {50, 150}) == "pill");
  CHECK(touched(page, {150, 150}) == "row/0");
}

TEST_CASE("words and pictures over a row do not keep a touch from it") {
  Semantics page = test::list_page(1);
  const Rect words{0, 100, 400, 200};
  page.nodes.push_back({"words", Role::text, "Brno", "uk", "", false, words, words});
  CHECK(touched(page, {200, 150}) == "row/0");
}

TEST_CASE("what scrolls under a question does not move") {
  Semantics page = test::list_page(10);
  CHECK(page.scroll_area_at({200, 150}) != nullptr);
  page.scroll_areas[0].covered = true;
  CHECK(page.scroll_area_at({200, 150}) == nullptr);
}

TEST_CASE("while a question is asked nothing is typed into what lies under it") {
  Semantics page = test::list_page(2);
  const Rect field{0, 0, 400, 90};
  page.nodes.push_back({"field", Role::field, "", "uk", "", false, field, field});
  CHECK(page.field() != nullptr);
  page.nodes.push_back({"ask", Role::dialog, "?", "uk", "", false, field, field});
  CHECK(page.field() == nullptr);
}

TEST_CASE("while a question is asked only its answers can be touched") {
  const Semantics page = test::asking_page();
  CHECK(touched(page, {100, 340}) == "stay");
  CHECK(touched(page, {300, 340}) == "leave");
  CHECK(touched(page, {200, 150}) == "");
  CHECK(touched(page, {200, 550}) == "");
}

TEST_CASE("things and areas are found by name and place") {
  const Semantics page = test::list_page(2);
  REQUIRE(page.find("row/1") != nullptr);
  CHECK(page.find("row/9") == nullptr);
  REQUIRE(page.scroll_area_at({200, 300}) != nullptr);
  CHECK(page.scroll_area_at({200, 550}) == nullptr);
  CHECK(to_text(Role::dialog) == "dialog");
}

}  // namespace pobratym::ui
