// SPDX-License-Identifier: Apache-2.0
// Content comes from many hands and files: whatever the bytes, a screen must come out.
#include <random>
#include <string>

#include "content/base/text.hpp"
#include "kiosk/ui/text/paragraph.hpp"
#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

void survives(Typing& typing, std::string_view text) {
  for (const TextLimits limits : {TextLimits{}, TextLimits{200}, TextLimits{200, 2},
                                  TextLimits{200, 0, Filling::balanced}, TextLimits{0, 1}}) {
    const TextBlock& block = typing.lay_out(text, limits);
    REQUIRE_FALSE(block.lines.empty());
    std::size_t last = 0;
    for (const TextLine& line : block.lines) {
      REQUIRE(line.begin >= last);
      REQUIRE(line.end >= line.begin);
      last = line.end;
    }
    REQUIRE(last <= text.size());
  }
}

TEST_CASE("long text comes out") {
  Typing typing;
  const std::string words = repeated("місто-побратим ", 6'700);  // 100,000 characters
  survives(typing, words);
  CHECK(typing.lay_out(words, {500, 2}).lines.size() == 2);
}

TEST_CASE("a line of a million bytes comes out cut, at once and once") {
  Typing typing;
  const std::string words = repeated("місто-побратим ", 37'000);
  REQUIRE(words.size() > 1'000'000);
  const TextBlock& block = typing.lay_out(words, {500});
  CHECK(block.truncated);
  CHECK(block.lines.back().end < 2 * kMostCharacters);
  const std::uint32_t ellipsis = glyphs_of(typing.lay_out("…").lines[0])[0].id;
  CHECK(glyphs_of(block.lines.back()).back().id == ellipsis);
  CHECK(typing.lay_out(words, {500, 2}).lines.size() == 2);
  const std::string letters = repeated("e\u0301", 400'000);
  const TextBlock& accents = typing.lay_out(letters, {500, 3});
  CHECK(accents.truncated);
  for (const TextLine& line : accents.lines) CHECK(line.end % 3 == 0);
}

TEST_CASE("long texts do not fill the memory of layouts") {
  Typing typing;
  for (int i = 0; i < 40; ++i) {
    typing.engine().new_frame();
    (void)typing.lay_out(std::to_string(i) + repeated("ж", 200'000), {300, 1});
  }
  typing.engine().new_frame();
  CHECK(typing.engine().usage().blocks_kept < 10);
}

TEST_CASE("a tag that is no language is not remembered as one") {
  Typing typing;
  const TextBlock& block = typing.lay_out("Харків", {}, sized(20, repeated("x", 5'000)));
  CHECK(&typing.lay_out("Харків", {}, sized(20, "")) == &block);
}

TEST_CASE("one word of many letters comes out") {
  Typing typing;
  survives(typing, repeated("ї", 20'000));
}

TEST_CASE("nothing but accents comes out") {
  Typing typing;
  survives(typing, repeated("\u0301", 20'000));
  survives(typing, repeated("\u05B0\u0651", 5'000));
}

TEST_CASE("nothing but spaces comes out") {
  Typing typing;
  survives(typing, repeated(" ", 50'000));
  survives(typing, repeated("\n", 5'000));
  survives(typing, repeated("\u200B\u2003", 5'000));
}

TEST_CASE("control characters, direction marks and joiners come out") {
  Typing typing;
  std::string controls;
  for (char c = 1; c < 0x20; ++c) controls += c;
  controls += '\0';
  survives(typing, controls + "Харків" + controls);
  survives(typing, repeated("\u202E", 500) + "Харків" + repeated("\u2067", 500) + "Brno");
  survives(typing, repeated("a\u200D", 3'000));
  survives(typing, repeated("\u00AD", 3'000));
  survives(typing, "a" + repeated("\u00AD", 300) + "b");
}

TEST_CASE("right and left in turn come out") {
  Typing typing;
  survives(typing, repeated("a ש ", 3'000));
  survives(typing, repeated("(ש", 3'000));
}

TEST_CASE("bytes that are no text come out") {
  Typing typing;
  std::minstd_rand numbers(7);
  for (int round = 0; round < 60; ++round) {
    std::string bytes(round * 7u + 1, '\0');
    for (char& byte : bytes) byte = static_cast<char>(numbers() % 256);
    survives(typing, bytes);
  }
}

TEST_CASE("random characters of all planes come out") {
  Typing typing;
  std::minstd_rand numbers(11);
  for (int round = 0; round < 40; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      append_utf8(text, static_cast<char32_t>(numbers() % (round % 2 == 0 ? 0x3000u : 0x110000u)));
    }
    survives(typing, text);
  }
}

TEST_CASE("absurd styles come out") {
  Typing typing;
  for (const float size :
       {0.0f, -5.0f, 1e9f, std::numeric_limits<float>::quiet_NaN(), kUnlimited}) {
    TextStyle style = sized(size, "zz-не мова");
    CHECK_FALSE(typing.lay_out("Харків", {100}, style).lines.empty());
  }
  TextStyle style;
  style.tracking = -3;
  CHECK_FALSE(typing.lay_out("Харків", {100}, style).lines.empty());
  CHECK_FALSE(typing.lay_out("Харків", {-1, -1}).lines.empty());
}

}  // namespace
}  // namespace pobratym::ui
