// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/session.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {
namespace {

Route route(const char* text) {
  const auto parsed = Route::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

Session after(std::initializer_list<const char*> pages) {
  Session session = Session::begin("uk");
  for (const char* page : pages) go(session, route(page));
  return session;
}

std::string back_from(Session session) {
  go_back(session);
  return session.here().text();
}

}  // namespace

TEST_CASE("Back from a city leads to where the visitor came from") {
  CHECK(back_from(after({"cities", "city/brno"})) == "cities");
  CHECK(back_from(after({"search", "city/brno"})) == "search");
  CHECK(back_from(after({"events", "event/forum", "city/brno"})) == "event/forum");
  CHECK(back_from(after({"city/brno"})) == "home");
  CHECK(back_from(after({"cities", "languages"})) == "cities");
}

TEST_CASE("Back with nothing before leads to the page above, and from there home") {
  Session opened = Session::begin("uk");
  opened.trail = {route("city/brno")};
  CHECK(back_from(opened) == "cities");
  opened.trail = {route("event/forum")};
  CHECK(back_from(opened) == "events");
  CHECK(back_from(after({"cities"})) == "home");
  CHECK(back_from(after({})) == "home");
}

TEST_CASE("a place of the bar begins anew: Back does not replay the whole visit") {
  const Session session = after({"cities", "city/brno", "events"});
  CHECK(session.trail == std::vector<Route>{route("events")});
}

TEST_CASE("touching the page one is on changes nothing") {
  CHECK(after({"cities", "city/brno", "city/brno"}) == after({"cities", "city/brno"}));
}

TEST_CASE("the way back holds thirty-two steps and forgets the oldest") {
  Session session = Session::begin("uk");
  for (int i = 0; i < 100; ++i) {
    go(session, Route{Place::city, "city-" + std::to_string(i)});
    CHECK(session.trail.size() <= 32);
  }
  CHECK(session.trail.size() == 32);
  CHECK(session.here().slug == "city-99");
  CHECK(session.trail.front().slug == "city-68");
}

TEST_CASE("a new visit remembers nothing of the one before") {
  Session session = after({"cities", "city/brno"});
  session.language = "en";
  session.region = MapRegion::world;
  session = Session::begin("uk");
  CHECK(session == after({}));
  CHECK(session.here().text() == "home");
}

}  // namespace pobratym::kiosk
