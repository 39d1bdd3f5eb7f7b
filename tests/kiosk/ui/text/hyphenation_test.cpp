// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/hyphenation.hpp"

#include <string>

#include "content/base/text.hpp"
#include "kiosk/ui/text/boundaries.hpp"
#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

// The text with "-" where a hyphen may stand and "~" where it had better not.
std::string divided(const std::string& text, const std::string& language) {
  Paragraph paragraph = split_paragraphs(text)[0];
  Boundaries().find(paragraph, language);
  Hyphenation(fonts_of_this_build().hyphenation).find(paragraph, language);
  std::string result;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (paragraph.before(i) == Boundary::hyphen) result += "-";
    if (paragraph.before(i) == Boundary::name_hyphen) result += "~";
    append_utf8(result, paragraph.characters[i].code);
  }
  return result;
}

TEST_CASE("long Ukrainian and English words may be divided") {
  CHECK(divided("між міжнародного", "uk") == "між між-на-ро-д-ного");
  CHECK(divided("international agreement", "en") == "in-ter-na-tional agree-ment");
  CHECK(divided("international", "en-GB") == "in-ter-na-tional");
}

TEST_CASE("long German, Polish and Czech words may be divided, with their own letters") {
  CHECK(divided("Partnerschaftsabkommen", "de") == "Part-ner-schafts-ab-kom-men");
  CHECK(divided("zwischenstaatliche Gespräche", "de") == "zwi-schen-staat-li-che Ge-sprä-che");
  CHECK(divided("międzynarodowego", "pl") == "mię-dzy-na-ro-do-wego");
  CHECK(divided("mezinárodního", "cs") == "me-zi-ná-rod-ního");
}

TEST_CASE("a German noun is no name for its capital") {
  CHECK(divided("die Partnerschaft", "de") == "die Part-ner-schaft");
  CHECK(divided("der EUROPARAT", "de").find('-') == std::string::npos);
}

TEST_CASE("a short word stays whole, and no hyphen leaves a letter alone") {
  CHECK(divided("місто країна", "uk") == "місто кра-їна");
  for (const std::string word : {"академія", "універсальна", "об’єднання", "олімпіада"}) {
    const std::string result = divided(word, "uk");
    INFO(result);
    CHECK(result.find('-') != std::string::npos);
    CHECK(result.find('-') >= 4);                       // two letters of two bytes
    CHECK(result.rfind('-') + 1 + 6 <= result.size());  // three letters
  }
}

TEST_CASE("a sonorant stays before the hyphen when a consonant follows it") {
  const std::string result = divided("модерністською", "uk");
  INFO(result);
  CHECK(result.find("дер-ні") != std::string::npos);
  CHECK(result.find("-рн") == std::string::npos);
}

TEST_CASE("a name had better stay whole, the first word of a sentence need not") {
  CHECK(divided("у Магдебурзі", "uk").find('-') == std::string::npos);
  CHECK(divided("у Магдебурзі", "uk").find('~') != std::string::npos);
  CHECK(divided("Співпраця триває. Співпраця", "uk").find('~') == std::string::npos);
}

TEST_CASE("a stress mark stays on its letter and an apostrophe is part of its word") {
  const std::string stressed = divided("міжнаро\u0301дного", "uk");
  INFO(stressed);
  CHECK(stressed.find("-\u0301") == std::string::npos);
  CHECK(divided("об’єднання", "uk").find("-’") == std::string::npos);
  CHECK(divided("обʼєднання", "uk").size() == divided("об’єднання", "uk").size() - 1);
}

TEST_CASE("a word of another alphabet or language is left alone") {
  CHECK(divided("international", "uk") == "international");
  CHECK(divided("międzynarodowego", "sv") == "międzynarodowego");
  CHECK(divided("міжнародного", "") == "міжнародного");
}

