// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/pseudo_language.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/i18n/graphemes.hpp"
#include "content/i18n/languages.hpp"

namespace pobratym::i18n {
namespace {

Languages with_pseudo() {
  auto languages = Languages::load();
  REQUIRE(languages);
  REQUIRE(languages->add_pseudo_language());
  return *std::move(languages);
}

std::size_t length(std::string words) {
  std::size_t count = 0;
  for (; !words.empty(); ++count) words = without_last_grapheme(words);
  return count;
}

}  // namespace

TEST_CASE("the words get marks, a third more letters, and brackets") {
  CHECK(pseudo_pattern("Home").value() == "[Hööméé]");
  CHECK(pseudo_pattern("Events in City").value() == "[Éévééñtš ïïñ Çïïtýý]");
}

TEST_CASE("what is filled in, counted or chosen is kept whole") {
  CHECK(pseudo_pattern("until {time}").value() == "[üüñtïïl {time}]");
  CHECK(pseudo_pattern("{city} {time}, {date}").value() == "[{city} {time}, {date}]");
  CHECK(
      pseudo_pattern("{count, plural, =0{None} one{# city} other{# cities}} in {place}").value() ==
      "[{count, plural, =0{Ñööñéé} one{# çïïtýý} other{# çïïtïïééš}} ïïñ {place}]");
  CHECK(pseudo_pattern("a '{'b'}' c").value() == "[áá '{'b'}' ç]");
  CHECK(!pseudo_pattern("{count, plural, one{#}"));
}

TEST_CASE("every text has its pseudo-language, which fills in and counts the same") {
  const Languages languages = with_pseudo();
  const Texts& english = languages.get("en").texts;
  const Texts& pseudo = languages.get(std::string(kPseudoLanguage)).texts;
  REQUIRE(pseudo.language() == kPseudoLanguage);
  CHECK(pseudo.keys() == english.keys());
  std::size_t short_words = 0, long_words = 0;
  for (const std::string& key : english.keys()) {
    INFO(key);
    CHECK(pseudo.places(key) == english.places(key));
    const std::string words = pseudo(key, {{"count", std::int64_t(21)}});
    CHECK(words.front() == '[');
    CHECK(words.back() == ']');
    if (!english.places(key).empty()) continue;
    short_words += length(english(key));
    long_words += length(words) - 2;
  }
  CHECK(long_words * 100 > short_words * 130);
  CHECK(long_words * 100 < short_words * 140);
  CHECK(pseudo("events.subtitle", {{"count", std::int64_t(1)}}) == "[1 éévééñt ááhééáád]");
  CHECK(pseudo("events.subtitle", {{"count", std::int64_t(5)}}) == "[5 éévééñtš ááhééáád]");
}

TEST_CASE(
    "no visitor is offered the pseudo-language, and without being asked for it is not there") {
  const Languages languages = with_pseudo();
  CHECK(languages.has(std::string(kPseudoLanguage)));
  const auto& offered = languages.tags();
  CHECK(std::find(offered.begin(), offered.end(), kPseudoLanguage) == offered.end());
  CHECK(!Languages::load()->has(std::string(kPseudoLanguage)));
}

}  // namespace pobratym::i18n
