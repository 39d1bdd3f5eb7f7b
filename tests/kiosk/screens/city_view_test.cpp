// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/city_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

using test::step_json;

CityView city(const std::vector<Json>& records, const char* slug = "brno",
              const char* language = "uk", const char* now = test::kNoon) {
  test::StateFolder state;
  state.store(records);
  test::Glance glance(state, language, now);
  auto view = make_city(*glance, slug);
  REQUIRE(view);
  return *std::move(view);
}

std::string fact(const CityView& view, const std::string& label) {
  for (const Fact& one : view.facts) {
    if (one.label == label) return one.value;
  }
  return "none";
}

std::vector<Json> with_steps(const Json& steps) {
  auto records = test::cities();
  records[4] = test::agreement_json("kharkiv-brno", "brno", steps);
  return records;
}

}  // namespace

TEST_CASE("where there are pages, a city with events has a calendar to subscribe to") {
  auto records = test::with_records({test::forum()});
  CHECK(city(records).feed == "");
  records.front()["pages"] = "https://twins.example/pages";
  CHECK(city(records).feed == "webcal://twins.example/pages/uk/city/brno.ics");
  CHECK(city(records, "brno", "en").feed_plain == "twins.example/pages/en/city/brno.ics");
  CHECK(city(records, "cincinnati").feed == "");
  CHECK(city(records, "brno", "de").feed.find("/uk/") != std::string::npos);  // not the host's
}

TEST_CASE("a city's clock is its own") {
  CHECK(fact(city(test::cities()), "Зараз тут") == "11:00");
  CHECK(fact(city(test::cities(), "cincinnati"), "Зараз тут") == "05:00");
}

TEST_CASE("population is about a number and says its year") {
  const auto view = city(test::cities());
  CHECK(test::plain(fact(view, "Мешканців, дані 2022 р.")) == "≈ 379 466");
  auto without = test::cities();
  without[2].erase("population");
  for (const Fact& one : city(without).facts) CHECK(one.value.find("≈") == std::string::npos);
}

TEST_CASE("how long cities have been twins, and how far apart they are") {
  const auto view = city(test::cities());
  CHECK(fact(view, "Побратими з") == "2005");
  CHECK(test::plain(fact(view, "Відстань")) == "1 410 км");
  CHECK(view.relation == "Місто-побратим");
}

TEST_CASE("a step without a date says that it is not known, and an unconfirmed one that it is so") {
  const auto view = city(with_steps(Json::array(
      {step_json("signed"), {{"event", "contact"}, {"date", "2003"}, {"verified", "unknown"}}})));
  REQUIRE(view.agreements.size() == 1);
  std::vector<std::string> dates;
  for (const StepRow& step : view.agreements[0].steps) {
    dates.push_back(step.date);
    CHECK(step.unconfirmed == (step.date == "2003"));
  }
  CHECK(std::find(dates.begin(), dates.end(), "Дата невідома") != dates.end());
  CHECK(std::find(dates.begin(), dates.end(), "2003") != dates.end());
}

TEST_CASE("a date is said as exactly as it is known") {
  const auto view =
      city(with_steps(Json::array({step_json("contact", "2003"), step_json("intent", "2004-05"),
                                   step_json("signed", "2005-04-12")})));
  const auto& steps = view.agreements[0].steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].date == "2003");
  CHECK(test::plain(steps[1].date) == "травень 2004 р.");
  CHECK(test::plain(steps[2].date) == "12 квітня 2005 р.");
}

TEST_CASE("an ended agreement is called ended on the city's page and boasts no years") {
  const auto view = city(
      with_steps(Json::array({step_json("signed", "2005"), step_json("ended", "2022-05-11")})));
  CHECK(view.relation == "Співпрацю завершено");
  CHECK(view.agreements[0].state.text == "Завершено");
  CHECK(fact(view, "Побратими з") == "none");
}

