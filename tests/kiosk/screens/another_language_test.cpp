// SPDX-License-Identifier: Apache-2.0
// A visitor who reads neither of the languages that content is written in: it falls back in sight.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/city_view.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "kiosk/screens/home_view.hpp"
#include "kiosk/screens/record_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

bool says(const std::vector<Mark>& marks, const std::string& words) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const Mark& mark) { return mark.text == words; });
}

}  // namespace

TEST_CASE("rows and cards in another language than the screen's say which it is") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  for (const auto& [language, english] :
       {std::pair{"de", "Englisch"}, std::pair{"pl", "angielski"}}) {
    test::Glance glance(state, language, test::kNoon);
    const HomeView home = make_home(*glance);
    REQUIRE(!home.next.empty());
    for (const EventCard& card : home.next) {
      INFO(card.slug);
      CHECK(card.title.language == "en");
      CHECK(says(card.marks, english));
    }
    const auto city = make_city(*glance, "brno");
    REQUIRE(city);
    REQUIRE(!city->together.empty());
    CHECK(says(city->together.front().marks, english));
  }
  test::Glance own(state, "uk", test::kNoon);
  for (const EventCard& card : make_home(*own).next) CHECK(!says(card.marks, "українська"));
}

TEST_CASE("every page whose text is in another language than the screen's has a note of it") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "de", test::kNoon);
  const std::string note = "Sprache des Textes: Englisch";
  const auto event = make_event(*glance, "sample-resilient-cities");
  REQUIRE(event);
  CHECK(event->text_language == note);
  const auto city = make_city(*glance, "lille");
  REQUIRE(city);
  CHECK(city->summary_language == note);
  const auto record = make_record(*glance, "legal-act/european-charter");
  REQUIRE(record);
  CHECK(record->text_language == note);
  test::Glance own(state, "uk", test::kNoon);
  CHECK(make_event(*own, "sample-resilient-cities")->text_language == "");
}

TEST_CASE("what the city says of itself is said in every language the screen can be set to") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  for (const char* language : {"uk", "en", "de", "pl", "cs"}) {
    INFO(language);
    test::Glance glance(state, language, test::kNoon);
    const model::Host& host = (*glance).host;
    for (const auto* text : {&host.name, &host.tagline, &host.phrases.here, &host.phrases.time,
                             &host.phrases.together, &host.phrases.from_here}) {
      CHECK((*glance).words(*text).language == language);
    }
  }
}

}  // namespace pobratym::kiosk
