// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/attract_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

AttractView shown(const std::vector<Json>& records, std::size_t turn = 0,
                  const std::string& language = "uk") {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, language, test::kNoon);
  return make_attract(*glance, {}, turn, {"Українська", "English"});
}

}  // namespace

TEST_CASE("a resting screen shows a partner city with its hour, the clock and what to do") {
  const AttractView view = shown({});
  CHECK(view.host == "Харків");
  CHECK(view.time == "12:00");
  CHECK(view.touch == "Торкніться, щоб почати");
  CHECK(view.languages == "Українська · English");
  REQUIRE(view.city);
  const auto other = shown({}, 1).city;
  REQUIRE(other);
  CHECK(other->slug != view.city->slug);
  for (const AttractCity& city : {*view.city, *other}) {
    CHECK(city.line ==
          (city.slug == "brno" ? "Чехія · зараз там 11:00" : "Сполучені Штати · зараз там 05:00"));
    CHECK(!city.relation.empty());
  }
  CHECK(shown({}, 2).city->slug == view.city->slug);
}

TEST_CASE("what is on now comes before what is next") {
  const AttractView next = shown({test::forum()});
  REQUIRE(next.event);
  CHECK(next.event->marks.front().text == "Далі");
  CHECK(next.event->when.find("13:00") != std::string::npos);
  const AttractView live =
      shown({test::forum(Json::object(), "2026-11-24T11:00", "2026-11-24T13:00")});
  REQUIRE(live.event);
  CHECK(live.event->marks.front().text == "НАЖИВО");
  CHECK(live.event->when == "до 13:00");
  CHECK(!shown({}).event);
}

TEST_CASE("what was cancelled is not announced, and a sample says that it is one") {
  CHECK(!shown({test::forum({{"event_status", "cancelled"}})}).event);
  const AttractView sample = shown({test::forum({{"sample", true}})});
  REQUIRE(sample.event);
  CHECK(test::has_mark(sample.event->marks, "Зразок"));
}

TEST_CASE("an urgent notice stands on the resting screen, any other does not") {
  const Json urgent = test::with(test::notice_json(), {{"level", "urgent"}});
  const AttractView view = shown({urgent});
  REQUIRE(view.notices.size() == 1);
  CHECK(view.notices[0].text == "Вода");
  CHECK(shown({test::notice_json()}).notices.empty());
}

TEST_CASE("without partner cities the resting screen is still one") {
  test::StateFolder state;
  state.store({test::host_with_phrases(), test::city_json("kharkiv", "Харків")});
  test::Glance glance(state, "uk", test::kNoon);
  const AttractView view = make_attract(*glance, {}, 0, {"Українська"});
  CHECK(!view.city);
  CHECK(!view.touch.empty());
}

}  // namespace pobratym::kiosk