TEST_CASE("of a city that is a partner no more nothing is promised, and what was done stays") {
  const auto ended = [](std::vector<Json> more) {
    auto records =
        with_steps(Json::array({step_json("signed", "2005"), step_json("ended", "2022-05-11")}));
    records.insert(records.end(), more.begin(), more.end());
    return city(records);
  };
  const auto view = ended({});
  CHECK(!view.shows_together());
  CHECK(!view.shows_events());
  REQUIRE(!view.chips.empty());
  CHECK(view.chips.front().anchor == "section/agreement");
  CHECK(ended({test::forum()}).shows_events());
  CHECK(city(test::cities()).shows_together());
  CHECK(city(test::cities()).shows_events());
}

TEST_CASE("a description without a translation falls back and says its language") {
  auto records = test::cities();
  records[2]["summary"] = {{"uk", "Місто в Чехії."}};
  const auto english = city(records, "brno", "en");
  CHECK(english.summary.text == "Місто в Чехії.");
  CHECK(english.summary.language == "uk");
  CHECK(english.summary_language == "Text in Ukrainian");
  CHECK(city(records).summary_language == "");
}

TEST_CASE("a city's own name stands beside ours only where it is another word") {
  CHECK(city(test::cities()).local_name == "Brno");
  CHECK(city(test::cities()).local_language == "cs");
  auto records = test::cities();
  records[2]["name"] = {{"uk", "Brno"}};
  CHECK(city(records).local_name == "");
}

TEST_CASE("a city's page lists its events and says where its facts are from") {
  const auto view = city(test::with_records({test::forum()}));
  REQUIRE(view.events.size() == 1);
  CHECK(view.sources == std::vector<std::string>{"example.org"});
  CHECK(city(test::cities()).events.empty());
  CHECK(city(test::cities()).no_events != "");
}

TEST_CASE("a city's page has a way to each of its sections, and none to what is not there") {
  const auto anchors = [](const CityView& view) {
    std::string all;
    for (const SectionChip& chip : view.chips) all += chip.anchor.substr(8) + " ";
    return all;
  };
  CHECK(anchors(city(test::cities())) == "together events agreement ");
  auto records = test::cities();
  records[2]["partner_finder"] = {{"seeks", {"energy"}}, {"offers", {"water"}}};
  records.push_back(test::with(test::envelope_json("exchange", "semester"),
                               {{"title", test::both("Семестр", "Semester")},
                                {"kind", "students"},
                                {"deadline", "2026-12-20"},
                                {"cities", {"city/kharkiv", "city/brno"}}}));
  records.push_back(test::with(test::envelope_json("initiative", "lights"),
                               {{"title", test::both("Світло", "Lights")},
                                {"solution", test::both("Так", "So")},
                                {"origin_city", "city/brno"},
                                {"live", "historic"}}));
  records.push_back(test::with(test::envelope_json("organisation", "network"),
                               {{"name", test::both("Мережа", "Network")},
                                {"kind", "network"},
                                {"members", {"city/brno"}}}));
  records.push_back(test::with(
      test::envelope_json("legal-act", "charter"),
      {{"title", test::both("Хартія", "Charter")}, {"date", "1985-10-15"}, {"in_force", true}}));
  const CityView view = city(records);
  CHECK(anchors(view) == "together events exchanges initiatives networks finder agreement law ");
  CHECK(view.exchanges.size() == 1);
  CHECK(view.initiatives.size() == 1);
  CHECK(view.networks.size() == 1);
  REQUIRE(view.finder);
  CHECK(view.finder->seeks.size() == 1);
}

TEST_CASE("an unknown city has no page") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(!make_city(*glance, "atlantis"));
}

TEST_CASE("a city's photo comes with its words and whose it is") {
  std::vector<Json> records = test::cities();
  CHECK(!city(records).photo);
  for (Json& record : records) {
    if (record["id"] != "brno" || record["type"] != "city") continue;
    record["image"] = {{"file", "brno.webp"},
                       {"sha256", std::string(64, 'a')},
                       {"length", 1000},
                       {"media_type", "image/webp"},
                       {"alt", test::both("Вежі міста", "The towers of the city")},
                       {"credit", "A. Photographer"},
                       {"licence", "CC BY 4.0"}};
  }
  const CityView view = city(records);
  REQUIRE(view.photo);
  CHECK(view.photo->alt == "Вежі міста");
  CHECK(view.photo->credit == "A. Photographer · CC BY 4.0");
}

}  // namespace pobratym::kiosk
