// SPDX-License-Identifier: Apache-2.0
#include "content/search/word_forms.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {

TEST_CASE("stem and endings make the forms, the basic one first") {
  CHECK(forms("міст", "о а у ом") == std::vector<std::string>{"місто", "міста", "місту", "містом"});
  CHECK(forms("кіт", "- ами") == std::vector<std::string>{"кіт", "кітами"});
  CHECK(forms("x", "").empty());
}

TEST_CASE("a word is taken apart at every letter") {
  const auto splits = splits_of("місто");
  REQUIRE(splits.size() == 5);
  CHECK(splits.front().stem == "місто");
  CHECK(splits[1].stem == "міст");
  CHECK(splits[1].ending == "о");
  CHECK(splits.back().stem == "м");
  CHECK(splits_of("").empty());
  CHECK(splits_of(std::string(1000, 'a')).size() < 30);
}

TEST_CASE("an ending is found whole, or begun while the word is being typed") {
  CHECK(has_ending("о а ами", "а"));
  CHECK(has_ending("- а", ""));
  CHECK_FALSE(has_ending("о а", ""));
  CHECK_FALSE(has_ending("о ами", "ам"));
  CHECK(has_ending("о ами", "ам", true));
  CHECK_FALSE(has_ending("", "а"));
}

TEST_CASE("a lexicon that is no lexicon has no words") {
  for (const char* text : {"{}", R"({"words":7})", R"({"words":{"stems":[1]}})",
                           R"({"words":{"stems":{"a":7},"endings":{"b":{}}}})"}) {
    INFO(text);
    const auto read = word_forms_of({{"lexicon", "x"}, parse_json(text).value()});
    CHECK(read.stems.empty());
    CHECK(read.endings.empty());
  }
}

TEST_CASE("a lexicon record is read") {
  const auto read = word_forms_of(
      {{"lexicon", "x"},
       parse_json(R"({"words":{"endings":{"e1":"о а"},"stems":{"e1":"міст вікн"}}})").value()});
  CHECK(read.endings.at("e1") == "о а");
  CHECK(read.stems ==
        std::vector<std::pair<std::string, std::string>>{{"міст", "e1"}, {"вікн", "e1"}});
  CHECK(name_of_endings("о а").size() == 8);
  CHECK(name_of_endings("о а") != name_of_endings("о у"));
}

}  // namespace pobratym::search
