// SPDX-License-Identifier: Apache-2.0
#include "content/search/words.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {

TEST_CASE("capitals, accents and stress marks make no difference") {
  CHECK(folded("ХАРКІВ Ха́рків") == "харків харків");
  CHECK(folded("Košice Częstochowa Łódź") == "kosice czestochowa lodz");
  CHECK(folded("Nürnberg Straßburg Åbo Ærø") == "nurnberg strassburg abo aero");
  CHECK(folded("Ґрант Ёлка") == "грант елка");
  CHECK(folded("ＬＶＩＶ ﬁn") == "lviv fin");
}

TEST_CASE("й and ї are letters, however they are put together") {
  CHECK(folded("Київ, край") == "київ край");
  CHECK(folded("Ки\u0438\u0306 \u0456\u0308жак") == "кий їжак");
}

TEST_CASE("every kind of apostrophe is the same between Cyrillic letters") {
  for (const char* word : {"п'ять", "п’ять", "пʼять", "п‘ять", "п`ять", "п′ять", "п\"ять"}) {
    INFO(word);
    CHECK(folded(word) == "пять");
  }
}

TEST_CASE("the English possessive is left off, other apostrophes part words") {
  CHECK(folded("Kharkiv’s cities' l'Europe") == "kharkiv cities l europe");
  CHECK(folded("'quoted' «лапки»") == "quoted лапки");
}

TEST_CASE("hyphens part words, digits are words") {
  CHECK(folded("Рішон-ле-Ціон, COVID-19: 18:30") == "рішон ле ціон covid 19 18 30");
}

TEST_CASE("a word knows where it stands in the text it comes from") {
  const std::string text = "У «Брно», Kharkiv’s";
  const auto words = words_of(text);
  REQUIRE(words.size() == 3);
  CHECK(text.substr(words[1].begin, words[1].end - words[1].begin) == "Брно");
  CHECK(words[2].text == "kharkiv");
  CHECK(words[2].end == text.size());
}

TEST_CASE("broken bytes part words, and an endless word is cut") {
  CHECK(folded("Бр\xFFно") == "бр но");
  CHECK(folded("\xD0") == "");
  CHECK(letters_in(folded(std::string(10'000, 'a'))) == kLongestWord);
  std::string armenian;  // each letter becomes two
  for (int i = 0; i < 60; ++i) armenian += "և";
  CHECK(letters_in(folded(armenian)) == kLongestWord);
}

TEST_CASE("no more words are read than were asked for") {
  CHECK(words_of("one two three", 2).size() == 2);
}

TEST_CASE("writing systems whose marks are vowels keep them") {
  CHECK(folded("हिन्दी") == "हिन्दी");
  CHECK(folded("天津") == "天津");
}

}  // namespace pobratym::search
