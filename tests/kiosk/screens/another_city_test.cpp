// SPDX-License-Identifier: Apache-2.0
// Nothing is wired to one city: the second pack shows itself as host, in its own language.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/chrome_view.hpp"
#include "kiosk/screens/city_view.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/events_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "kiosk/screens/home_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {

TEST_CASE("a kiosk in Brno is Brno's, in Czech") {
  test::StateFolder state;
  state.store_pack("brno", test::at(test::kNoon));
  test::Glance glance(state, "cs", test::kNoon);
  const ChromeView chrome = make_chrome(*glance, {});
  CHECK(chrome.host == "Brno");
  CHECK(chrome.tagline == "partnerská města");
  CHECK(chrome.time == "11:00");

  const HomeView home = make_home(*glance);
  CHECK(home.map.host.slug == "brno");
  CHECK(home.map.host_country == 203);
  REQUIRE(home.map.partners.size() == 1);
  CHECK(home.map.partners[0].slug == "kharkiv");
  REQUIRE(home.live);
  CHECK(home.live->title.language == "cs");

  const auto city = make_city(*glance, "kharkiv");
  REQUIRE(city);
  CHECK(city->name == "Charkov");
  CHECK(city->together_title == "Společně s Brnem");
  CHECK(city->summary.language == "cs");
  bool from_brno = false;
  for (const Fact& fact : city->facts) from_brno = from_brno || fact.label == "Od Brna";
  CHECK(from_brno);
}

TEST_CASE("times in Brno are Brno's, its partner's beside them") {
  test::StateFolder state;
  state.store_pack("brno", test::at(test::kNoon));
  for (const char* language : {"cs", "uk"}) {
    test::Glance glance(state, language, test::kNoon);
    const std::string zone = (*glance).phrases.time;
    REQUIRE(zone != "");
    const auto event = make_event(*glance, "sample-resilient-cities");
    REQUIRE(event);
    REQUIRE(event->lines.size() >= 2);
    CHECK(event->lines[0].find(zone) != std::string::npos);
    CHECK(event->lines[0].find("Києв") == std::string::npos);
    CHECK(event->sample_note != "");
  }
}

}  // namespace pobratym::kiosk
