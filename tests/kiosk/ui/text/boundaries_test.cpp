// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/boundaries.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/text.hpp"

namespace pobratym::ui {
namespace {

// The text with "|" where a line may end and "¦" where it may but should not.
std::string marked(const std::string& text, const std::string& language = "uk") {
  Paragraph paragraph = split_paragraphs(text)[0];
  Boundaries boundaries;
  boundaries.find(paragraph, language);
  std::string result;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (i > 0 && paragraph.before(i) == Boundary::line) result += "|";
    if (i > 0 && paragraph.before(i) == Boundary::discouraged) result += "¦";
    append_utf8(result, paragraph.characters[i].code);
  }
  return result;
}

TEST_CASE("a one-letter preposition goes to the next line with its noun") {
  CHECK(marked("живе в Києві і працює") == "живе |в ¦Києві |і ¦працює");
  CHECK(marked("(у Харкові)") == "(у ¦Харкові)");
  CHECK(marked("Житло в Brně", "cs") == "Житло |в ¦Brně");
}

TEST_CASE("a number stays with what it counts") {
  CHECK(marked("проїхав 20 км") == "проїхав |20 ¦км");
  CHECK(marked("24 лютого 2022 року") == "24 ¦лютого |2022 ¦року");
  CHECK(marked("№ 5") == "№ ¦5");
  CHECK(marked("1 421 125 мешканців") == "1 ¦421 ¦125 ¦мешканців");
}

TEST_CASE("a dash stays with the words before it") {
  CHECK(marked("Харків — місто") == "Харків ¦— |місто");
  CHECK(marked("Брно · Чехія") == "Брно ¦· |Чехія");
}

TEST_CASE("Chinese may break between characters but not before its full stop") {
  CHECK(marked("天津市。北", "zh") == "天|津|市。|北");
}

TEST_CASE("a grapheme is never divided") {
  for (const std::string text : {"e\u0301\u0323", "👩‍👩‍👧", "🇺🇦", "שָׁ", "क्षे", "각"}) {
    Paragraph paragraph = split_paragraphs("a" + text + "b")[0];
    Boundaries boundaries;
    boundaries.find(paragraph, "");
    INFO(text);
    CHECK(paragraph.before(1) != Boundary::none);
    CHECK(paragraph.before(paragraph.size() - 1) != Boundary::none);
    if (text == "क्षे") continue;  // two graphemes in older rules of Unicode, one in newer
    for (std::size_t i = 2; i + 1 < paragraph.size(); ++i) {
      CHECK(paragraph.before(i) == Boundary::none);
    }
  }
}

TEST_CASE("an unknown language breaks as any other") {
  CHECK(marked("one two", "not a language") == "one |two");
  CHECK(marked("one two", "") == "one |two");
}

}  // namespace
}  // namespace pobratym::ui
