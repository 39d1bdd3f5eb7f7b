// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/counted.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("a page counts as one with a code whichever code it has, and only then") {
  EventView join, page, entry;
  join.join_address = "https://meet.example/j";
  page.page_address = "https://twins.example/pages/uk/event/forum.html";
  entry.calendar_code = "BEGIN:VCALENDAR";
  for (const EventView& event : {join, page, entry}) CHECK(shows_code(event));
  CHECK_FALSE(shows_code(EventView{}));
  CityView site, feed;
  site.site = "https://www.brno.example";
  feed.feed = "webcal://twins.example/pages/uk/city/brno.ics";
  for (const CityView& city : {site, feed}) CHECK(shows_code(city));
  CHECK_FALSE(shows_code(CityView{}));
}

}  // namespace pobratym::kiosk
