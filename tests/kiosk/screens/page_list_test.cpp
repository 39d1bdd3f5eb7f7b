// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/page_list.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

std::vector<Route> pages_of(const char* pack) {
  test::StateFolder state;
  state.store_pack(pack, test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  return page_list((*glance).content, (*glance).today);
}

}  // namespace

TEST_CASE("every place is on the list of pages") {
  std::set<Place> places;
  for (const Route& route : pages_of("kharkiv")) places.insert(route.place);
  for (const Place place : kPlaces) {
    INFO(to_text(place));
    CHECK(places.contains(place));
  }
  // One that is named in to_text() but not in kPlaces would be behind the last.
  constexpr std::size_t kCount = std::size(kPlaces);
  CHECK(std::set(std::begin(kPlaces), std::end(kPlaces)).size() == kCount);
  CHECK(to_text(static_cast<Place>(kCount)) == to_text(Place::home));
}

TEST_CASE("every city, event and record has its page on the list, each once") {
  const auto pages = pages_of("kharkiv");
  std::set<std::string> texts;
  for (const Route& route : pages) {
    INFO(route.text());
    CHECK(texts.insert(route.text()).second);
    CHECK(Route::parse(route.text()) == route);
  }
  for (const char* page : {"home", "city/brno", "event/sample-resilient-cities",
                           "record/legal-act/european-charter", "record/term/area-education"}) {
    INFO(page);
    CHECK(texts.contains(page));
  }
  CHECK(pages.size() > 150);
}

TEST_CASE("a sample has some of every kind") {
  const std::vector<Route> pages = {{Place::home, ""},         {Place::city, "brno"},
                                    {Place::city, "lille"},    {Place::city, "turku"},
                                    {Place::record, "term/a"}, {Place::record, "poll/b"}};
  const auto sample = page_sample(pages, 2);
  REQUIRE(sample.size() == 5);
  CHECK(sample[2].slug == "lille");
  CHECK(sample[3].slug == "term/a");
  CHECK(page_sample(pages, 1).size() == 4);
}

TEST_CASE("of a small city the list is short") {
  const auto few = pages_of("brno");
  CHECK(few.size() > std::size(kPlaces));
  CHECK(few.size() < 80);
}

}  // namespace pobratym::kiosk
