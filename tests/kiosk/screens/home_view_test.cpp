// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/home_view.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using test::forum;

HomeView home(const std::vector<Json>& events, const char* now = test::kNoon,
              const char* language = "uk") {
  test::StateFolder state;
  state.store(test::with_records(events));
  test::Glance glance(state, language, now);
  return make_home(*glance);
}

Json named(const std::string& id, const std::string& from, const std::string& to,
           const Json& more = Json::object()) {
  return test::with(forum(more, "2026-11-24T" + from, "2026-11-24T" + to),
                    {{"id", id}, {"uid", id}});
}

}  // namespace

TEST_CASE("of all that is on, the home page shows what can be joined and ends first") {
  const Json hall = {{"mode", "offline"}, {"online", Json::array()}};
  struct Case {
    std::vector<Json> events;
    const char* shown;
  };
  for (const Case& c :
       {Case{{named("long", "11:00", "16:00"), named("short", "11:30", "13:00")}, "short"},
        Case{{named("hall", "11:00", "12:30", hall), named("online", "11:00", "16:00")}, "online"},
        Case{{named("hall", "11:00", "12:30", hall)}, "hall"},
        Case{{named("over", "09:00", "12:00"), named("on", "12:00", "14:00")}, "on"}}) {
    const auto view = home(c.events);
    REQUIRE(view.live);
    CHECK(view.live->slug == c.shown);
  }
}

TEST_CASE("nothing is called live that is over, not yet on, or cancelled") {
  for (const Json& event :
       {named("over", "09:00", "12:00"), named("later", "12:01", "14:00"),
        named("cancelled", "11:00", "14:00", {{"event_status", "cancelled"}}),
        named("postponed", "11:00", "14:00", {{"event_status", "postponed"}})}) {
    const auto view = home({event});
    CHECK(!view.live);
    CHECK(!view.no_live.empty());
  }
}

TEST_CASE("the live card shows how far it is and until when") {
  struct Case {
    const char* now;
    float progress;
  };
  for (const Case& c : {Case{"2026-11-24T11:00:00Z", 0.0f}, Case{"2026-11-24T11:30:00Z", 0.25f},
                        Case{"2026-11-24T12:59:59Z", 1.0f}}) {
    const auto view = home({forum({{"languages", {"cs", "uk"}}})}, c.now);
    REQUIRE(view.live);
    CHECK(view.live->progress == Catch::Approx(c.progress).margin(0.001));
    CHECK(view.live->until == "до 15:00 · чеська, українська");
    CHECK(view.live->address == "https://example.org/join");
  }
}

TEST_CASE("a festival of many days says the day it ends, not a time") {
  const auto view = home({forum(Json::object(), "2026-11-20T10:00", "2026-11-27T18:00")});
  REQUIRE(view.live);
  CHECK(view.live->until == "до 27 листопада");
}

TEST_CASE("a sample is marked as one on the live card, and a real event is not") {
  CHECK(home({forum({{"sample", true}})}, "2026-11-24T12:00:00Z").live->sample);
  CHECK(!home({forum()}, "2026-11-24T12:00:00Z").live->sample);
}

TEST_CASE("what is live is not listed a second time among what comes next") {
  const auto view = home({named("on", "11:00", "14:00"), named("later", "18:00", "19:00")});
  REQUIRE(view.live);
  REQUIRE(view.next.size() == 1);
  CHECK(view.next[0].slug == "later");
}

TEST_CASE("the title counts countries with agreements and not the host's own") {
  CHECK(home({}).title == "Одне місто. Друзі в 2 країнах.");
  CHECK(home({}, test::kNoon, "en").title.find('2') != std::string::npos);
  CHECK(home({}).map.host.slug == "kharkiv");
  CHECK(home({}).map.host_country == 804);
  CHECK(home({}).map.partners.size() == 2);
}

TEST_CASE("an exchange stands on the home page until its last day to apply has passed") {
  const Json exchange = test::with(test::envelope_json("exchange", "semester"),
                                   {{"title", test::both("Семестр", "A semester")},
                                    {"kind", "students"},
                                    {"cities", {"city/brno"}},
                                    {"deadline", "2026-11-24"},
                                    {"sample", true}});
  const auto open = home({exchange}, "2026-11-24T21:59:00Z").open;
  REQUIRE(open.size() == 1);
  CHECK(open[0].row.detail == "Брно · Заявки до 24 листопада");
  CHECK(test::has_mark(open[0].row.marks, "Зразок"));
  CHECK(home({exchange}, "2026-11-24T22:01:00Z").open.empty());
}

TEST_CASE("what the city asks today stands on the home page until it is answered") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  HomeView view = make_home(*glance);
  REQUIRE(view.asked.size() == 1);
  CHECK(view.asked[0].command == "go poll/sample-experience");
  glance.scene().session.answers["sample-experience"] = {{"heat"}, true};
  CHECK(make_home(*glance).asked.empty());
  glance.scene().session.answers.clear();
  glance.scene().collects = false;
  CHECK(make_home(*glance).asked.empty());
}

TEST_CASE("of very many partners the most important have arcs, and all have pins") {
  test::StateFolder state;
  auto records = test::cities();
  for (int i = 0; i < 80; ++i) {
    const std::string slug = "city-" + std::to_string(i);
    records.push_back(test::city_json(slug));
    records.push_back(test::agreement_json("kharkiv-" + slug, slug,
                                           Json::array({test::step_json("signed", "2005")})));
  }
  // A looser tie than the others' comes after them, however large the city is.
  records.back()["kind"] = "friendship";
  state.store(records);
  const MapContent map = make_home(*test::Glance(state, "uk", test::kNoon)).map;
  CHECK(map.partners.size() == 82);
  CHECK(std::count_if(map.partners.begin(), map.partners.end(),
                      [](const MapPoint& point) { return point.linked; }) == 60);
  for (const MapPoint& point : map.partners) {
    if (point.slug == "city-79") CHECK(!point.linked);
  }
}

}  // namespace pobratym::kiosk
