// SPDX-License-Identifier: Apache-2.0
// What is open and what holds on a day; what is filed under a word; all of a city.
#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"

namespace pobratym::store {
namespace {

using test::both;
using test::day;
using test::with;

Json exchange(const std::string& id, const Json& more) {
  return with(
      with(test::envelope_json("exchange", id), {{"title", both("Семестр", "Semester")},
                                                 {"kind", "students"},
                                                 {"cities", {"city/kharkiv", "city/brno"}}}),
      more);
}

Json notice(const std::string& id, const char* level, const char* from, const char* to) {
  return with(test::envelope_json("notice", id), {{"title", both("Увага", "Attention")},
                                                  {"text", both("Текст", "Text")},
                                                  {"level", level},
                                                  {"from", from},
                                                  {"to", to},
                                                  {"valid_until", to}});
}

Json call(const std::string& id, const char* posted, const char* until) {
  return with(test::envelope_json("help-call", id), {{"title", both("Ковдри", "Blankets")},
                                                     {"need", both("Ковдри", "Blankets")},
                                                     {"how", both("Принести", "Bring them")},
                                                     {"kind", "goods"},
                                                     {"posted", posted},
                                                     {"valid_until", until},
                                                     {"organiser", "Червоний Хрест"}});
}

Json hotline(const std::string& id, const char* checked, const char* until) {
  return with(test::envelope_json("hotline", id), {{"name", both("Лінія", "Line")},
                                                   {"purpose", both("Допомога", "Help")},
                                                   {"number", "1552"},
                                                   {"hours", {{"always", true}}},
                                                   {"free", true},
                                                   {"checked_on", checked},
                                                   {"valid_until", until},
                                                   {"live", "current"}});
}

Json poll(const std::string& id, const char* from, const char* to) {
  const Json options = Json::array(
      {{{"id", "a"}, {"label", both("Так", "Yes")}}, {{"id", "b"}, {"label", both("Ні", "No")}}});
  return with(test::envelope_json("poll", id), {{"question", both("Чи?", "Whether?")},
                                                {"kind", "single"},
                                                {"options", options},
                                                {"from", from},
                                                {"to", to},
                                                {"valid_until", "2027-12-31"}});
}

Json initiative(const std::string& id, const char* origin, const Json& more) {
  return with(with(test::envelope_json("initiative", id), {{"title", both("Досвід", "Practice")},
                                                           {"solution", both("Так", "So")},
                                                           {"origin_city", origin},
                                                           {"area", "education"},
                                                           {"live", "current"}}),
              more);
}

Json project(const std::string& id, const char* form) {
  return with(test::envelope_json("project", id), {{"title", both("Справа", "Project")},
                                                   {"form", form},
                                                   {"cities", {"city/kharkiv", "city/brno"}}});
}

Json step(const std::string& id, const char* date) {
  return with(test::envelope_json("history-item", id),
              {{"title", both("Подія", "Step")}, {"date", date}, {"scope", "host"}});
}

struct Asked {
  Asked(std::initializer_list<Json> some) {
    std::vector<Json> records(some);
    records.push_back(test::host_json());
    records.push_back(test::city_json("kharkiv", "Харків"));
    records.push_back(test::city_json("brno"));
    REQUIRE(test::open_writer(folder / "content.db")
                .apply({{test::version(1)}, {test::page(0, records)}, {}}));
    reader.emplace(test::open_reader(folder / "content.db"));
  }
  ContentReader* operator->() { return &*reader; }

