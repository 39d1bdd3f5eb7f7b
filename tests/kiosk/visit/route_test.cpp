// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/route.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("every page has an address that leads back to it") {
  for (const char* text :
       {"home", "cities", "city/brno", "city/rishon-lezion", "events", "event/sample-2026",
        "exchanges", "online", "search", "languages", "accessibility", "help", "initiatives",
        "networks", "history", "law", "notices", "polls", "record/hotline/brno-2020"}) {
    INFO(text);
    const auto route = Route::parse(text);
    REQUIRE(route);
    CHECK(route->text() == text);
  }
}

TEST_CASE("an address that is no page's is refused") {
  const std::string long_slug = "city/" + std::string(10'000, 'a') + "/";
  for (const std::string& text : {std::string(),
                                  std::string("/"),
                                  std::string("nowhere"),
                                  std::string("Home"),
                                  std::string("home/"),
                                  std::string("home/brno"),
                                  std::string("cities/brno"),
                                  std::string("city"),
                                  std::string("city/"),
                                  std::string("city/Brno"),
                                  std::string("city/брно"),
                                  std::string("city/../../etc/passwd"),
                                  std::string("city/brno/"),
                                  std::string("city//brno"),
                                  std::string(" city/brno"),
                                  std::string("city/brno "),
                                  std::string("city/br no"),
                                  std::string("record/hotline"),
                                  std::string("record/hotline/"),
                                  std::string("record/hotline/brno/2020"),
                                  std::string("record//brno"),
                                  std::string("help/brno"),
                                  std::string("event/%2e%2e"),
                                  std::string("city/brno\n"),
                                  std::string("city/br\0no", 10),
                                  std::string("city/'; DROP TABLE record; --"),
                                  long_slug}) {
    INFO(text);
    CHECK(!Route::parse(text));
  }
}

TEST_CASE("every page lights up one place of the bar") {
  CHECK(bar_place(Place::city) == Place::cities);
  CHECK(bar_place(Place::event) == Place::events);
  CHECK(bar_place(Place::languages) == Place::home);
  CHECK(bar_place(Place::record) == Place::home);
  CHECK(bar_place(Place::help) == Place::home);
  for (const Place place : {Place::home, Place::cities, Place::events, Place::exchanges,
                            Place::online, Place::search}) {
    CHECK(bar_place(place) == place);
  }
}

}  // namespace pobratym::kiosk
