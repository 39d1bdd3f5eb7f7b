// SPDX-License-Identifier: Apache-2.0
// The inspection of pages is itself inspected: a page with one fault must be found out.
#include "tests/kiosk/screens/findings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>

namespace pobratym::test {
namespace {

using ui::Node;
using ui::Rect;
using ui::Role;
using ui::Semantics;
using ui::TextPiece;

constexpr Rect kRoom{0, 112, 1080, 1744};

/// A heading, a row that can be touched with its words, and a bar below.
Semantics good() {
  Semantics page;
  const auto add = [&](const std::string& id, Role role, const std::string& command, Rect rect,
                       Rect clip) {
    page.nodes.push_back({id, role, id, "uk", command, false, rect, rect.cut(clip)});
    page.pieces.push_back({id, id, rect.inset(8), clip, 30, false, 0, "uk"});
  };
  add("heading", Role::heading, "", {48, 140, 500, 220}, kRoom);
  add("city/brno", Role::link, "go city/brno", {48, 300, 1032, 460}, kRoom);
  add("city/lille", Role::link, "go city/lille", {48, 460, 1032, 620}, kRoom);
  add("bar/home", Role::tab, "go home", {0, 1744, 180, 1920}, {0, 0, 1080, 1920});
  page.scroll_areas.push_back({"home", kRoom, 3000});
  return page;
}

std::string first_fault(const std::function<void(Semantics&)>& spoil) {
  Semantics page = good();
  spoil(page);
  const auto all = findings(page, 1080, 1920);
  return all.empty() ? "" : all.front();
}

}  // namespace

TEST_CASE("a page without a fault is found to have none") {
  CHECK(findings(good(), 1080, 1920).empty());
}

TEST_CASE("each fault a page can have is found") {
  const std::pair<const char*, std::function<void(Semantics&)>> cases[] = {
      {"2 letters are missing", [](auto& p) { p.pieces[1].missing_glyphs = 2; }},
      {"cut short", [](auto& p) { p.pieces[1].truncated = true; }},
      {"wider than its column", [](auto& p) { p.pieces[0].rect.right = 1100; }},
      {"outside the screen", [](auto& p) { p.pieces[3].rect.bottom = 1930; }},
      {"outside city/brno", [](auto& p) { p.pieces[1].rect.top = 260; }},
      {"belongs to nothing", [](auto& p) { p.pieces[1].owner = "nobody"; }},
      {"over each other",
       [](auto& p) { p.nodes[0].rect = p.pieces[0].rect = {60, 310, 500, 400}; }},
      {"two things are called city/brno",
       [](auto& p) { p.nodes[3].id = "city/brno", p.pieces.pop_back(); }},
      {"has no name", [](auto& p) { p.nodes[1].name.clear(); }},
      {"is in no language", [](auto& p) { p.nodes[1].language.clear(); }},
      {"which is no wish", [](auto& p) { p.nodes[1].command = "go city/.."; }},
      {"smaller than a finger",
       [](auto& p) {
         p.pieces.clear();
         p.nodes[1].rect.bottom = 350;
       }},
      {"touching one touches the other", [](auto& p) { p.nodes[2].visible.top = 440; }},
      {"cannot be touched",
       [](auto& p) {
         Node pin = p.nodes[1];
         pin.id = "pin/brno";
         pin.role = Role::point;
         p.nodes.insert(p.nodes.begin(), pin);
       }},
  };
  for (const auto& [fault, spoil] : cases) {
    INFO(fault);
    CHECK(first_fault(spoil).find(fault) != std::string::npos);
  }
}

TEST_CASE("words that scrolling has cut in half are no fault") {
  CHECK(first_fault([](auto& page) {
          for (std::size_t i = 0; i < 3; ++i) {
            page.nodes[i].rect = page.nodes[i].rect.moved(0, -200);
            page.nodes[i].visible = page.nodes[i].rect.cut(kRoom);
            page.pieces[i].rect = page.pieces[i].rect.moved(0, -200);
          }
        }) == "");
}

TEST_CASE("a page under a dialog may be covered by it") {
  CHECK(first_fault([](auto& page) {
          const Rect screen{0, 0, 1080, 1920};
          page.nodes.push_back(
              {"idle", Role::dialog, "Still here?", "en", "", false, screen, screen});
          page.pieces.push_back(
              {"idle", "Still here?", {60, 150, 500, 200}, screen, 30, false, 0, "en"});
        }) == "");
}

}  // namespace pobratym::test
