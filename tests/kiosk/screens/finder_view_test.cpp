// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/finder_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

Json seeking(const Json& more = Json::object()) {
  return test::with(
      {{"seeks", {"energy", "water"}},
       {"offers", {"education"}},
       {"forms", {"trade", "credit", "exhibition"}},
       {"contact",
        {{"name", test::both("Відділ зв’язків", "Office")}, {"email", "office@example.org"}}}},
      more);
}

FinderView finder(const Json& of_brno, const std::string& area = {}) {
  auto records = test::cities();
  if (!of_brno.empty()) records[2]["partner_finder"] = of_brno;
  test::StateFolder state;
  state.store(records);
  test::Glance glance(state, "uk", test::kNoon);
  if (!area.empty()) choose(glance.scene().session.choices, "finder.area", area);
  return make_finder(*glance);
}

}  // namespace

TEST_CASE("a city that seeks partners is listed with its fields and forms, each said once") {
  const FinderView view = finder(seeking());
  REQUIRE(view.cities.size() == 1);
  const PartnerSearch& brno = view.cities[0];
  CHECK(brno.name == "Брно");
  CHECK(brno.seeks.size() == 2);
  CHECK(brno.offers.size() == 1);
  CHECK(brno.forms.size() == 2);
  CHECK(brno.sample.empty());
  CHECK(view.filters.groups.size() == 1);
}

TEST_CASE("how to reach a city is shown only while somebody has looked at it lately") {
  const auto contact = [](const Json& more) { return finder(seeking(more)).cities[0].contact; };
  CHECK(contact({{"checked", "2026-11-01"}}) ==
        std::vector<std::string>{"Відділ зв’язків", "office@example.org"});
  CHECK(contact({{"checked", "2026-01-01"}}) == std::vector<std::string>{"Відділ зв’язків"});
  CHECK(contact(Json::object()) == std::vector<std::string>{"Відділ зв’язків"});
}

TEST_CASE("choosing a field leaves the cities that seek or offer it") {
  CHECK(finder(seeking(), "energy").cities.size() == 1);
  CHECK(finder(seeking(), "education").cities.size() == 1);
  const FinderView view = finder(seeking(), "sport");
  CHECK(view.cities.empty());
  CHECK(view.filters.state == "Показано 0 з 1");
  CHECK(view.none.find("Показати все") != std::string::npos);
}

TEST_CASE("a sample says that it is one, and without anybody the page says what will come") {
  CHECK(finder(seeking({{"sample", true}})).cities[0].sample == "Зразок");
  const FinderView view = finder(Json::object());
  CHECK(view.cities.empty());
  CHECK(view.filters.groups.empty());
  CHECK(view.none.starts_with("Тут з’являться міста"));
}

TEST_CASE("where Europe's towns look for each other is told with its source") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "en", test::kNoon);
  const FinderView view = make_finder(*glance);
  REQUIRE(view.elsewhere.size() == 1);
  CHECK(view.elsewhere[0].command == "go record/organisation/cemr");
  CHECK(view.elsewhere[0].detail.text.find("twin or partner") != std::string::npos);
  REQUIRE(view.cities.size() == 1);
  CHECK(view.cities[0].sample == "Sample");
}

}  // namespace pobratym::kiosk
