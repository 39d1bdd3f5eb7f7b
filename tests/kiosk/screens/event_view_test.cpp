// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/event_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using test::forum;

EventView event(const Json& document, const char* now = test::kNoon, const char* language = "uk") {
  test::StateFolder state;
  state.store(test::with_records({document}));
  test::Glance glance(state, language, now);
  auto view = make_event(*glance, "forum");
  REQUIRE(view);
  return *std::move(view);
}

constexpr const char* kInTime = "2026-11-24T10:40:00Z";  // twenty minutes before the forum

}  // namespace

TEST_CASE("until twenty minutes before the start the page says when the link opens") {
  const EventView view = event(forum());
  CHECK(view.join_address == "");
  CHECK(view.joining == "Посилання відкриється: 24 листопада, 12:40");
  CHECK(view.needs.size() == 3);
}

TEST_CASE("a link to a server that the host does not know is not shown") {
  test::StateFolder state;
  auto records = test::with_records({forum()});
  records.front()["join_hosts"] = {"meet.example"};
  state.store(records);
  test::Glance glance(state, "uk", kInTime);
  const auto view = make_event(*glance, "forum");
  REQUIRE(view);
  CHECK(view->join_address == "");
}

TEST_CASE("a page code is there when the pages have an address, in the title's language") {
  test::StateFolder state;
  auto records = test::with_records({forum()});
  records.front()["pages"] = "https://twins.example/pages";
  state.store(records);
  test::Glance glance(state, "uk", kInTime);
  const auto view = make_event(*glance, "forum");
  REQUIRE(view);
  CHECK(view->page_address == "https://twins.example/pages/uk/event/forum.html");
  CHECK(view->calendar_code.find("DTSTART:20261124T110000Z\n") != std::string::npos);
  CHECK(event(forum()).page_address == "");
}

TEST_CASE("the link to join is there while there is something to join") {
  CHECK(event(forum(), kInTime).join_address == "https://example.org/join");
  CHECK(event(forum(), kInTime).join_plain == "example.org/join");
  CHECK(event(forum(), "2026-11-24T12:59:59Z").join_address != "");
}

TEST_CASE("what it is interpreted into stands under the title, at the talk and in what one needs") {
  Json document = forum({{"languages", {"cs"}}, {"interpretation", {"en"}}});
  document["programme"] = {{{"id", "a"},
                            {"title", {{"uk", "Запитання"}}},
                            {"start", test::kyiv_time("2026-11-24T13:00")},
                            {"speakers", {"Jan Novák"}},
                            {"interpretation", {"uk"}}}};
  const EventView view = event(document);
  CHECK(view.lines.back() == "Усний переклад: англійська, українська");
  REQUIRE(view.programme.size() == 1);
  CHECK(view.programme[0].speaker == "Jan Novák · Усний переклад: українська");
  REQUIRE(view.needs.size() == 4);
  CHECK(view.needs[3] == "Усний переклад: англійська, українська. Мову обирають після входу.");
}

TEST_CASE("the link vanishes once an event is over, cancelled or postponed") {
  for (const EventView& view :
       {event(forum(), "2026-11-24T13:00:00Z"), event(forum({{"event_status", "cancelled"}})),
        event(forum({{"event_status", "postponed"}}))}) {
    CHECK(view.join_address == "");
    CHECK(view.join_plain == "");
    CHECK(view.join_steps.empty());
  }
}

TEST_CASE("a moved event says what it was before") {
  Json moved = forum({{"event_status", "rescheduled"}});
  moved["previous_start"] = test::kyiv_time("2026-11-20T10:30");
  CHECK(event(moved).changed == "Перенесено. Раніше: 20 листопада, 10:30");
  CHECK(event(forum()).changed == "");
  moved["previous_start"] = test::kyiv_time("2027-01-20T10:30");
  CHECK(test::plain(event(moved).changed) == "Перенесено. Раніше: 20 січня 2027 р., 10:30");
}

TEST_CASE("days of another year have their year beside them") {
  const auto congress = [](const char* from, const char* to) {
    return test::plain(event(forum(Json::object(), from, to)).lines.at(0));
  };
  CHECK(congress("2026-11-25T10:00", "2026-11-27T18:00") ==
        "25 листопада, 10:00 – 27 листопада, 18:00 за Києвом");
  CHECK(congress("2027-03-01T10:00", "2027-03-03T18:00") ==
        "1 березня 2027 р., 10:00 – 3 березня 2027 р., 18:00 за Києвом");
  CHECK(congress("2026-12-30T10:00", "2027-01-02T18:00") ==
        "30 грудня 2026 р., 10:00 – 2 січня 2027 р., 18:00 за Києвом");
}

TEST_CASE("both cities' times stand under the title, with the other date where it differs") {
  CHECK(event(forum()).lines ==
        std::vector<std::string>{"Вівторок, 24 листопада · 13:00–15:00 за Києвом",
                                 "Брно 12:00–14:00"});
  const auto far =
      event(forum({{"cities", {"city/cincinnati"}}}, "2026-11-25T03:00", "2026-11-25T05:00"));
  REQUIRE(far.lines.size() == 2);
  CHECK(far.lines[1] == "Цинциннаті 20:00–22:00, 24 листопада");
  Json hall = forum({{"mode", "offline"}, {"online", Json::array()}});
  CHECK(event(hall).lines.size() == 1);
}

