// SPDX-License-Identifier: Apache-2.0
// The search page as a visitor types: every keyboard, results short and long, on every panel.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"
#include "kiosk/visit/keyboard.hpp"
#include "tests/kiosk/screens/drawn_kiosk.hpp"
#include "tests/kiosk/screens/findings.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {
namespace {

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();

struct Panel {
  int width, height;
};
constexpr Panel kPanels[] = {{1080, 1920}, {1920, 1080}, {768, 1366}};

void press(DrawnKiosk& kiosk, const ui::Semantics& drawn, std::string_view id) {
  INFO(id);
  const ui::Node* node = drawn.find(id);
  REQUIRE(node != nullptr);
  kiosk.app().apply(kiosk::parse_command(node->command).value(), kiosk.now());
  kiosk.app().tick(kiosk.now());
}

std::string joined(const std::vector<std::string>& faults) {
  std::string text;
  for (const std::string& fault : faults) text += fault + "\n";
  return text;
}

constexpr float kMillimetre = 56.0f / 15;  // units; a finger is 56 of them, and 15 mm

/// How far two keys are from each other, the larger of the two directions.
float gap(const ui::Rect& a, const ui::Rect& b) {
  return std::max(std::max(a.left, b.left) - std::min(a.right, b.right),
                  std::max(a.top, b.top) - std::min(a.bottom, b.bottom));
}

}  // namespace

TEST_CASE("keys are a finger wide and 3 mm apart, and every letter is in sight at once") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  DrawnKiosk kiosk(state.path(), "uk", kNow, 1080, 1920);
  static_cast<void>(kiosk.draw("search"));
  for (const Panel panel : {kPanels[0], kPanels[1]}) {
    kiosk.resize(panel.width, panel.height);
    for (const auto& layout : kiosk::keyboard_layouts()) {
      INFO(layout.tag << " " << panel.width);
      kiosk.app().apply(kiosk::ChooseKeyboard{std::string(layout.tag)}, kiosk.now());
      kiosk.app().tick(kiosk.now());
      std::vector<const ui::Node*> keys;
      std::size_t letters = 0;
      for (const ui::Node& node : kiosk.draw_frame().nodes) {
        if (!node.id.starts_with("key/")) continue;
        if (node.id.starts_with("key/type ")) ++letters;
        INFO(node.id);
        CHECK(std::min(node.rect.width(), node.rect.height()) >= 15 * kMillimetre);
        CHECK(node.rect == node.visible);
        for (const ui::Node* other : keys) CHECK(gap(node.rect, other->rect) >= 3 * kMillimetre);
        keys.push_back(&node);
      }
      for (const auto& row : kiosk::letters_of(layout)) letters -= row.size();
      CHECK(letters <= 1);  // the space
    }
  }
}

TEST_CASE("a visitor types a word on the screen, finds a city and goes there") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  DrawnKiosk kiosk(state.path(), "uk", kNow, 1080, 1920);
  const auto* drawn = &kiosk.draw("search");
  for (const char* letter : {"б", "р", "н", "ю"}) {
    press(kiosk, *drawn, std::string("key/type ") + letter);
    drawn = &kiosk.draw_frame();
  }
  press(kiosk, *drawn, "key/erase");
  press(kiosk, kiosk.draw_frame(), "key/type о");
  drawn = &kiosk.draw_frame();
  CHECK(kiosk.app().session().typing.words == "брно");
  press(kiosk, *drawn, "key/keyboard hide");
  drawn = &kiosk.draw_frame();
  CHECK(drawn->find("key/erase") == nullptr);
  press(kiosk, *drawn, "found/city/brno");
  CHECK(kiosk.app().session().here().text() == "city/brno");
  kiosk.app().apply(kiosk::Back{}, kiosk.now());
  CHECK(kiosk.app().session().typing.words == "брно");
  kiosk.app().apply(kiosk::Leave{}, kiosk.now());
  CHECK(kiosk.app().session().typing == kiosk::Typing());
}

TEST_CASE("search fits every panel, keyboard and size of text, with a word and without") {
  StateFolder state;
  state.store_pack("kharkiv", kNow);
  for (const Panel panel : kPanels) {
    for (const auto size : {kiosk::TextSize::normal, kiosk::TextSize::largest}) {
      kiosk::Comfort comfort;
      comfort.text = size;
      DrawnKiosk kiosk(state.path(), "uk", kNow, panel.width, panel.height, comfort);
      static_cast<void>(kiosk.draw("search"));
      for (const char* words : {"", "молодь", "щщщщщщщщщщщщ щщщщщщщщщщщщ щщщщщщщщщщщщ щщщщщщ"}) {
        kiosk.app().apply(kiosk::ClearWords{}, kiosk.now());
        for (const char32_t letter : to_utf32(words)) {
          kiosk.app().apply(kiosk::TypeLetters{to_utf8(std::u32string(1, letter))}, kiosk.now());
        }
        for (const auto& layout : kiosk::keyboard_layouts()) {
          kiosk.app().apply(kiosk::ChooseKeyboard{std::string(layout.tag)}, kiosk.now());
          kiosk.app().tick(kiosk.now());
          INFO(panel.width << " " << words << " " << layout.tag);
          CHECK(joined(findings(kiosk.draw_frame(), panel.width, panel.height)) == "");
          CHECK(joined(findings(kiosk.draw_scrolled(1), panel.width, panel.height)) == "");
        }
      }
    }
  }
}

}  // namespace pobratym::test
