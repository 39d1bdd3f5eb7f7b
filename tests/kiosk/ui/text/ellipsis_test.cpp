// SPDX-License-Identifier: Apache-2.0
// Where text is cut short, over thousands of random strings: ICU, asked about the bytes by itself,
// is the judge of what is one grapheme.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <set>
#include <string>

#include "tests/kiosk/ui/text/typing.hpp"

namespace pobratym::ui {
namespace {

// Pieces that people write, and pieces that join to the piece before them.
const std::vector<std::string> kPieces = {"а",      "ї",
                                          "Щ",      "g",
                                          " ",      " ",
                                          "-",      "e\u0301",
                                          "\u0301", "i\u0308\u0301",
                                          "שָׁ",      "ל",
                                          "بّ",      "لا",
                                          "क्षे",     "दि",
                                          "天",     "각",
                                          "ᄀ",     "ᅡ",
                                          "👍🏽",   "👩‍👩‍👧",
                                          "🇺🇦",     "🇨🇿",
                                          "\u200D", "\uFE0F",
                                          "ქ",      "(",
                                          ")",      "…",
                                          "1",      "\u00AD"};

std::set<std::size_t> grapheme_starts(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> graphemes(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &error);
  graphemes->setText(&bytes, error);
  REQUIRE(U_SUCCESS(error) != 0);
  std::set<std::size_t> starts;
  for (auto at = graphemes->first(); at != icu::BreakIterator::DONE; at = graphemes->next()) {
    starts.insert(static_cast<std::size_t>(at));
  }
  utext_close(&bytes);
  return starts;
}

TEST_CASE("no line's end and no ellipsis ever cuts a grapheme") {
  Typing typing;
  std::mt19937 dice(5);
  const std::uint32_t ellipsis = glyphs_of(typing.lay_out("…").lines[0])[0].id;
  int cut = 0;
  for (int round = 0; round < 1'500; ++round) {
    std::string text;
    const std::size_t pieces = 1 + dice() % 30;
    for (std::size_t i = 0; i < pieces; ++i) text += kPieces[dice() % kPieces.size()];
    const auto width = static_cast<float>(20 + dice() % 200);
    const TextLimits limits{width, static_cast<int>(dice() % 3),
                            round % 2 == 0 ? Filling::greedy : Filling::hyphenated};
    const TextBlock& block = typing.lay_out(text, limits, sized(20, round % 2 == 0 ? "" : "uk"));
    const std::set<std::size_t> starts = grapheme_starts(text);
    INFO(text << " in " << width);
    for (const TextLine& line : block.lines) {
      CHECK(starts.contains(line.begin));
      CHECK(starts.contains(line.end));
    }
    if (!block.truncated) continue;
    ++cut;
    bool shown = false;
    for (const Glyph& glyph : glyphs_of(block.lines.back())) shown = shown || glyph.id == ellipsis;
    CHECK(shown);
  }
  CHECK(cut > 200);
  typing.engine().new_frame();
}

TEST_CASE("the ellipsis stands where the text would go on: at the left of a Hebrew line") {
  Typing typing;
  const std::uint32_t ellipsis = glyphs_of(typing.lay_out("…").lines[0])[0].id;
  const TextBlock& hebrew = typing.lay_out("ברוכים הבאים לעיר ראשון לציון", {120, 1});
  REQUIRE(hebrew.truncated);
  CHECK(glyphs_of(hebrew.lines[0]).front().id == ellipsis);
  const TextBlock& mixed = typing.lay_out("Рішон-ле-Ціон · ראשון לציון в Ізраїлі", {200, 1});
  REQUIRE(mixed.truncated);
  CHECK(glyphs_of(mixed.lines[0]).back().id == ellipsis);
}

}  // namespace
}  // namespace pobratym::ui
