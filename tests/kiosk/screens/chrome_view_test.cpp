// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/chrome_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using namespace std::chrono_literals;

ChromeView chrome(std::chrono::seconds age, const char* language = "uk") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, language, test::kNoon);
  sync::SyncStatus status;
  status.last_success = (*glance).now - age;
  return make_chrome(*glance, status);
}

std::string back(std::initializer_list<const char*> pages) {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  for (const char* page : pages) go(glance.scene().session, Route::parse(page).value());
  return make_chrome(*glance, {}).back;
}

}  // namespace

TEST_CASE("how old the data is, in words") {
  struct Case {
    std::chrono::seconds age;
    const char *uk, *en;
  };
  for (const Case& c :
       {Case{0s, "щойно", "just now"}, Case{59s, "щойно", "just now"},
        Case{60s, "1 хв тому", "1 min ago"}, Case{59min, "59 хв тому", "59 min ago"},
        Case{1h, "1 годину тому", "1 hour ago"}, Case{5h, "5 годин тому", "5 hours ago"},
        Case{24h, "1 день тому", "1 day ago"}, Case{12 * 24h, "12 днів тому", "12 days ago"},
        Case{-4min, "щойно", "just now"}, Case{-6min, "невідомо коли", "time unknown"}}) {
    INFO(c.age.count() << " s");
    CHECK(chrome(c.age).updated == std::string("оновлено ") + c.uk);
    CHECK(chrome(c.age, "en").updated.find(c.en) != std::string::npos);
  }
}

TEST_CASE("a day without news is said on every page, and not a minute before") {
  CHECK(chrome(23h + 59min).stale_title == "");
  CHECK(chrome(24h).stale_title == "Дані отримано 1 день тому");
  CHECK(chrome(24h).stale_text != "");
  CHECK(chrome(12 * 24h).stale_title == "Дані отримано 12 днів тому");
  CHECK(chrome(-48h).stale_title == "");
}

TEST_CASE("a kiosk that has never been updated says so") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(make_chrome(*glance, {}).updated.find("ще не було") != std::string::npos);
}

TEST_CASE("Back says where it leads") {
  CHECK(back({"cities", "city/brno"}) == "Міста");
  CHECK(back({"search", "city/brno"}) == "Пошук");
  CHECK(back({"events", "event/forum"}) == "Події");
  CHECK(back({"events", "event/forum", "city/brno"}) == "Назад");
  CHECK(back({"cities"}) == "");
  CHECK(back({}) == "");
}

TEST_CASE("the bar has six places and shows where one is") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  go(glance.scene().session, Route{Place::city, "brno"});
  const auto bar = make_chrome(*glance, {}).bar;
  REQUIRE(bar.size() == 6);
  for (const BarItem& item : bar) CHECK(item.here == (item.place == Place::cities));
  CHECK(bar[1].label == "Міста");
}

TEST_CASE("the clock and the date are the host's") {
  const auto view = chrome(0s);
  CHECK(view.time == "12:00");
  CHECK(view.date.find("24") != std::string::npos);
  CHECK(view.host == "Харків");
}

}  // namespace pobratym::kiosk
