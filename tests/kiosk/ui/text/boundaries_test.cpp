// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/boundaries.hpp"

#include <unicode/brkiter.h>

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <random>
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

TEST_CASE("hours and years from one to another stay together") {
  CHECK(marked("щодня 10:00–18:00") == "щодня |10:00–¦18:00");
  CHECK(marked("у 1941–1945 роках") == "у ¦1941–¦1945 ¦роках");
}

TEST_CASE("a word of two parts stays whole where it can, and an ordinal stays with its month") {
  CHECK(marked("у міст-партнерів") == "у ¦міст-¦партнерів");
  CHECK(marked("Нью-Мексико") == "Нью-¦Мексико");
  CHECK(marked("am 11. Dezember", "de") == "am |11. ¦Dezember");
}

TEST_CASE("a dash stays with the words before it") {
  CHECK(marked("Харків — місто") == "Харків ¦— |місто");
  CHECK(marked("Брно · Чехія") == "Брно ¦· |Чехія");
}

TEST_CASE("Chinese may break between characters but not before its full stop") {
  CHECK(marked("天津市。北", "zh") == "天|津|市。|北");
}

TEST_CASE("no small kana, lengthening mark or iteration mark begins a Japanese line") {
  CHECK(marked("きゃく", "ja") == "きゃ|く");
  CHECK(marked("サッカー", "ja") == "サッ|カー");
  CHECK(marked("人々", "ja") == "人々");
}

TEST_CASE("lines may end where ICU says, our customs only advise against some") {
  const std::u32string letters = U"аб1 2-—(«»).,%№天津。ーゃש ת";
  std::mt19937 dice(3);
  for (int round = 0; round < 500; ++round) {
    std::u32string text;
    for (unsigned i = 0; i < 20; ++i) text.push_back(letters[dice() % letters.size()]);
    std::string utf8;
    icu::UnicodeString utf16;
    for (const char32_t c : text) {
      append_utf8(utf8, c);
      utf16.append(static_cast<UChar32>(c));
    }
    Paragraph paragraph = split_paragraphs(utf8)[0];
    Boundaries().find(paragraph, "uk");
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> lines(
        icu::BreakIterator::createLineInstance(icu::Locale("uk@lb=strict"), error));
    lines->setText(utf16);
    INFO(utf8);
    for (std::size_t i = 1; i < text.size(); ++i) {  // all of one UTF-16 unit
      const bool ours = paragraph.before(i) >= Boundary::discouraged;
      CHECK(ours == (lines->isBoundary(static_cast<std::int32_t>(i)) != 0));
    }
  }
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
