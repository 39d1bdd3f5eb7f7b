// SPDX-License-Identifier: Apache-2.0
// Lists that are longer than anybody leafs: what is looked for is found behind the rest, and the
// page says that there is more.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/events_view.hpp"
#include "kiosk/screens/exchanges_view.hpp"
#include "kiosk/screens/online_view.hpp"
#include "kiosk/screens/topic_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

/// An event in a hall on each of the coming days.
std::vector<Json> in_halls(int count) {
  std::vector<Json> events;
  for (int i = 0; i < count; ++i) {
    const model::Date day(std::chrono::sys_days(test::day("2026-11-25")) + std::chrono::days(i));
    const std::string text = model::format_date(day), id = "hall-" + std::to_string(i);
    const Json hall = {{"id", id},
                       {"uid", id},
                       {"mode", "offline"},
                       {"online", Json::array()},
                       {"kind", "concert"}};
    events.push_back(test::forum(hall, text + "T10:00", text + "T11:00"));
  }
  return events;
}

Json late_forum() {
  return test::forum({{"kind", "conference"}}, "2027-06-01T10:00", "2027-06-01T12:00");
}

template <class View>
View page(View (*make)(const Scene&), const std::vector<Json>& records,
          const Choices& choices = {}) {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, "uk", test::kNoon);
  glance.scene().session.choices = choices;
  return make(*glance);
}

Json notice(const char* id, const char* level, const char* from) {
  return test::with(test::notice_json(), {{"id", id}, {"level", level}, {"from", from}});
}

std::string slugs(const TopicView& view) {
  std::string text;
  for (const TopicGroup& group : view.groups) {
    for (const FoundRow& row : group.rows) text += row.id + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a conference behind a hundred evenings in halls is on the online page") {
  auto events = in_halls(100);
  events.push_back(late_forum());
  const OnlineView view = page(make_online, events);
  REQUIRE(view.sections.size() == 3);
  REQUIRE(view.sections[2].cards.size() == 1);
  CHECK(view.sections[2].cards[0].slug == "forum");
  CHECK(view.more.empty());
}

TEST_CASE("a kind is looked for behind the events that are listed without it") {
  auto events = in_halls(100);
  events.push_back(late_forum());
  const EventsView all = page(make_events, events);
  CHECK(all.subtitle == "понад 60 подій попереду");
  CHECK(all.more == "Показано перші 60. Решту знайде пошук.");
  const EventsView narrowed = page(make_events, events, {{"events.kind", "conference"}});
  REQUIRE(narrowed.days.size() == 1);
  CHECK(narrowed.days[0].events.at(0).slug == "forum");
  CHECK(narrowed.more.empty());
}

TEST_CASE("a page that shows all there is does not speak of more") {
  const EventsView view = page(make_events, in_halls(60));
  CHECK(view.subtitle == "60 подій попереду");
  CHECK(view.more.empty());
}

TEST_CASE("more exchanges than anybody leafs: the first ones, and that there are others") {
  std::vector<Json> records;
  for (int i = 0; i < 61; ++i) {
    records.push_back(test::with(test::envelope_json("exchange", "trip-" + std::to_string(i)),
                                 {{"title", test::both("Поїздка", "Trip")},
                                  {"kind", "students"},
                                  {"deadline", "2026-12-20"},
                                  {"cities", {"city/kharkiv", "city/brno"}}}));
  }
  const ExchangesView view = page(make_exchanges, records);
  CHECK(view.open.size() == 60);
  CHECK(view.more == "Показано перші 60. Решту знайде пошук.");
}

TEST_CASE("notices stand by their level, of one level the newest first") {
  test::StateFolder state;
  state.store(test::with_records(
      {notice("a-news", "info", "2026-11-20"), notice("b-news", "info", "2026-11-23"),
       notice("c-ice", "warning", "2026-11-21"), notice("d-water", "urgent", "2026-11-22")}));
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(slugs(make_topic(*glance, Place::notices)) ==
        "notice/d-water notice/c-ice notice/b-news notice/a-news ");
}

}  // namespace pobratym::kiosk
