// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

TopicView topic(Place place, const std::string& language = "uk") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, language, test::kNoon);
  return make_topic(*glance, place);
}

}  // namespace

TEST_CASE("every topic of the reference city has something to read, with a page behind each row") {
  for (const Place place : {Place::help, Place::initiatives, Place::networks, Place::law,
                            Place::notices, Place::polls}) {
    const TopicView view = topic(place);
    INFO(view.title);
    REQUIRE(!view.groups.empty());
    for (const TopicGroup& group : view.groups) {
      CHECK(!group.rows.empty());
      for (const FoundRow& row : group.rows) {
        const bool own_page = row.type == "poll";
        CHECK(row.command == (own_page ? "go " : "go record/") + row.id);
        CHECK(!row.title.text.empty());
      }
    }
  }
}

TEST_CASE("initiatives stand under their areas and do not repeat them") {
  const TopicView view = topic(Place::initiatives);
  REQUIRE(view.groups.size() >= 2);
  CHECK(view.groups[0].title == "Соціальна політика");
  for (const TopicGroup& group : view.groups) {
    for (const FoundRow& row : group.rows) CHECK(!test::has_mark(row.marks, group.title));
  }
}

TEST_CASE("a notice's row says what it says; other rows stay short") {
  const TopicView notices = topic(Place::notices);
  REQUIRE(notices.groups.size() == 1);
  CHECK(notices.groups[0].rows[0].detail.text.starts_with("Діє до"));
  CHECK(notices.groups[0].rows[0].summary.text.starts_with("Події з позначкою"));
  for (const TopicGroup& group : topic(Place::initiatives).groups) {
    for (const FoundRow& row : group.rows) CHECK(row.summary.text.empty());
  }
}

TEST_CASE("what holds comes before what is remembered") {
  const TopicView help = topic(Place::help);
  REQUIRE(help.groups.size() == 2);
  CHECK(help.groups[0].title == "Потрібна допомога");
  CHECK(help.groups[1].title == "Як це було раніше");
}

TEST_CASE("a topic with nothing in it says what will appear there") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  const TopicView view = make_topic(*glance, Place::polls);
  CHECK(view.groups.empty());
  CHECK(!view.none.empty());
  CHECK(make_topic_tiles(*glance).size() == 10);
}

TEST_CASE("of a long list of networks ours come first, and that there are more is said") {
  std::vector<Json> records;
  for (int i = 0; i < 230; ++i) {
    const std::string id = "net-" + std::to_string(1000 + i);
    records.push_back(
        test::with(test::envelope_json("organisation", id),
                   {{"name", test::both("Мережа " + id, "Network " + id)}, {"kind", "network"}}));
  }
  records.push_back(test::with(test::envelope_json("organisation", "zz-ours"),
                               {{"name", test::both("Наша мережа", "Our network")},
                                {"kind", "network"},
                                {"members", {"city/kharkiv"}}}));
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, "uk", test::kNoon);
  const TopicView view = make_topic(*glance, Place::networks);
  REQUIRE(view.groups.size() == 1);
  CHECK(view.groups[0].rows.size() == 60);
  CHECK(view.groups[0].rows[0].title.text == "Наша мережа");
  CHECK(view.more == "Показано перші 60. Решту знайде пошук.");
  CHECK(topic(Place::networks).more == "");
}

}  // namespace pobratym::kiosk
