// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

float x_of(const TextLine& line, std::size_t byte) {
  for (const Glyph& glyph : glyphs_of(line)) {
    if (glyph.cluster == byte) return glyph.x;
  }
  return -1;
}

TEST_CASE("Hebrew reads from right to left") {
  Typing typing;
  const std::string name = "ראשון לציון";
  const TextBlock& block = typing.lay_out(name);
  CHECK(block.direction == Direction::right_to_left);
  const TextLine& line = block.lines[0];
  CHECK(x_of(line, 0) > x_of(line, name.size() - 2));
  CHECK(x_of(line, 0) > block.width * 0.8f);
  CHECK(x_of(line, name.size() - 2) < block.width * 0.2f);
}

TEST_CASE("a Hebrew name within a Ukrainian line keeps its place and its own order") {
  Typing typing;
  const std::string before = "Рішон-ле-Ціон · ";
  const std::string hebrew = "ראשון לציון";
  const std::string text = before + hebrew + " · Ізраїль";
  const TextBlock& block = typing.lay_out(text);
  CHECK(block.direction == Direction::left_to_right);
  const TextLine& line = block.lines[0];
  const float first = x_of(line, before.size());
  const float last = x_of(line, before.size() + hebrew.size() - 2);
  const float after = x_of(line, text.size() - 2);
  CHECK(x_of(line, 0) == 0);
  CHECK(last < first);
  CHECK(last > x_of(line, before.size() - 2));
  CHECK(first < after);
}

TEST_CASE("brackets around Hebrew are mirrored and stand around it") {
  Typing typing;
  const std::string text = "(מידע)";
  const TextLine& line = typing.lay_out(text).lines[0];
  CHECK(x_of(line, 0) > x_of(line, text.size() - 1));
  const std::uint32_t closing = glyphs_of(typing.lay_out(")").lines[0])[0].id;
  CHECK(glyphs_of(line).back().id == closing);  // the opening one, drawn rightmost
}

TEST_CASE("Arabic letters join") {
  Typing typing;
  const std::uint32_t alone = glyphs_of(typing.lay_out("ه").lines[0])[0].id;
  const auto joined = glyphs_of(typing.lay_out("ههه").lines[0]);
  REQUIRE(joined.size() == 3);
  for (const Glyph& glyph : joined) CHECK(glyph.id != alone);
  CHECK(joined[0].id != joined[1].id);
  CHECK(joined[1].id != joined[2].id);
}

TEST_CASE("lam and alef are one sign") {
  Typing typing;
  CHECK(glyphs_of(typing.lay_out("لا").lines[0]).size() == 1);
}

TEST_CASE("A and V move together") {
  Typing typing;
  const float a = typing.lay_out("A").width;
  const float v = typing.lay_out("V").width;
  CHECK(typing.lay_out("AV").width < a + v - 1);
}

TEST_CASE("a letter and its accent are one glyph, however they were typed") {
  Typing typing;
  const TextBlock typed_apart = typing.lay_out("Kos\u030Cice");
  const TextBlock& typed_together = typing.lay_out("Košice");
  CHECK(typed_apart.width == typed_together.width);
  CHECK(glyphs_of(typed_apart.lines[0]).size() == 6);
}

TEST_CASE("the widths of the glyphs add up to the width of the line") {
  Typing typing;
  for (const std::string text : {"Харків", "Рішон-ле-Ціон · ראשון לציון · 天津 대전", "ქუთაისი"}) {
    for (const float tracking : {0.0f, 0.05f, -0.02f}) {
      TextStyle style = sized(30);
      style.tracking = tracking;
      const TextBlock& block = typing.lay_out(text, {}, style);
      float sum = 0;
      for (const Glyph& glyph : glyphs_of(block.lines[0])) sum += glyph.advance;
      CHECK(std::abs(sum - tracking * 30 - block.width) < 0.01f);
    }
  }
}

TEST_CASE("letters stand apart by the tracking, joined ones do not") {
  Typing typing;
  TextStyle apart = sized(20);
  apart.tracking = 0.1f;
  CHECK(std::abs(typing.lay_out("Лілль", {}, apart).width - typing.lay_out("Лілль").width -
                 4 * 2.0f) < 0.01f);
  CHECK(typing.lay_out("القاهرة", {}, apart).width == typing.lay_out("القاهرة").width);
}

TEST_CASE("width grows with the em and height is the style's") {
  Typing typing;
  TextStyle style = sized(20);
  style.line_height = 1.5f;
  const TextBlock small = typing.lay_out("Харків", {}, style);
  style.size = 40;
  const TextBlock& large = typing.lay_out("Харків", {}, style);
  CHECK(std::abs(large.width - 2 * small.width) < 0.3f);
  CHECK(small.height == 30);
  CHECK(large.height == 60);
}

}  // namespace
}  // namespace pobratym::ui
