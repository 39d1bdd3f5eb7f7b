// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/direction.hpp"

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <random>
#include <string>

#include "content/base/text.hpp"

namespace pobratym::ui {
namespace {

Paragraph directed(const std::string& text, const char* language = "uk") {
  Paragraph paragraph = split_paragraphs(text)[0];
  find_direction(paragraph, language);
  return paragraph;
}

// What stands on screen from left to right, by rule L2 alone: brackets are not mirrored.
std::string seen(const std::string& text, const char* language) {
  const Paragraph paragraph = directed(text, language);
  std::u32string order;
  std::vector<std::uint8_t> levels;
  for (const Character& c : paragraph.characters) {
    order.push_back(c.code);
    levels.push_back(c.level);
  }
  for (std::uint8_t level = 4; level > 0; --level) {
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && levels[end] >= level) ++end;
      const auto at = [](std::size_t n) { return static_cast<std::ptrdiff_t>(n); };
      std::reverse(order.begin() + at(i), order.begin() + at(end));
      std::reverse(levels.begin() + at(i), levels.begin() + at(end));
      i = end + 1;
    }
  }
  std::string result;
  for (const char32_t c : order) append_utf8(result, c);
  return result;
}

// ICU's implementation of the same algorithm.
std::vector<UBiDiLevel> levels_by_icu(const std::u32string& text, UBiDiLevel& base, bool& mixed) {
  icu::UnicodeString utf16;
  for (const char32_t c : text) utf16.append(static_cast<UChar32>(c));
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
  UErrorCode error = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), utf16.getBuffer(), utf16.length(), UBIDI_DEFAULT_LTR, nullptr, &error);
  REQUIRE(U_SUCCESS(error) != 0);
  base = ubidi_getParaLevel(bidi.get());
  mixed = ubidi_getDirection(bidi.get()) == UBIDI_MIXED;
  std::vector<UBiDiLevel> levels;
  for (std::int32_t i = 0; i < utf16.length(); i = utf16.moveIndex32(i, 1)) {
    levels.push_back(ubidi_getLevelAt(bidi.get(), i));
  }
  return levels;
}

void check_as_icu(const std::u32string& text) {
  std::string utf8;
  for (const char32_t c : text) append_utf8(utf8, c);
  const Paragraph ours = directed(utf8);
  UBiDiLevel base = 0;
  bool mixed = false;
  const auto theirs = levels_by_icu(text, base, mixed);
  INFO(utf8);
  REQUIRE(ours.size() == theirs.size());
  REQUIRE(ours.base_level == base);
  // Space at the end gets the paragraph's level from ICU at once, from us when lines are known.
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == 0x2069)) --end;
  for (std::size_t i = 0; i < end; ++i) {
    INFO("character " << i);
    // Where all runs one way ICU spares itself the levels.
    const int level = ours.characters[i].level;
    REQUIRE((mixed ? level : level % 2) == (mixed ? theirs[i] : theirs[i] % 2));
  }
}

std::u32string some_of(const std::u32string& letters, std::mt19937& dice, std::size_t most) {
  std::u32string text;
  const std::size_t length = 1 + dice() % most;
  for (std::size_t i = 0; i < length; ++i) text.push_back(letters[dice() % letters.size()]);
  return text;
}

// Letters of both directions, digits of both kinds, marks and signs; fewer digits than
// make a telephone number.
const std::u32string kLetters = U"aбשتا٣٤ \u0301\u05B0\u0651.,:/«»-%€№…·\u200E\u200F";

// A pair of brackets around a part of a text that has no accents. With accents, or where brackets
// are not in pairs, FriBidi 1.0.8 and ICU part ways (rule N0).
std::u32string bracketed(std::u32string text, std::mt19937& dice) {
  if (text.find_first_of(U"\u0301\u05B0\u0651") != std::u32string::npos) return text;
  const std::size_t from = dice() % text.size();
  const std::size_t to = from + dice() % (text.size() - from);
  const bool round = dice() % 2 == 0;
  text.insert(to, 1, round ? U')' : U']');
  text.insert(from, 1, round ? U'(' : U'[');
  return text;
}

TEST_CASE("the order of every character is the one that ICU finds") {
  std::mt19937 dice(20261126);
  for (int round = 0; round < 4'000; ++round) {
    std::u32string text = some_of(kLetters, dice, 24);
    if (round % 3 == 0) text.insert(dice() % text.size(), U"42");
    check_as_icu(bracketed(text, dice));
  }
}

TEST_CASE("names in isolates keep to themselves, as ICU has it") {
  std::mt19937 dice(7);
  const std::u32string name = U"aбשت";
  for (int round = 0; round < 2'000; ++round) {
    std::u32string text = some_of(kLetters, dice, 12);
    for (int names = 0; names < 2; ++names) {
      text += U'\u2068' + some_of(name, dice, 3) + some_of(kLetters, dice, 5) +
              some_of(name, dice, 3) + U'\u2069' + some_of(kLetters, dice, 8);
    }
    check_as_icu(text);
  }
}

TEST_CASE("an isolate that is never closed does not decide the direction of the paragraph") {
  CHECK(directed(":) \u2067שלום").base_level == 0);
  CHECK(directed("\u2068שלום\u2069 ab").base_level == 0);
  CHECK(directed("\u2068ab\u2069 שלום").base_level == 1);
}

TEST_CASE("a telephone number reads from left to right in Hebrew and in Arabic") {
  CHECK(seen("טלפון +380 57 123-45-67", "he").starts_with("+380 57 123-45-67 "));
  CHECK(seen("اتصل +380 57 123-45-67", "ar").starts_with("+380 57 123-45-67 "));
  CHECK(seen("اتصل (057) 123-45-67", "ar").starts_with("(057) 123-45-67 "));
  CHECK(seen("اتصل 0 800 123 456 الآن", "ar").find("0 800 123 456") != std::string::npos);
}

TEST_CASE("two years in Arabic keep the order of the text, the earlier one to the right") {
  CHECK(seen("عام 2026-2027", "ar").starts_with("2027-2026"));
}

TEST_CASE("a sign that turns text around has no effect on what follows") {
  for (const std::string sign : {"\u202A", "\u202B", "\u202D", "\u202E"}) {
    const Paragraph paragraph = directed("Харків " + sign + "Brno");
    CHECK(paragraph.base_level == 0);
    for (const Character& c : paragraph.characters) CHECK(c.level == 0);
  }
}

TEST_CASE("words in an isolate turn around by themselves and nothing after it does") {
  const Paragraph paragraph = directed("\u2067ab\u2069 cd");
  CHECK(paragraph.characters[1].level == 2);
  CHECK(paragraph.characters[5].level == 0);
}

}  // namespace
}  // namespace pobratym::ui
