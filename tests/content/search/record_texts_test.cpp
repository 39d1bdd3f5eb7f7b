// SPDX-License-Identifier: Apache-2.0
#include "content/search/record_texts.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {
namespace {

std::vector<Text> texts(const char* type, const char* document) {
  return texts_of({{type, "x"}, parse_json(document).value()});
}

bool has(const std::vector<Text>& all, Part part, const std::string& text) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Text& one) { return one.part == part && one.text == text; });
}

}  // namespace

TEST_CASE("names are titles, the rest is body, codes and addresses are neither") {
  const auto all = texts("city", R"({"name":{"uk":"Брно","en":"Brno"},"country":"CZ",
      "local_names":[{"lang":"cs","text":"Brünn"}],"website":"https://www.brno.cz",
      "summary":{"uk":"Друге за величиною місто"},"timezone":"Europe/Prague",
      "sources":[{"title":"Wikipedia"}],"image":{"alt":{"uk":"Вид"},"credit":"Хтось"}
})");
  CHECK(has(all, Part::title, "Брно"));
  CHECK(has(all, Part::title, "Brünn"));
  CHECK(has(all, Part::body, "Друге за величиною місто"));
  for (const char* hidden : {"https://www.brno.cz", "Europe/Prague", "Wikipedia", "Вид", "Хтось"}) {
    INFO(hidden);
    CHECK(
        std::none_of(all.begin(), all.end(), [&](const Text& one) { return one.text == hidden; }));
  }
  CHECK(all.front().part == Part::title);
}

TEST_CASE("a city is found by the name of its country, which is not shown as its text") {
  const auto all = texts("city", R"({"name":{"uk":"Брно"},"country":"CZ"})");
  CHECK(has(all, Part::unseen, "Чехія"));
  CHECK(has(all, Part::unseen, "Czechia"));
  CHECK(texts("city", R"({"name":{"uk":"Брно"},"country":"../../etc"})").size() == 1);
}

TEST_CASE("a programme's sessions and speakers are found") {
  const auto all = texts("event", R"({"title":{"uk":"Конференція"},
      "programme":[{"title":{"uk":"Тепло"},"speakers":["Олена Приклад"]}]})");
  CHECK(has(all, Part::body, "Тепло"));
  CHECK(has(all, Part::body, "Олена Приклад"));
}

TEST_CASE(
    "a type that a later version brings is found too, and shapes that nobody expects do no harm") {
  CHECK(has(texts("tram-line", R"({"title":{"uk":"Трамвай"}})"), Part::title, "Трамвай"));
  CHECK(texts("city", R"([1,2])").empty());
  CHECK(texts("city", R"({"name":7,"summary":[[["a"]]],"local_names":{"text":8}})").empty());
}

TEST_CASE("what only serves the search itself is not found") {
  for (const char* type : {"synonym", "lexicon", "source", "host"}) {
    INFO(type);
    CHECK_FALSE(is_searched(type));
    CHECK(texts(type, R"({"name":{"uk":"Слово"}})").empty());
  }
}

TEST_CASE("a record of endless text is read up to a limit") {
  const std::string line(100'000, 'a');
  Json document = {{"title", {{"uk", "Т"}}},
                   {"summary", {{"uk", line}, {"en", line}, {"cs", line}}}};
  std::size_t bytes = 0;
  for (const Text& text : texts_of({{"event", "x"}, document})) bytes += text.text.size();
  CHECK(bytes <= 256u * 1024u);
}

}  // namespace pobratym::search
