// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/month_view.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/events_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

/// The events page with a forum today, a fair on three days of December and one in January.
EventsView events(const Choices& choices) {
  test::StateFolder state;
  state.store(
      test::with_records({test::forum(),
                          test::with(test::event_json("fair", test::kyiv_time("2026-12-04T10:00"),
                                                      test::kyiv_time("2026-12-06T18:00")),
                                     {{"kind", "festival"}, {"mode", "offline"}}),
                          test::event_json("later", test::kyiv_time("2027-01-15T10:00"),
                                           test::kyiv_time("2027-01-15T12:00"))}));
  test::Glance glance(state, "uk", test::kNoon);
  glance.scene().session.choices = choices;
  return make_events(*glance);
}

const MonthDay& day(const MonthView& month, const std::string& id) {
  const auto found = std::find_if(month.days.begin(), month.days.end(),
                                  [&](const MonthDay& d) { return d.id == "day/" + id; });
  REQUIRE(found != month.days.end());
  return *found;
}

}  // namespace

TEST_CASE("a month shows whole weeks from this one's Monday, today, and which days have events") {
  const EventsView view = events({});
  REQUIRE(view.month);
  const MonthView& month = *view.month;
  CHECK(test::plain(month.title) == "Листопад 2026 р.");
  REQUIRE(month.weekdays.size() == 7);
  CHECK(month.weekdays.front() == "пн");
  CHECK(month.days.size() == 2 * 7);
  CHECK(month.days.front().number == "23");
  CHECK(month.days.back().number.empty());
  const MonthDay& today = day(month, "2026-11-24");
  CHECK(today.today);
  CHECK(today.marks == 1);
  CHECK(today.command == "choose events.day 2026-11-24");
  CHECK(test::plain(today.name) == "24 листопада: 1 подія, сьогодні");
  CHECK(day(month, "2026-11-25").command.empty());
  CHECK(month.previous_command.empty());
  CHECK(month.next_command == "choose events.month 2026-12");
  CHECK(month.today_command.empty());
}

TEST_CASE("a leafed month lists what it holds, once each, and leads back to today") {
  const EventsView view = events({{"events.month", "2026-12"}});
  const MonthView& month = *view.month;
  CHECK(month.days.size() == 5 * 7);
  CHECK(month.days.front().number.empty());
  CHECK(day(month, "2026-12-04").marks == 1);
  CHECK(day(month, "2026-12-06").marks == 1);
  CHECK(day(month, "2026-12-07").marks == 0);
  CHECK(month.previous_command == "choose events.month 2026-11");
  CHECK(month.today_command == "choose events.day");
  REQUIRE(view.days.size() == 1);
  CHECK(view.days[0].events.size() == 1);
  CHECK(view.past.empty());
}

TEST_CASE("a chosen day lists its events alone, also one that began before") {
  const EventsView view = events({{"events.day", "2026-12-05"}});
  CHECK(test::plain(view.month->title) == "Грудень 2026 р.");
  CHECK(day(*view.month, "2026-12-05").chosen);
  CHECK(day(*view.month, "2026-12-05").command == "choose events.day");
  REQUIRE(view.days.size() == 1);
  CHECK(test::plain(view.days[0].title) == "Субота, 5 грудня");
  const EventsView empty = events({{"events.day", "2026-12-09"}});
  CHECK(empty.days.empty());
  CHECK(empty.none == "Цього дня подій немає.");
}

TEST_CASE("nobody leafs into the past or further than a year") {
  CHECK(test::plain(events({{"events.month", "2020-01"}}).month->title) == "Листопад 2026 р.");
  const EventsView far = events({{"events.month", "2031-01"}});
  CHECK(test::plain(far.month->title) == "Листопад 2027 р.");
  CHECK(far.month->next_command.empty());
}

TEST_CASE("events are narrowed by kind, city and whether they are online, their days too") {
  const EventsView festivals = events({{"events.kind", "festival"}, {"events.month", "2026-12"}});
  CHECK(festivals.days.size() == 1);
  CHECK(day(*festivals.month, "2026-12-04").marks == 1);
  const EventsView online = events({{"events.mode", "online"}, {"events.month", "2026-12"}});
  CHECK(online.days.empty());
  CHECK(day(*online.month, "2026-12-04").marks == 0);
  CHECK(online.none.find("Показати все") != std::string::npos);
  const EventsView open = events({{"events.open", "mode"}});
  CHECK(!open.filters.groups.at(2).chips.empty());
}

}  // namespace pobratym::kiosk
