// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/choices.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("a choice closes the list it was made from and leaves other pages alone") {
  Choices choices;
  choose(choices, "events.kind", "festival");
  choose(choices, "cities.open", "country");
  choose(choices, "cities.country", "CZ");
  CHECK(chosen(choices, "cities.country") == "CZ");
  CHECK(chosen(choices, "cities.open").empty());
  CHECK(chosen(choices, "events.kind") == "festival");
}

TEST_CASE("an empty code takes a choice back, and all of a page can be taken back at once") {
  Choices choices;
  choose(choices, "cities.country", "CZ");
  choose(choices, "cities.country", "");
  CHECK(choices.empty());
  choose(choices, "cities.country", "CZ");
  choose(choices, "cities.form", "exhibition");
  choose(choices, "events.kind", "festival");
  choose_none(choices, "cities");
  CHECK(choices == Choices{{"events.kind", "festival"}});
}

TEST_CASE("a chosen day is forgotten with its month, and a month forgets the day") {
  Choices choices;
  choose(choices, "events.month", "2026-12");
  choose(choices, "events.day", "2026-12-05");
  CHECK(chosen(choices, "events.month") == "2026-12");
  choose(choices, "events.month", "2027-01");
  CHECK(chosen(choices, "events.day").empty());
  choose(choices, "events.day", "");
  CHECK(choices.empty());
}

TEST_CASE("only known conditions and plain codes are choices") {
  CHECK(is_facet("cities.country"));
  CHECK(!is_facet("cities"));
  CHECK(!is_facet("cities.moon"));
  CHECK(is_choice_code("2026-11-26"));
  CHECK(!is_choice_code(""));
  CHECK(!is_choice_code("a b"));
  CHECK(!is_choice_code(std::string(65, 'a')));
  CHECK(is_filtered_page("finder"));
  CHECK(!is_filtered_page("home"));
}

}  // namespace pobratym::kiosk