TEST_CASE("without its patterns a language is set as before") {
  Paragraph paragraph = split_paragraphs("міжнародного")[0];
  Boundaries().find(paragraph, "uk");
  std::map<std::string, Path, std::less<>> files;
  CHECK_FALSE(Hyphenation(files).find(paragraph, "uk"));
  files.emplace("uk", "/no/such/file");
  CHECK_FALSE(Hyphenation(files).find(paragraph, "uk"));
}

TEST_CASE("patterns in another character set or none at all are refused") {
  CHECK_FALSE(HyphenPatterns::read("KOI8-U\na1b\n"));
  CHECK_FALSE(HyphenPatterns::read(""));
  const auto patterns =
      HyphenPatterns::read("UTF-8\r\nLEFTHYPHENMIN 2\n% a comment\na1b\r\nb2c\nx/y\n\n");
  REQUIRE(patterns);
  CHECK(patterns->size() == 2);
  CHECK(patterns->points(U"aabc") == std::vector<bool>{false, false, true, false});
}

// Running text, as a card's paragraph is set.
const TextBlock& running(Typing& typing, const std::string& text, float width) {
  return typing.lay_out(text, {width, 0, Filling::hyphenated}, sized(20, "uk"));
}

TEST_CASE("a word is divided where a line would end with a hole, and the hyphen shows") {
  Typing typing;
  const std::string text = "Угода про міжнароднозобов’язувальне партнерство міст";
  const std::uint32_t hyphen = glyphs_of(typing.lay_out("‐").lines[0])[0].id;
  const TextBlock& block = running(typing, text, 260);
  REQUIRE(block.lines.size() >= 2);
  CHECK(block.lines[0].rect.width() > 0.75f * 260);
  CHECK(block.lines[0].rect.width() <= 260.25f);
  CHECK(glyphs_of(block.lines[0]).back().id == hyphen);
  CHECK(block.lines[1].begin == block.lines[0].end);
  const TextBlock& whole = typing.lay_out(text, {260}, sized(20, "uk"));
  CHECK(lines_of(text, whole)[0] == "Угода про");
}

TEST_CASE("the last word of a paragraph is not divided to fill a line") {
  Typing typing;
  const std::string text = "Угода про міжнароднозобов’язувальне";
  CHECK(lines_of(text, running(typing, text, 360))[0] == "Угода про");
}

TEST_CASE("a line that is full enough ends with a whole word") {
  Typing typing;
  const std::string text = "Угода про партнерство";
  const float width = typing.lay_out("Угода про").width;
  CHECK(lines_of(text, running(typing, text, width * 1.2f))[0] == "Угода про");
}

TEST_CASE("a word wider than its line is divided with a hyphen, a name too") {
  Typing typing;
  const std::uint32_t hyphen = glyphs_of(typing.lay_out("‐").lines[0])[0].id;
  for (const std::string text : {"міжнародного", "у Магдебурзі"}) {
    const TextBlock& block = typing.lay_out(text, {85}, sized(20, "uk"));
    REQUIRE(block.lines.size() >= 2);
    const TextLine& line = block.lines[block.lines.size() - 2];
    CHECK(glyphs_of(line).back().id == hyphen);
    CHECK(line.rect.width() <= 85.25f);
  }
}

TEST_CASE("at every width lines keep to the limit, lose nothing and end by the rules") {
  Typing typing;
  const std::string text =
      "Якщо ви приїхали з України після 24 лютого 2022 року, ви маєте право на тимчасовий захист: "
      "житло, медичну допомогу, навчання для дітей і дозвіл на працевлаштування в Братиславі.";
  for (float width = 40; width < 700; width += 7) {
    const TextBlock& block = running(typing, text, width);
    std::size_t at = 0;
    for (const TextLine& line : block.lines) {
      CHECK(line.rect.width() <= width + 0.25f);
      CHECK(text.find_first_not_of(' ', at) == line.begin);
      at = line.end;
    }
    CHECK(at == text.size());
  }
}

}  // namespace
}  // namespace pobratym::ui
