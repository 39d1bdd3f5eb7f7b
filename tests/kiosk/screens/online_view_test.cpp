// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/online_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using test::forum;
using test::with;

OnlineView online(const std::vector<Json>& records, const char* now = test::kNoon) {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, "uk", now);
  return make_online(*glance);
}

Json named(const char* id, const char* from, const char* to, const Json& changes = Json::object()) {
  return with(forum(changes, from, to), {{"id", id}, {"uid", id}});
}

constexpr const char* kDuring = "2026-11-24T11:30:00Z";  // 13:30 in Kharkiv

}  // namespace

TEST_CASE("the online page lists only what can be joined from a phone") {
  const Json hall = {{"mode", "offline"}, {"online", Json::array()}};
  const OnlineView view =
      online({forum(), named("hall", "2026-11-24T13:00", "2026-11-24T15:00", hall)});
  REQUIRE(view.sections.size() == 2);
  CHECK(view.sections[0].title == "Зараз");
  CHECK(view.sections[0].cards.empty());
  CHECK(!view.sections[0].none.empty());
  REQUIRE(view.sections[1].cards.size() == 1);
  CHECK(view.sections[1].cards[0].slug == "forum");
  CHECK(view.sections[1].rows.empty());
}

TEST_CASE("what is on comes first, with its code, its talk and its languages") {
  const Json talks = {{"languages", {"cs", "uk"}},
                      {"interpretation", {"en"}},
                      {"programme", Json::array({{{"start", test::kyiv_time("2026-11-24T13:00")},
                                                  {"title", test::both("Вода", "Water")},
                                                  {"language", "cs"}},
                                                 {{"start", test::kyiv_time("2026-11-24T14:00")},
                                                  {"title", test::both("Тепло", "Heat")}}})}};
  const OnlineView view =
      online({forum(talks), named("late", "2026-11-24T18:00", "2026-11-24T19:00")}, kDuring);
  REQUIRE(view.sections[0].cards.size() == 1);
  const MeetingCard& card = view.sections[0].cards[0];
  CHECK(!card.live_mark.empty());
  CHECK(card.code == "https://example.org/join");
  CHECK(card.code_plain == "example.org/join");
  CHECK(card.languages == "Мови: чеська, українська · Усний переклад: англійська");
  REQUIRE(card.talk);
  CHECK(card.talk->title.text == "Вода");
  CHECK(card.talk->speaker == "чеська");
  CHECK(view.sections[1].title == "Сьогодні · 24 листопада");
  CHECK(view.sections[1].cards[0].slug == "late");
}

TEST_CASE("a card of what comes next brings it into a calendar, without a network") {
  const OnlineView view = online({forum(), named("more", "2026-11-25T10:00", "2026-11-25T11:00"),
                                  named("last", "2026-11-25T12:00", "2026-11-25T13:00")});
  const MeetingCard& next = view.sections[1].cards[0];
  CHECK(next.live_mark.empty());
  CHECK(next.code.find("BEGIN:VEVENT") != std::string::npos);
  CHECK(next.code_plain.empty());
  REQUIRE(view.sections.size() == 3);
  CHECK(view.sections[2].title == "Завтра · 25 листопада");
  CHECK(view.sections[2].cards.empty());
  CHECK(view.sections[2].rows.size() == 2);
}

TEST_CASE("where it is another day there, the card gives the date") {
  const Json ohio = {{"cities", {"city/kharkiv", "city/cincinnati"}}};
  const OnlineView view = online({named("night", "2026-11-25T03:00", "2026-11-25T04:00", ohio)});
  REQUIRE(view.sections.back().cards.size() == 1);
  const MeetingCard& card = view.sections.back().cards[0];
  REQUIRE(card.lines.size() == 2);
  CHECK(card.lines[1].find("24 листопада") != std::string::npos);
}

TEST_CASE("what is cancelled is a row and brings nothing into a calendar") {
  const OnlineView view = online({forum({{"event_status", "cancelled"}})});
  CHECK(view.sections[1].cards.empty());
  REQUIRE(view.sections[1].rows.size() == 1);
  CHECK(view.sections[1].rows[0].struck);
}

TEST_CASE("with nothing online the page says what will appear, and what one needs") {
  const OnlineView view = online({});
  REQUIRE(view.sections.size() == 1);
  CHECK(view.sections[0].none.find("з’являться") != std::string::npos);
  CHECK(view.needs.size() == 3);
  CHECK(view.exchanges.empty());
}

TEST_CASE("exchanges stand there by deadline, the nearest first") {
  const auto exchange = [](const char* id, const char* deadline) {
    return with(test::envelope_json("exchange", id), {{"title", test::both("Обмін", "Exchange")},
                                                      {"kind", "students"},
                                                      {"cities", {"city/kharkiv", "city/brno"}},
                                                      {"deadline", deadline}});
  };
  const OnlineView view = online({exchange("later", "2027-01-10"), exchange("soon", "2026-12-01"),
                                  exchange("over", "2026-11-01")});
  REQUIRE(view.exchanges.size() == 2);
  CHECK(view.exchanges[0].id == "exchange/soon");
  CHECK(view.exchanges[0].detail.find("до 1 грудня") != std::string::npos);
  CHECK(!view.how_to_apply.empty());
}

}  // namespace pobratym::kiosk
