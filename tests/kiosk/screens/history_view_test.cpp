// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/history_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

Json step(const std::string& id, const std::string& date, const std::string& scope) {
  return test::with(test::envelope_json("history-item", id),
                    {{"title", test::both("Крок " + id, "Step " + id)},
                     {"text", test::both("Подробиці", "Details")},
                     {"date", date},
                     {"scope", scope}});
}

HistoryView history(const std::vector<Json>& records) {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, "uk", test::kNoon);
  return make_history(*glance);
}

}  // namespace

TEST_CASE("history reads from the newest to the oldest and names each year once") {
  const HistoryView view = history(
      {step("a", "1966", "host"), step("b", "2005-04-12", "host"), step("c", "2005-09", "world")});
  REQUIRE(view.steps.size() == 3);
  CHECK(view.steps[0].row.id == "history-item/c");
  CHECK(view.steps[0].year == "2005");
  CHECK(view.steps[1].year == "");
  CHECK(view.steps[2].year == "1966");
  CHECK(view.steps[1].row.detail.text.find("2005") != std::string::npos);
  CHECK(view.steps[2].row.detail.text == "Подробиці");
}

TEST_CASE("what is not our city's own history says so in words") {
  const HistoryView view = history({step("a", "1966", "host"), step("c", "2005", "world")});
  CHECK(view.steps[0].world);
  CHECK(test::has_mark(view.steps[0].row.marks, "У світі"));
  CHECK(!view.steps[1].world);
  CHECK(test::has_mark(view.steps[1].row.marks, "Наше місто"));
}

TEST_CASE("the newest step is there however many there are and however it is called") {
  std::vector<Json> many;
  for (int i = 0; i < 250; ++i) {
    many.push_back(step("old-" + std::to_string(1000 + i), "1950", "world"));
  }
  many.push_back(step("zz-newest", "2026", "host"));
  const HistoryView view = history(many);
  CHECK(view.steps.size() == 80);
  CHECK(view.steps.front().row.id == "history-item/zz-newest");
}

TEST_CASE("a city without history says what will appear there") {
  const HistoryView view = history({});
  CHECK(view.steps.empty());
  CHECK(!view.none.empty());
}

}  // namespace pobratym::kiosk
