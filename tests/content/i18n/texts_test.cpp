// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/texts.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/i18n/isolate.hpp"
#include "content/i18n/languages.hpp"

namespace pobratym::i18n {
namespace {

std::string said(const std::string& language, const std::string& key, const char* place,
                 std::int64_t count) {
  const auto languages = Languages::load();
  REQUIRE(languages);
  return languages->get(language).texts(key, {{place, count}});
}

}  // namespace

TEST_CASE("a Hebrew name within a sentence is set apart, others stay as they are") {
  CHECK(isolated("Brno — Брно 42") == "Brno — Брно 42");
  CHECK(isolated("תל אביב") == "\u2068תל אביב\u2069");
  CHECK(isolated("القاهرة") == "\u2068القاهرة\u2069");
  const auto texts = Texts::read("uk", R"({"a": "{city}: 5 подій"})");
  REQUIRE(texts);
  CHECK((*texts)("a", {{"city", "Брно"}}) == "Брно: 5 подій");
  CHECK((*texts)("a", {{"city", "חיפה"}}) == "\u2068חיפה\u2069: 5 подій");
}

TEST_CASE("a name that would turn the words after it cannot") {
  CHECK(isolated("Brno\u202E") == "\u2068Brno\u2069");
  CHECK(isolated("\u2067\u2069\u2069Brno") == "\u2068Brno\u2069");
}

TEST_CASE("Ukrainian bends its words with the number before them") {
  struct Case {
    std::int64_t count;
    const char* days;
    const char* countries;
  };
  for (const Case& c : {Case{1, "1 день тому", "Одне місто. Друзі в 1 країні."},
                        {2, "2 дні тому", "Одне місто. Друзі в 2 країнах."},
                        {5, "5 днів тому", "Одне місто. Друзі в 5 країнах."},
                        {11, "11 днів тому", "Одне місто. Друзі в 11 країнах."},
                        {21, "21 день тому", "Одне місто. Друзі в 21 країні."},
                        {22, "22 дні тому", "Одне місто. Друзі в 22 країнах."},
                        {25, "25 днів тому", "Одне місто. Друзі в 25 країнах."}}) {
    CHECK(said("uk", "age.days", "count", c.count) == c.days);
    CHECK(said("uk", "home.title", "count", c.count) == c.countries);
  }
}

TEST_CASE("cities and countries are counted each in its own form") {
  const auto languages = Languages::load();
  REQUIRE(languages);
  struct Case {
    std::int64_t cities, countries;
    const char *uk, *en;
  };
  for (const Case& c : {Case{1, 1, "1 місто у 1 країні", "1 city in 1 country"},
                        {2, 1, "2 міста у 1 країні", "2 cities in 1 country"},
                        {5, 2, "5 міст у 2 країнах", "5 cities in 2 countries"},
                        {11, 5, "11 міст у 5 країнах", "11 cities in 5 countries"},
                        {21, 11, "21 місто у 11 країнах", "21 cities in 11 countries"},
                        {22, 21, "22 міста у 21 країні", "22 cities in 21 countries"},
                        {25, 22, "25 міст у 22 країнах", "25 cities in 22 countries"}}) {
    const auto words = [&](const char* tag) {
      return languages->get(tag).texts("cities.subtitle",
                                       {{"cities", c.cities}, {"countries", c.countries}});
    };
    CHECK(words("uk") == c.uk);
    CHECK(words("en") == c.en);
  }
}

TEST_CASE("a text that is missing shows its key, so that the gap is seen at once") {
  const auto texts = Texts::read("uk", R"({"a":"А"})");
  REQUIRE(texts);
  CHECK((*texts)("a") == "А");
  CHECK((*texts)("b") == "b");
  CHECK(texts->places("b").empty());
}

TEST_CASE("words that are filled in are shown as they are, whatever signs they hold") {
  const auto texts = Texts::read("en", R"({"from":"from {city}"})");
  REQUIRE(texts);
  for (const char* name : {"Brno", "{city}", "100 % # '", "Kutaisi – ქუთაისი"}) {
    CHECK((*texts)("from", {{"city", name}}) == std::string("from ") + name);
  }
}

TEST_CASE("numbers, quotes and places left empty are as ICU has them") {
  const auto texts =
      Texts::read("uk", R"({"a":"{number} · {word}","b":"it''s {word}","c":"{word}{word}"})");
  REQUIRE(texts);
  CHECK((*texts)("a", {{"number", std::int64_t{1234567}}, {"word", "так"}}) ==
        "1\u00A0234\u00A0567 · так");
  CHECK((*texts)("a", {{"word", "так"}}) == "{number} · так");
  CHECK((*texts)("b", {{"word", "так"}}) == "it's так");
  CHECK((*texts)("c", {{"word", "так"}}) == "тактак");
}

TEST_CASE("the things to be filled in are known by name") {
  const auto texts =
      Texts::read("en", R"({"x":"{cities, plural, one{# city} other{# cities}} of {host}"})");
  REQUIRE(texts);
  CHECK(texts->places("x") == std::vector<std::string>{"cities", "host"});
}

TEST_CASE("damaged interface texts are refused with a sentence that says which") {
  struct Case {
    const char* json;
    const char* says;
  };
  for (const Case& c : {Case{"{", "interface texts for uk"}, Case{"", "interface texts for uk"},
                        Case{R"({"a":1})", "interface text a is not a text"},
                        Case{R"({"a":"{count, plural, one{#}"})", "interface text a"},
                        Case{R"({"a":"{count, plural, one{#}}"})", "interface text a"},
                        Case{R"({"a":"{"})", "interface text a"}}) {
    INFO(c.json);
    const auto texts = Texts::read("uk", c.json);
    REQUIRE(!texts);
    CHECK(texts.error().message.find(c.says) != std::string::npos);
  }
}

}  // namespace pobratym::i18n