  test::TemporaryFolder folder;
  std::optional<ContentReader> reader;
};

template <class Value>
std::string slugs(const Result<KnownList<Value>>& values) {
  REQUIRE(values);
  std::string text;
  for (const auto& value : *values) text += value.envelope.key.slug + " ";
  return text;
}

std::string keys(const Result<Records>& records) {
  REQUIRE(records);
  std::string text;
  for (const auto& record : *records) text += record.key.text() + " ";
  return text;
}

model::Date today() { return day("2026-11-24"); }

}  // namespace

TEST_CASE("exchanges one can still apply for come by their deadline") {
  Asked asked({exchange("spring", {{"deadline", "2026-12-20"}}),
               exchange("autumn", {{"deadline", "2026-11-24"}}),
               exchange("missed", {{"deadline", "2026-11-23"}}),
               exchange("open-end", Json::object()),
               exchange("draft", {{"deadline", "2026-12-01"}, {"status", "draft"}})});
  CHECK(slugs(asked->open_exchanges(today(), 9)) == "autumn spring ");
  CHECK(slugs(asked->open_exchanges(today(), 1)) == "autumn ");
  CHECK(slugs(asked->open_exchanges(day("2026-12-21"), 9)).empty());
}

TEST_CASE("notices hold within their days, and the urgent ones come first") {
  Asked asked({notice("works", "info", "2026-11-20", "2026-11-30"),
               notice("water", "urgent", "2026-11-23", "2026-11-24"),
               notice("ice", "warning", "2026-11-24", "2026-11-25"),
               notice("news", "info", "2026-11-22", "2026-11-26"),
               notice("tomorrow", "urgent", "2026-11-25", "2026-11-26"),
               notice("yesterday", "urgent", "2026-11-20", "2026-11-23")});
  CHECK(keys(asked->notices(today(), 9)) == "notice/water notice/ice notice/news notice/works ");
  CHECK(keys(asked->notices(day("2026-11-25"), 2)) == "notice/tomorrow notice/ice ");
}

TEST_CASE("a call for help is shown until its day and only if it is fresh") {
  Asked asked({call("old", "2026-08-01", "2026-12-31"), call("over", "2026-11-01", "2026-11-23"),
               call("monday", "2026-11-23", "2026-12-31"),
               call("sunday", "2026-11-22", "2026-11-24")});
  CHECK(keys(asked->help_calls(today(), 9)) == "help-call/monday help-call/sunday ");
  CHECK(keys(asked->help_calls(day("2026-11-25"), 9)) == "help-call/monday ");
}

TEST_CASE("a number nobody has checked for long is not among the hotlines") {
  Asked asked({hotline("b-line", "2026-11-01", "2027-01-31"),
               hotline("a-line", "2026-11-20", "2027-01-31"),
               hotline("forgotten", "2026-07-01", "2027-01-31"),
               hotline("over", "2026-11-20", "2026-11-23")});
  CHECK(keys(asked->records("hotline", today())) == "hotline/a-line hotline/b-line ");
}

TEST_CASE("polls are open from their first day to their last") {
  Asked asked({poll("long", "2026-11-01", "2026-12-20"), poll("short", "2026-11-24", "2026-11-25"),
               poll("soon", "2026-11-25", "2026-11-30"), poll("past", "2026-10-01", "2026-11-23")});
  CHECK(slugs(asked->open_polls(today())) == "short long ");
}

TEST_CASE("records of all types are found by the field and the form they are filed under") {
  Json steps = Json::array({test::step_json("signed", "2008")});
  Asked asked({initiative("bees", "city/brno", {{"form", "exhibition"}}),
               project("photo", "exhibition"), project("games", "sports-group"),
               with(test::agreement_json("twins", "brno", steps),
                    {{"areas", {"education", "culture"}}, {"forms", {"exhibition"}}})});
  CHECK(keys(asked->filed_under("area", "education", today(), 9)) ==
        "agreement/twins initiative/bees ");
  CHECK(keys(asked->filed_under("area", "culture", today(), 9)) == "agreement/twins ");
  CHECK(keys(asked->filed_under("form", "exhibition", today(), 9)) ==
        "agreement/twins initiative/bees project/photo ");
  CHECK(keys(asked->filed_under("form", "exhibition", today(), 1)) == "agreement/twins ");
  CHECK(keys(asked->filed_under("area", "exhibition", today(), 9)).empty());
}

TEST_CASE("what a city offers and seeks files it under those fields") {
  Asked asked({with(test::city_json("lille"),
                    {{"partner_finder", {{"offers", {"energy"}}, {"seeks", {"youth"}}}}})});
  CHECK(keys(asked->filed_under("area", "energy", today(), 9)) == "city/lille ");
  CHECK(keys(asked->filed_under("area", "youth", today(), 9)) == "city/lille ");
}

TEST_CASE("one question answers all of a city's page") {
  const Json steps = Json::array({test::step_json("signed", "2008")});
  const Json club = with(test::event_json("club", test::kyiv_time("2020-03-03T18:00"),
                                          test::kyiv_time("2020-03-03T20:00")),
                         {{"recurrence", {{"rule", "FREQ=WEEKLY"}}}});
  const Json network =
      with(test::envelope_json("organisation", "network"),
           {{"name", both("Мережа", "Network")}, {"kind", "network"}, {"members", {"city/brno"}}});
  Asked asked({test::agreement_json("twins", "brno", steps), club, project("photo", "exhibition"),
               project("games", "sports-group"), exchange("closed", {{"deadline", "2026-01-01"}}),
               exchange("open", {{"deadline", "2026-12-01"}}),
               initiative("bees", "city/brno", Json::object()),
               initiative("trams", "city/kharkiv", {{"adopted_by", {"city/brno"}}}),
               initiative("ours", "city/kharkiv", Json::object()), network});
  const auto found = asked->city_overview("brno", test::at("2026-11-24T12:00:00Z"), {9, 9, 9});
  REQUIRE(found);
  REQUIRE(*found);
  const CityOverview& all = **found;
  CHECK(all.city->envelope.key.slug == "brno");
  CHECK(all.relation->standing == model::Standing::active);
  CHECK(all.agreements.size() == 1);
  REQUIRE(all.events.size() == 1);
  CHECK(all.events.front().instance);
  CHECK(slugs(Result<KnownList<model::Exchange>>(all.exchanges)) == "open ");
  CHECK(slugs(Result<KnownList<model::Project>>(all.projects)) == "games photo ");
  CHECK(slugs(Result<KnownList<model::Initiative>>(all.initiatives)) == "bees trams ");
  CHECK(all.organisations.size() == 1);
  CHECK(asked->city_overview("brno", test::at("2026-11-24T12:00:00Z"), {1, 1, 1})
            .value()
            ->projects.size() == 1);
  CHECK_FALSE(asked->city_overview("nowhere", test::at("2026-11-24T12:00:00Z"), {9, 9, 9}).value());
}

TEST_CASE("history comes newest first, however it is called, and is not lost by its age") {
  Asked asked({step("zebra", "2024-05"), step("alpha", "1966"), step("middle", "2005-04-12"),
               with(step("gone", "2010"), {{"valid_until", "2020-01-01"}})});
  CHECK(keys(asked->history(today(), 9)) ==
        "history-item/zebra history-item/middle history-item/alpha ");
  CHECK(keys(asked->history(today(), 1)) == "history-item/zebra ");
  CHECK(keys(asked->records("history-item", today())) ==
        "history-item/alpha history-item/middle history-item/zebra ");
}

}  // namespace pobratym::store
