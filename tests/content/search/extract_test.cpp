// SPDX-License-Identifier: Apache-2.0
#include "content/search/extract.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

const std::vector<std::string> kUkrainian{"uk", "en"};

std::string shown(const Marked& marked) {
  std::string text;
  std::size_t at = 0;
  for (const Mark& mark : marked.marks) {
    text += marked.text.substr(at, mark.begin - at) + "[" +
            marked.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return text + marked.text.substr(at);
}

Wanted words(std::set<std::string, std::less<>> all) { return {std::move(all), {}}; }

std::string extract(const std::vector<Text>& texts, const Wanted& wanted) {
  return shown(extract_of(texts, title_of(texts, wanted, kUkrainian), wanted, kUkrainian));
}

}  // namespace

TEST_CASE("what was looked for is marked in every form, and only whole words") {
  const Text text{Part::body, "uk", "Болонья та Болоньї, не Болоньєвич"};
  CHECK(shown(marked(text, words({"болонья", "болоньї"}))) ==
        "[Болонья] та [Болоньї], не Болоньєвич");
  CHECK(shown(marked(text, {{}, {"болоньє"}})) == "Болонья та Болоньї, не [Болоньєвич]");
}

TEST_CASE("an extract is taken from the language it was found in") {
  const std::vector<Text> texts{{Part::title, "uk", "Форум"},
                                {Part::body, "uk", "Про тепло."},
                                {Part::body, "en", "About heating."}};
  CHECK(extract(texts, words({"тепло"})) == "Про [тепло].");
  const auto english = extract_of(texts, {}, words({"heating"}), kUkrainian);
  CHECK(shown(english) == "About [heating].");
  CHECK(english.language == "en");
}

TEST_CASE("a name in another language is shown when it was found only there") {
  const std::vector<Text> texts{
      {Part::title, "uk", "Брно"}, {Part::title, "de", "Brünn"}, {Part::body, "uk", "Місто."}};
  CHECK(extract(texts, words({"brunn"})) == "[Brünn]");
  CHECK(extract(texts, words({"брно"})) == "Місто.");
}

TEST_CASE("a long text is cut around the word, at the ends of words and of characters") {
  std::string body;
  for (int i = 0; i < 60; ++i) body += "довге речення ";
  body += "Болонья ";
  for (int i = 0; i < 60; ++i) body += "ще слова ";
  const std::vector<Text> texts{{Part::body, "uk", body}};
  const Marked found = extract_of(texts, {}, words({"болонья"}), kUkrainian);
  CHECK(shown(found).find("[Болонья]") != std::string::npos);
  CHECK(found.text.starts_with("…"));
  CHECK(found.text.ends_with("…"));
  CHECK(is_utf8(found.text));
  CHECK(to_utf32(found.text).size() <= kExtractLetters + 2);
}

TEST_CASE("a text without a space is cut between characters") {
  std::string body;
  for (int i = 0; i < 500; ++i) body += "天";
  const Marked found = extract_of({{Part::body, "zh", body}}, {}, {}, kUkrainian);
  CHECK(is_utf8(found.text));
  CHECK(to_utf32(found.text).size() <= kExtractLetters + 2);
}

TEST_CASE("nothing to show is nothing") {
  CHECK(extract_of({}, {}, words({"x"}), kUkrainian).empty());
  CHECK(title_of({}, words({"x"}), kUkrainian).empty());
}

}  // namespace pobratym::search
