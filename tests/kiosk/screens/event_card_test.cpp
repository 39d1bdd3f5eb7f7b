// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_card.hpp"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/events_view.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using test::forum;
using test::has_mark;

EventCard card(const Json& event, const char* language = "uk", const std::string& there = {}) {
  test::StateFolder state;
  state.store(test::with_records({event}));
  test::Glance glance(state, language, test::kNoon);
  const auto found = (*glance).content.event("forum", (*glance).now);
  REQUIRE(found);
  REQUIRE(*found);
  return make_event_card(*glance, **found, there);
}

const Json kHall = {{"mode", "offline"}, {"online", Json::array()}};
const Json kCincinnati = {{"cities", {"city/cincinnati"}}};

}  // namespace

TEST_CASE("an online event shows both clocks, the host's first") {
  CHECK(card(forum()).when == "13:00 за Києвом · Брно 12:00");
  CHECK(card(forum(kCincinnati)).when == "13:00 за Києвом · Цинциннаті 06:00");
  CHECK(card(forum(), "en").when == "13:00 Kyiv time · brno 12:00");
}

TEST_CASE("when it is another day in the partner city, its date is there to see") {
  const Json late = forum(kCincinnati, "2026-11-25T03:00", "2026-11-25T05:00");
  CHECK(card(late).when == "03:00 за Києвом · Цинциннаті 20:00, 24 листопада");
  CHECK(card(late).day == "25");
}

TEST_CASE("on a city's own page its own clock stands beside the host's") {
  const Json both = forum({{"cities", {"city/brno", "city/cincinnati"}}});
  CHECK(card(both).when == "13:00 за Києвом · Брно 12:00");
  CHECK(card(both, "uk", "cincinnati").when == "13:00 за Києвом · Цинциннаті 06:00");
}

TEST_CASE("who meets in a hall sees only the hall's clock") {
  CHECK(card(forum(kHall)).when == "13:00");
}

TEST_CASE("clocks that agree are shown once") {
  const Json here = {{"cities", {"city/kharkiv"}}};
  CHECK(card(forum(here)).when == "13:00");
}

TEST_CASE("a day and a span of days are said as such") {
  Json all_day = forum();
  all_day["start"] = {{"date", "2026-11-26"}};
  all_day["end"] = {{"date", "2026-11-26"}};
  CHECK(card(all_day).when == "Увесь день");
  all_day["end"] = {{"date", "2026-11-29"}};
  const std::string span = card(all_day).when;
  CHECK(span.starts_with("26"));
  CHECK(span.find("29 листопада") != std::string::npos);
}

TEST_CASE("every sample is marked as one in every language, and no real event is") {
  for (const auto& [language, word] :
       {std::pair{"uk", "Зразок"}, std::pair{"en", "Sample"}, std::pair{"cs", "Ukázka"}}) {
    INFO(language);
    CHECK(has_mark(card(forum({{"sample", true}}), language).marks, word));
    CHECK(!has_mark(card(forum(), language).marks, word));
  }
}

TEST_CASE("every change of plan is a word on the card, the bad news first") {
  struct Case {
    const char* status;
    const char* word;
    bool first, struck;
  };
  for (const Case& c :
       {Case{"cancelled", "Скасовано", true, true}, Case{"postponed", "Відкладено", true, true},
        Case{"rescheduled", "Перенесено", false, false},
        Case{"moved-online", "Перенесено в онлайн", false, false}}) {
    INFO(c.status);
    const EventCard shown = card(forum({{"event_status", c.status}}));
    CHECK(has_mark(shown.marks, c.word));
    CHECK(shown.struck == c.struck);
    REQUIRE(!shown.marks.empty());
    CHECK((shown.marks.front().text == c.word) == c.first);
  }
  CHECK(!card(forum()).struck);
}

TEST_CASE("a card says where it is: online, here, or in which city") {
  CHECK(has_mark(card(forum()).marks, "Онлайн"));
  CHECK(has_mark(card(forum({{"mode", "mixed"}})).marks, "Очно й онлайн"));
  Json here = forum(kHall);
  here["place"] = {{"name", test::both("Палац", "Palace")}, {"city", "city/kharkiv"}};
  CHECK(has_mark(card(here).marks, "У Харкові"));
  CHECK(card(here).where == "Палац");
  here["place"]["city"] = "city/brno";
  CHECK(has_mark(card(here).marks, "Брно"));
}

TEST_CASE("a title without a translation falls back and says its language") {
  Json event = forum();
  event["title"] = {{"uk", "Форум"}};
  const EventCard shown = card(event, "en");
  CHECK(shown.title.text == "Форум");
  CHECK(shown.title.language == "uk");
}

TEST_CASE("the agenda lists what is on first and then day by day") {
  test::StateFolder state;
  const auto named = [](const char* id, const char* from, const char* to) {
    return test::with(forum(Json::object(), from, to), {{"id", id}, {"uid", id}});
  };
  state.store(test::with_records({named("today", "2026-11-24T18:00", "2026-11-24T19:00"),
                                  named("now", "2026-11-24T11:00", "2026-11-24T13:00"),
                                  named("tomorrow", "2026-11-25T18:00", "2026-11-25T19:00"),
                                  named("monday", "2026-11-30T18:00", "2026-11-30T19:00")}));
  test::Glance glance(state, "uk", test::kNoon);
  const EventsView view = make_events(*glance);
  std::vector<std::string> titles;
  for (const AgendaDay& day : view.days) {
    titles.push_back(day.title);
    CHECK(day.events.size() == 1);
  }
  CHECK(titles == std::vector<std::string>{"Зараз", "Сьогодні · 24 листопада",
                                           "Завтра · 25 листопада", "Понеділок, 30 листопада"});
  CHECK(view.subtitle == "4 події попереду");
}

TEST_CASE("past events are kept with their year, past samples are not") {
  test::StateFolder state;
  const auto past = [](const char* id, bool sample) {
    return test::with(forum(Json::object(), "2024-09-18T10:00", "2024-09-18T12:00"),
                      {{"id", id}, {"uid", id}, {"sample", sample}});
  };
  state.store(test::with_records({past("real", false), past("sample", true)}));
  test::Glance glance(state, "uk", test::kNoon);
  const EventsView view = make_events(*glance);
  REQUIRE(view.past.size() == 1);
  CHECK(view.past[0].slug == "real");
  CHECK(view.past[0].month == "2024");
  CHECK(view.days.empty());
  CHECK(!view.none.empty());
}

}  // namespace pobratym::kiosk
