// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/filters.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

/// A page of the reference city, narrowed.
template <class View>
View narrowed(View (*make)(const Scene&), const Choices& choices) {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  glance.scene().session.choices = choices;
  return make(*glance);
}

}  // namespace

TEST_CASE("an open condition lists what there is with how many, in the order of the alphabet") {
  const CitiesView view = narrowed(make_cities, {{"cities.open", "country"}});
  const FilterGroup& country = view.filters.groups.at(0);
  CHECK(country.words == "Країна");
  REQUIRE(country.open);
  REQUIRE(country.chips.size() > 5);
  CHECK(country.command == "choose cities.open");
  const auto czech = std::find_if(country.chips.begin(), country.chips.end(), [](const auto& chip) {
    return chip.command == "choose cities.country CZ";
  });
  REQUIRE(czech != country.chips.end());
  CHECK(czech->words.starts_with("Чехія · "));
  CHECK(!view.filters.narrowed());
  CHECK(view.filters.groups.at(1).chips.empty());
}

TEST_CASE("cities of a country stand alone on list and map, and the page says how many are left") {
  const CitiesView view = narrowed(make_cities, {{"cities.country", "CZ"}});
  REQUIRE(view.cities.size() == 1);
  CHECK(view.cities[0].slug == "brno");
  CHECK(view.map.partners.size() == 1);
  CHECK(view.former.empty());
  CHECK(view.filters.groups.at(0).words == "Країна: Чехія");
  CHECK(view.filters.state.starts_with("Показано 1 з "));
  CHECK(view.filters.clear_command == "choose-none cities");
}

TEST_CASE("cities are narrowed by what they do together and by the fields of their agreements") {
  const CitiesView all = narrowed(make_cities, {});
  const CitiesView open = narrowed(make_cities, {{"cities.open", "form"}});
  const auto& chips = open.filters.groups.at(1).chips;
  REQUIRE(!chips.empty());
  const std::string form = chips[0].command.substr(std::string("choose cities.form ").size());
  const CitiesView some = narrowed(make_cities, {{"cities.form", form}});
  CHECK(!some.cities.empty());
  CHECK(some.cities.size() < all.cities.size());
  CHECK(chips[0].words.ends_with(" · " + std::to_string(some.cities.size())));
  const CitiesView field = narrowed(make_cities, {{"cities.area", "education"}});
  CHECK(!field.cities.empty());
  CHECK(field.cities.size() < all.cities.size());
}

TEST_CASE("conditions that nothing fits leave an empty list that says what to do") {
  const CitiesView view =
      narrowed(make_cities, {{"cities.country", "CZ"}, {"cities.area", "sport"}});
  CHECK(view.cities.empty());
  CHECK(view.none.find("Показати все") != std::string::npos);
}

TEST_CASE("exchanges are narrowed to one form, what is open among them") {
  const ExchangesView all = narrowed(make_exchanges, {});
  REQUIRE(!all.open.empty());
  const ExchangesView students = narrowed(make_exchanges, {{"exchanges.form", "kind-students"}});
  CHECK(students.groups.empty());
  CHECK(!students.open.empty());
  CHECK(students.open.size() < all.open.size());
  const ExchangesView form =
      narrowed(make_exchanges, {{"exchanges.form", all.groups.front().form}});
  CHECK(form.groups.size() == 1);
  CHECK(form.open.empty());
  CHECK(form.open_title.empty());
  CHECK(form.filters.state.starts_with("Показано "));
}

TEST_CASE("a long list of cities has a way to every letter") {
  const CitiesView view = narrowed(make_cities, {});
  REQUIRE(view.letters.size() > 8);
  for (std::size_t i = 1; i < view.letters.size(); ++i) {
    CHECK(view.letters[i].letter != view.letters[i - 1].letter);
  }
  const auto b = std::find_if(view.letters.begin(), view.letters.end(),
                              [](const auto& link) { return link.letter == "Б"; });
  REQUIRE(b != view.letters.end());
  CHECK(b->command.starts_with("jump city/"));
  CHECK(b->name == "Міста на літеру Б");
}

}  // namespace pobratym::kiosk
