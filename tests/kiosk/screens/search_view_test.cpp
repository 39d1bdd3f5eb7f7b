// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/search_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

SearchView search_for(const test::StateFolder& state, const std::string& words,
                      const std::string& language = "uk") {
  test::Glance glance(state, language, test::kNoon);
  glance.scene().session.typing.words = words;
  return make_search(*glance);
}

const KeyCap* key_of(const KeyboardView& view, KeyKind kind) {
  for (const auto& row : view.rows) {
    for (const KeyCap& key : row) {
      if (key.kind == kind) return &key;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("before anything is typed the cities stand under their first letters") {
  test::StateFolder state;
  state.store(test::cities());
  const SearchView view = search_for(state, "");
  REQUIRE(view.letters.size() == 2);
  CHECK(view.letters[0].letter == "Б");
  CHECK(view.letters[1].cities[0].name == "Цинциннаті");
  CHECK(view.rows.empty());
  CHECK(search_for(state, "  ").letters.size() == 2);
}

TEST_CASE("a word finds its city, says how many were found, and marks the word") {
  test::StateFolder state;
  state.store(test::cities());
  const SearchView view = search_for(state, "Цинцин");
  REQUIRE(!view.rows.empty());
  CHECK(view.letters.empty());
  CHECK(view.rows[0].title.text == "Цинциннаті");
  CHECK(view.rows[0].marks.at(0).text == "Місто");
  CHECK(view.rows[0].command == "go city/cincinnati");
  REQUIRE(view.rows[0].title.marks.size() == 1);
  CHECK(view.rows[0].title.marks[0].begin == 0);
  CHECK(view.found.starts_with(std::to_string(view.rows.size()) + " результат"));
}

TEST_CASE("an event says when it is, an agreement leads to its city") {
  test::StateFolder state;
  state.store(test::with_records({test::forum()}));
  const SearchView view = search_for(state, "forum", "en");
  REQUIRE(!view.rows.empty());
  CHECK(view.rows[0].command == "go event/forum");
  CHECK(test::plain(view.rows[0].detail.text).find("24 November, 13:00") != std::string::npos);
  test::Glance glance(state, "uk", test::kNoon);
  const store::SearchHit hit{{"agreement", "kharkiv-brno"}, {"Угода", "uk", {}}, {}, {}};
  CHECK(make_found_row(*glance, hit).command == "go city/brno");
}

TEST_CASE("what is found in another keyboard layout says for which word") {
  test::StateFolder state;
  state.store(test::cities());
  const SearchView view = search_for(state, "<hyj");
  REQUIRE(!view.rows.empty());
  CHECK(view.rows[0].command == "go city/brno");
  CHECK(view.advice == "показано для «Брно»");
}

TEST_CASE("when nothing is found the page says so and what to try") {
  test::StateFolder state;
  state.store(test::cities());
  const SearchView view = search_for(state, "щщщщщщщ");
  CHECK(view.rows.empty());
  CHECK(view.letters.empty());
  CHECK(view.found == "Нічого не знайшлося");
  CHECK(!view.advice.empty());
}

TEST_CASE("the keyboard speaks the visitor's language and turns through those of the city") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(make_search(*glance).keyboard.layout == "uk");
  CHECK(key_of(make_search(*glance).keyboard, KeyKind::layout)->command == "keyboard en");
  glance.scene().session.typing.keyboard = "en";
  CHECK(make_search(*glance).keyboard.layout == "en");
  CHECK(key_of(make_search(*glance).keyboard, KeyKind::layout)->command == "keyboard uk");
  glance.scene().session.typing.keyboard = "signs";
  const KeyboardView signs = make_search(*glance).keyboard;
  CHECK(key_of(signs, KeyKind::layout)->command == "keyboard uk");
  CHECK(key_of(signs, KeyKind::signs) == nullptr);
  CHECK(key_of(signs, KeyKind::erase)->command == "erase");
}

}  // namespace pobratym::kiosk
