// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

const std::string kNotice =
    "Якщо ви приїхали з України після 24 лютого 2022 року, ви маєте право на тимчасовий захист: "
    "житло, медичну допомогу, навчання для дітей і дозвіл на роботу.";

// Whether a byte begins a character of UTF-8.
bool is_start(std::string_view text, std::size_t byte) {
  return byte >= text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0u) != 0x80u;
}

TEST_CASE("text without a limit is one line") {
  Typing typing;
  const TextBlock& block = typing.lay_out(kNotice);
  REQUIRE(block.lines.size() == 1);
  CHECK_FALSE(block.truncated);
  CHECK(block.lines[0].begin == 0);
  CHECK(block.lines[0].end == kNotice.size());
}

TEST_CASE("no text is one empty line, as high as any") {
  Typing typing;
  const TextBlock& block = typing.lay_out("");
  REQUIRE(block.lines.size() == 1);
  CHECK(block.width == 0);
  CHECK(block.height == 25);
}

TEST_CASE("lines are never wider than the limit and lose no word") {
  Typing typing;
  for (const float width : {60.0f, 150.0f, 333.0f, 900.0f}) {
    const TextBlock& block = typing.lay_out(kNotice, {width});
    std::size_t at = 0;
    for (const TextLine& line : block.lines) {
      CHECK(line.rect.width() <= width + 0.25f);
      CHECK(kNotice.find_first_not_of(' ', at) == line.begin);
      at = line.end;
    }
    CHECK(at == kNotice.size());
    CHECK_FALSE(block.truncated);
  }
}

TEST_CASE("text fits into its own width") {
  Typing typing;
  for (const char* text : {"Харків", "Ярмарок Нюрнберга: різдвяні майстерні", "ראשון לציון"}) {
    const float width = typing.lay_out(text).width;
    CHECK(typing.lay_out(text, {width}).lines.size() == 1);
    CHECK(typing.lay_out(text, {width - 0.1f}).lines.size() == 1);
  }
}

TEST_CASE("a line feed begins a line") {
  Typing typing;
  const std::string text = "Брно\n\nЛілль";
  CHECK(lines_of(text, typing.lay_out(text)) == std::vector<std::string_view>{"Брно", "", "Лілль"});
}

TEST_CASE("a line does not end after a one-letter word") {
  Typing typing;
  const std::string text = "Живе в Києві";
  const float width = typing.lay_out("Живе в").width + 2;
  CHECK(lines_of(text, typing.lay_out(text, {width})) ==
        std::vector<std::string_view>{"Живе", "в Києві"});
}

TEST_CASE("a line shows no separator at its end, and all of them within") {
  Typing typing;
  const std::string text = "Київ · Брно";
  CHECK(lines_of(text, typing.lay_out(text)) == std::vector<std::string_view>{text});
  const float width = typing.lay_out("Київ ·").width + 2;
  CHECK(lines_of(text, typing.lay_out(text, {width})) ==
        std::vector<std::string_view>{"Київ", "Брно"});
  CHECK(lines_of("Київ ·", typing.lay_out("Київ ·")) == std::vector<std::string_view>{"Київ ·"});
}

TEST_CASE("a word that is wider than the line is divided between graphemes") {
  Typing typing;
  const std::string text = "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301";
  const TextBlock& block = typing.lay_out(text, {30});
  CHECK(block.lines.size() > 1);
  for (const TextLine& line : block.lines) {
    CHECK(line.begin % 3 == 0);
    CHECK(line.end % 3 == 0);
  }
}

TEST_CASE("a soft hyphen shows where a word is divided, and only there") {
  Typing typing;
  const std::string text = "Bürger\u00ADmeister";
  CHECK(typing.lay_out(text).width == typing.lay_out("Bürgermeister").width);
  const TextBlock& block = typing.lay_out(text, {100});
  REQUIRE(block.lines.size() == 2);
  CHECK(glyphs_of(block.lines[0]).size() == 7);
}

TEST_CASE("more text than lines ends in an ellipsis within the limit") {
  Typing typing;
  const std::uint32_t ellipsis = glyphs_of(typing.lay_out("…").lines[0])[0].id;
  for (int lines = 1; lines < 4; ++lines) {
    for (float width = 20; width < 450; width += 37) {
      const TextBlock& block = typing.lay_out(kNotice, {width, lines});
      REQUIRE(block.lines.size() == static_cast<std::size_t>(lines));
      CHECK(block.truncated);
      CHECK(glyphs_of(block.lines.back()).back().id == ellipsis);
      CHECK(block.lines.back().rect.width() <= width + 0.25f);
    }
  }
}

TEST_CASE("text that fits its lines has no ellipsis") {
  Typing typing;
  CHECK_FALSE(typing.lay_out("Харків", {500, 1}).truncated);
  CHECK_FALSE(typing.lay_out("Харків\n", {500, 1}).truncated);
  CHECK(typing.lay_out("Харків\nБрно", {500, 1}).truncated);
  CHECK(typing.lay_out("Харків\nБрно", {kUnlimited, 1}).truncated);
}

TEST_CASE("neither a line's end nor an ellipsis divides a grapheme") {
  Typing typing;
  const std::string family = "👩‍👩‍👧";
  std::string text;
  for (int i = 0; i < 6; ++i) text += family + "й";
  for (float width = 5; width < 400; width += 11) {
    for (const int lines : {0, 1, 2}) {
      const TextBlock& block = typing.lay_out(text, {width, lines});
      for (const TextLine& line : block.lines) {
        for (const std::size_t byte : {line.begin, line.end}) {
          CHECK(is_start(text, byte));
          const std::size_t rest = byte % (family.size() + 2);
          CHECK((rest == 0 || rest == family.size()));
        }
      }
    }
  }
}

TEST_CASE("Chinese is broken between characters, punctuation stays with its sentence") {
  Typing typing;
  const std::string text = "天津是中华人民共和国直辖市，位于华北平原。";
  const TextBlock& block = typing.lay_out(text, {100}, sized(20, "zh"));
  CHECK(block.lines.size() >= 5);
  for (const std::string_view line : lines_of(text, block)) {
    CHECK_FALSE(line.starts_with("，"));
    CHECK_FALSE(line.starts_with("。"));
  }
}

TEST_CASE("a balanced heading has as many lines, of like width") {
  Typing typing;
  const std::string text = "Ярмарок Нюрнберга: різдвяні майстерні для дітей";
  const float width = typing.lay_out("Ярмарок Нюрнберга: різдвяні майстерні").width + 5;
  const TextBlock greedy = typing.lay_out(text, {width});
  const TextBlock& balanced = typing.lay_out(text, {width, 0, Filling::balanced});
  REQUIRE(greedy.lines.size() == 2);
  REQUIRE(balanced.lines.size() == 2);
  CHECK(balanced.width < greedy.width - 20);
}

TEST_CASE("lines of a Hebrew text begin at the right") {
  Typing typing;
  const std::string text = "ברוכים הבאים לעיר ראשון לציון שבישראל";
  const TextBlock& block = typing.lay_out(text, {200});
  REQUIRE(block.lines.size() > 1);
  CHECK(block.direction == Direction::right_to_left);
  for (const TextLine& line : block.lines) {
    CHECK(std::abs(line.rect.right - block.width) < 0.01f);
  }
}

}  // namespace
}  // namespace pobratym::ui
