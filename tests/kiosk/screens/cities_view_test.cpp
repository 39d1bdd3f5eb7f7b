// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/cities_view.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/screens/home_view.hpp"
#include "kiosk/screens/search_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

std::vector<Json> with_ended() {
  auto records = test::cities();
  records[4] = test::agreement_json(
      "kharkiv-brno", "brno",
      Json::array({test::step_json("signed", "2005"), test::step_json("ended", "2022-05-11")}));
  return records;
}

bool names(const MapContent& map, const std::string& slug) {
  return std::any_of(map.partners.begin(), map.partners.end(),
                     [&](const MapPoint& point) { return point.slug == slug; });
}

}  // namespace

TEST_CASE("cities stand in the order of the alphabet, with their names, countries and years") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  const CitiesView view = make_cities(*glance);
  REQUIRE(view.cities.size() == 2);
  CHECK(view.cities[0].name == "Брно");
  CHECK(view.cities[0].local_name == "Brno");
  CHECK(view.cities[0].country == "Чехія");
  CHECK(view.cities[0].relation == "Місто-побратим · з 2005");
  CHECK(view.cities[1].slug == "cincinnati");
  CHECK(view.subtitle == "2 міста у 2 країнах");
  CHECK(view.former.empty());
}

TEST_CASE("an ended agreement leaves map, list and counts and stands under former with its date") {
  test::StateFolder state;
  state.store(with_ended());
  test::Glance glance(state, "uk", test::kNoon);
  const CitiesView view = make_cities(*glance);
  REQUIRE(view.cities.size() == 1);
  CHECK(view.cities[0].slug == "cincinnati");
  CHECK(!names(view.map, "brno"));
  CHECK(view.subtitle == "1 місто у 1 країні");
  REQUIRE(view.former.size() == 1);
  CHECK(view.former[0].slug == "brno");
  CHECK(view.former[0].relation.find("11 травня 2022") != std::string::npos);
  CHECK(make_home(*glance).title == "Одне місто. Друзі в 1 країні.");
  CHECK(!names(make_home(*glance).map, "brno"));
}

TEST_CASE("the reference city's ended agreements appear nowhere but under former") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  const CitiesView view = make_cities(*glance);
  CHECK(view.cities.size() >= 30);
  std::set<std::string> letters;
  for (const LetterGroup& group : make_search(*glance).letters) {
    CHECK(letters.insert(group.letter).second);
    for (const CityLink& link : group.cities) letters.insert("city " + link.slug);
  }
  for (const char* slug :
       {"belgorod", "moscow", "nizhny-novgorod", "novosibirsk", "saint-petersburg"}) {
    INFO(slug);
    CHECK(std::none_of(view.cities.begin(), view.cities.end(),
                       [&](const CityRow& row) { return row.slug == slug; }));
    CHECK(std::any_of(view.former.begin(), view.former.end(),
                      [&](const CityRow& row) { return row.slug == slug; }));
    CHECK(!names(view.map, slug));
    CHECK(!letters.contains(std::string("city ") + slug));
  }
  CHECK(letters.contains("city brno"));
}

TEST_CASE("a date that is not known leaves the word for the relation alone") {
  auto records = test::cities();
  records[4] =
      test::agreement_json("kharkiv-brno", "brno", Json::array({test::step_json("signed")}));
  test::StateFolder state;
  state.store(records);
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(make_cities(*glance).cities[0].relation == "Місто-побратим");
}

}  // namespace pobratym::kiosk
