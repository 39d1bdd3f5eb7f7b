// SPDX-License-Identifier: Apache-2.0
// The pixels: drawn by the off-screen rasteriser, as they would be on a screen.
#include <algorithm>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

constexpr Colour kInk = Colour::rgb(0x000000);

// The smallest rectangle around everything that is not paper.
Rect inked(const Image& image) {
  Rect box{static_cast<float>(image.width), static_cast<float>(image.height), 0, 0};
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      if ((image.at(x, y) & 0xFFu) > 0xC0) continue;
      const auto left = static_cast<float>(x);
      const auto top = static_cast<float>(y);
      box = {std::min(box.left, left), std::min(box.top, top), std::max(box.right, left + 1),
             std::max(box.bottom, top + 1)};
    }
  }
  return box;
}

template <class Draw>
Image drawn(Typing& typing, int width, int height, Draw draw) {
  typing.screen().begin_frame(width, height);
  typing.engine().new_frame();
  draw(*ImGui::GetBackgroundDrawList());
  return typing.screen().end_frame();
}

TEST_CASE("letters are drawn where the layout says") {
  Typing typing;
  const TextStyle style = sized(40);
  const TextBlock& block = typing.lay_out("НН", {}, style);
  const Image image = drawn(typing, 300, 100, [&](ImDrawList& list) {
    typing.engine().draw(list, block, {50, 20}, kInk);
  });
  const Rect ink = inked(image);
  CHECK(std::abs(ink.left - 50) < 6);
  CHECK(std::abs(ink.right - (50 + block.width)) < 6);
  CHECK(std::abs(ink.bottom - (20 + block.first_baseline)) <= 1);
  CHECK(std::abs(ink.height() - 40 * 0.727f) <= 1);  // Inter's capitals are 0.727 em high
}

TEST_CASE("alignment follows the direction of the text") {
  Typing typing;
  struct Case {
    const char* text;
    Align align;
    float centre;
  };
  for (const Case& each : {Case{"Брно", Align::start, 0.0f}, Case{"Брно", Align::centre, 0.5f},
                           Case{"Брно", Align::end, 1.0f}, Case{"שלום", Align::start, 1.0f},
                           Case{"שלום", Align::centre, 0.5f}, Case{"שלום", Align::end, 0.0f}}) {
    const TextBlock& block = typing.lay_out(each.text, {300});
    const Image image = drawn(typing, 300, 50, [&](ImDrawList& list) {
      typing.engine().draw(list, block, {0, 10}, kInk, each.align, 300);
    });
    const float wanted = block.width / 2 + each.centre * (300 - block.width);
    CHECK(std::abs(inked(image).centre().x - wanted) < 4);
  }
}

TEST_CASE("text is drawn in its colour and a clear one draws nothing") {
  Typing typing;
  const auto in_colour = [&](Colour colour) {
    return drawn(typing, 100, 60, [&](ImDrawList& list) {
      typing.engine().draw(list, "Ш", sized(50), {}, {10, 0}, colour);
    });
  };
  const Image red = in_colour(Colour::rgb(0xC8102E));
  CHECK(std::find(red.pixels.begin(), red.pixels.end(), Colour::rgb(0xC8102E).packed()) !=
        red.pixels.end());
  CHECK(inked(in_colour(kInk.with_alpha(0))).empty());
}

TEST_CASE("a letter looks the same wherever it is, to a quarter of a pixel") {
  Typing typing;
  const auto at = [&](float x) {
    return drawn(typing, 60, 40, [&](ImDrawList& list) {
      typing.engine().draw(list, "ж", sized(20), {}, {x, 5}, kInk);
    });
  };
  const Image here = at(10);
  CHECK(at(10.05f).pixels == here.pixels);
  CHECK(at(10.5f).pixels != here.pixels);
  const Image next = at(11);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 59; ++x) REQUIRE(here.at(x, y) == next.at(x + 1, y));
  }
}

TEST_CASE("a screen drawn again is the same screen, while the atlas grows and moves") {
  Typing typing;
  const auto screen = [&] {
    return drawn(typing, 400, 60, [&](ImDrawList& list) {
      typing.engine().draw(list, "Харків ქუთაისი 天津 대전 שלום", sized(24), {}, {5, 5}, kInk);
    });
  };
  const Image first = screen();
  for (int size = 10; size < 90; ++size) {
    (void)drawn(typing, 900, 120, [&](ImDrawList& list) {
      typing.engine().draw(list, "АБВГҐДЕЄЖЗИІЇЙКЛМН 天津是中华人民共和国直辖市",
                           sized(static_cast<float>(size)), {}, {0, 0}, kInk);
    });
  }
  CHECK(screen().pixels == first.pixels);
}

TEST_CASE("lines outside the visible part cost nothing") {
  Typing typing;
  std::string text;
  for (int i = 0; i < 500; ++i) text += "рядок\n";
  (void)drawn(typing, 200, 100, [&](ImDrawList& list) {
    typing.engine().draw(list, text, sized(20), {}, {0, -3000}, kInk);
    CHECK(list.VtxBuffer.Size > 0);
    CHECK(list.VtxBuffer.Size < 10 * 5 * 4);
  });
}

TEST_CASE("letters of every size up to the largest are drawn or left out, without harm") {
  Typing typing;
  const auto letter = [&](float size) {
    return drawn(typing, 300, 300, [&](ImDrawList& list) {
      typing.engine().draw(list, "Н", sized(size), {}, {0, 0}, kInk);
    });
  };
  const Image before = letter(40);
  for (const float size : {1.0f, 7.3f, 100.0f, 200.0f, 300.0f, 700.0f, 5000.0f}) {
    INFO(size);
    const Rect ink = inked(letter(size));
    if (size < 20) CHECK(ink.height() <= size);
    // Inter's capitals are 0.727 em high.
    if (size >= 20 && size <= 300) CHECK(std::abs(ink.height() - size * 0.727f) <= 2);
    CHECK(letter(40).pixels == before.pixels);
  }
}

}  // namespace
}  // namespace pobratym::ui