TEST_CASE("a photo comes with its words, their language, whose it is and under which licence") {
  Json pictured = forum();
  pictured["image"] = {{"file", "hall.webp"},
                       {"sha256", std::string(64, 'a')},
                       {"length", 1000},
                       {"media_type", "image/webp"},
                       {"alt", {{"en", "A hall full of people"}}},
                       {"credit", "City of Brno"},
                       {"licence", "CC-BY-4.0"}};
  const EventView view = event(pictured);
  REQUIRE(view.photo);
  CHECK(to_hex(view.photo->digest) == std::string(64, 'a'));
  CHECK(view.photo->alt == "A hall full of people");
  CHECK(view.photo->language == "en");
  CHECK(view.photo->credit == "City of Brno · CC-BY-4.0");
  CHECK(by_fitness(*view.photo, 400).size() == 1);
  const auto size = [](int width, char digit) -> Json {
    return {{"file", "x.webp"}, {"width", width}, {"sha256", std::string(64, digit)}};
  };
  pictured["image"]["sizes"] = {size(960, 'b'), size(480, 'c')};
  const auto order = [&](float pixels) {
    std::string digits;
    for (const Digest& digest : by_fitness(*event(pictured).photo, pixels)) {
      digits += to_hex(digest).front();
    }
    return digits;
  };
  CHECK(order(400) == "cba");
  CHECK(order(481) == "bac");
  CHECK(order(2000) == "abc");
  pictured["image"].erase("sha256");  // never published
  CHECK(!event(pictured).photo);
  CHECK(!event(forum()).photo);
}

TEST_CASE("the programme shows which talk is on") {
  Json talks = forum();
  talks["programme"] =
      Json::array({{{"start", test::kyiv_time("2026-11-24T13:00")}, {"title", {{"uk", "Перша"}}}},
                   {{"start", test::kyiv_time("2026-11-24T13:30")}, {"title", {{"uk", "Друга"}}}},
                   {{"start", test::kyiv_time("2026-11-24T14:30")}, {"title", {{"uk", "Третя"}}}}});
  const auto states = [&](const char* now) {
    std::vector<TalkState> found;
    for (const TalkRow& row : event(talks, now).programme) found.push_back(row.state);
    return found;
  };
  using enum TalkState;
  CHECK(states("2026-11-24T10:00:00Z") == std::vector{coming, coming, coming});
  CHECK(states("2026-11-24T11:45:00Z") == std::vector{past, current, coming});
  CHECK(states("2026-11-24T14:00:00Z") == std::vector{past, past, past});
  CHECK(event(talks).programme[1].time == "13:30");
}

TEST_CASE("a programme of several days names each with its first talk, one of a day does not") {
  const auto days = [&](const std::vector<const char*>& starts) {
    Json talks = forum();
    talks["programme"] = Json::array();
    for (const char* start : starts) {
      talks["programme"].push_back(
          {{"start", test::kyiv_time(start)}, {"title", {{"uk", "Мова"}}}});
    }
    std::vector<std::string> found;
    for (const TalkRow& row : event(talks).programme) found.push_back(row.day);
    return found;
  };
  CHECK(days({"2026-11-24T13:00", "2026-11-24T13:30"}) == std::vector<std::string>{"", ""});
  CHECK(days({"2026-11-24T13:00", "2026-11-24T15:00", "2026-11-25T13:00"}) ==
        std::vector<std::string>{"Вівторок, 24 листопада", "", "Середа, 25 листопада"});
}

TEST_CASE("a sample's page says that it is one and names no sources; a real one the other way") {
  const auto sample = event(forum({{"sample", true}}));
  CHECK(sample.sample_note == "Це зразок для демонстрації, а не справжня подія.");
  CHECK(sample.sources.empty());
  CHECK(test::has_mark(sample.marks, "Зразок"));
  const auto real = event(forum());
  CHECK(real.sample_note == "");
  CHECK(real.sources == std::vector<std::string>{"example.org"});
  CHECK(!test::has_mark(real.marks, "Зразок"));
}

TEST_CASE("a cancelled event says so first and is not live") {
  const auto view = event(forum({{"event_status", "cancelled"}}), "2026-11-24T12:00:00Z");
  CHECK(!view.live);
  CHECK(test::has_mark(view.marks, "Скасовано"));
  CHECK(event(forum(), "2026-11-24T12:00:00Z").live);
}

TEST_CASE("an event in a hall is not called a virtual conference") {
  const Json hall = {{"mode", "offline"}, {"online", Json::array()}, {"kind", "conference"}};
  CHECK(!test::has_mark(event(forum(hall)).marks, "Віртуальна конференція"));
  CHECK(test::has_mark(event(forum({{"kind", "conference"}})).marks, "Віртуальна конференція"));
}

TEST_CASE("an unknown event has no page") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(!make_event(*glance, "forum"));
}

}  // namespace pobratym::kiosk
