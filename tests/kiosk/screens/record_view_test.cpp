// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_view.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/screens/record_page.hpp"
#include "tests/kiosk/screens/records.hpp"

namespace pobratym::kiosk {
namespace {

Json hotline(const Json& changes) {
  return test::with({{"type", "hotline"},
                     {"id", "line"},
                     {"status", "published"},
                     {"updated", "2026-11-01T00:00:00Z"},
                     {"verified", "yes"},
                     {"sources", Json::array({{{"title", "City hall"}}})},
                     {"valid_until", "2027-01-31"},
                     {"name", test::both("Лінія", "Line")},
                     {"purpose", test::both("Поради", "Advice")},
                     {"number", "1552"},
                     {"languages", Json::array({"uk"})},
                     {"free", true},
                     {"checked_on", "2026-11-20"},
                     {"live", "current"},
                     {"owner", "City hall"}},
                    changes);
}

std::optional<RecordView> shown(const std::vector<Json>& records, const std::string& key,
                                const std::string& now = test::kNoon) {
  test::StateFolder state;
  state.store(test::with_records(records));
  test::Glance glance(state, "uk", now);
  return make_record(*glance, key);
}

bool holds(const std::vector<std::string>& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return test::plain(line).find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("a hotline shows its number while it is checked, and never when it is history") {
  const auto fresh = shown({hotline(Json::object())}, "hotline/line");
  REQUIRE(fresh);
  CHECK(fresh->number == "1552");
  CHECK(holds(fresh->lines, "20 листопада"));
  CHECK(test::has_mark(fresh->marks, "Безкоштовно"));
  // 1 March 2027: checked too long ago, and no longer valid.
  CHECK(!shown({hotline(Json::object())}, "hotline/line", "2027-03-01T10:00:00Z"));
  const auto stale =
      shown({hotline({{"valid_until", "2028-01-01"}})}, "hotline/line", "2027-06-01T10:00:00Z");
  CHECK((!stale || stale->number.empty()));
  Json past = hotline({{"live", "historic"}});
  past.erase("number");
  const auto historic = shown({past}, "hotline/line");
  REQUIRE(historic);
  CHECK(historic->number.empty());
  CHECK(test::has_mark(historic->marks, "Минулий досвід"));
}

TEST_CASE("the reference city's initiatives, networks, history, laws and topics have pages") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  const auto initiative = make_record(*glance, "initiative/brno-food-delivery");
  REQUIRE(initiative);
  CHECK(test::has_mark(initiative->marks, "Минулий досвід"));
  CHECK(initiative->blocks.size() == 3);
  CHECK(initiative->cities.at(0).name == "Брно");
  CHECK(initiative->lines.at(0) == "Брно · 2020");
  const auto law = make_record(*glance, "legal-act/european-charter");
  REQUIRE(law);
  CHECK(law->address == "https://zakon.rada.gov.ua/laws/show/994_036");
  CHECK(law->address_plain == "zakon.rada.gov.ua/laws/show/994_036");
  CHECK(test::has_mark(law->marks, "Чинний"));
  const auto topic = make_record(*glance, "term/area-social");
  REQUIRE(topic);
  CHECK(topic->related.size() >= 4);
  CHECK(std::all_of(topic->related.begin(), topic->related.end(),
                    [](const FoundRow& row) { return !row.title.text.empty(); }));
}

TEST_CASE("a sample says that it is one, and who can still apply until when") {
  test::StateFolder state;
  state.store_pack("kharkiv", test::at(test::kNoon));
  test::Glance glance(state, "uk", test::kNoon);
  const auto exchange = make_record(*glance, "exchange/sample-brno-semester");
  REQUIRE(exchange);
  CHECK(test::has_mark(exchange->marks, "Зразок"));
  CHECK(exchange->sample_note == "Це зразок для демонстрації.");
  CHECK(holds(exchange->lines, "Заявки до"));
  CHECK(holds(exchange->lines, "6 місць"));
  REQUIRE(exchange->blocks.size() == 2);
  CHECK(exchange->blocks[1].title == "Як подати заявку");
}

TEST_CASE("where to apply is on an exchange's page until the deadline is over") {
  const auto exchange = [](const char* deadline) {
    return shown({test::with(test::envelope_json("exchange", "semester"),
                             {{"title", test::both("Семестр", "Semester")},
                              {"kind", "students"},
                              {"deadline", deadline},
                              {"apply", test::both("Лист до факультету.", "A letter.")},
                              {"apply_url", "https://university.example/apply"}})},
                 "exchange/semester");
  };
  REQUIRE(exchange("2026-12-20"));
  CHECK(exchange("2026-12-20")->address == "https://university.example/apply");
  CHECK(exchange("2026-12-20")->blocks.back().text.text == "Лист до факультету.");
  CHECK(exchange("2026-11-20")->address == "");
}

TEST_CASE("what is not there, or shows nothing, has no page") {
  CHECK(!shown({}, "initiative/nothing"));
  CHECK(!shown({}, "host/kharkiv"));
  CHECK(!shown({}, "nonsense"));
  CHECK(!shown({hotline({{"status", "draft"}})}, "hotline/line"));
}

TEST_CASE("each kind of record leads to the page that shows it") {
  test::StateFolder state;
  state.store(test::cities());
  test::Glance glance(state, "uk", test::kNoon);
  CHECK(command_for(*glance, {"city", "brno"}) == "go city/brno");
  CHECK(command_for(*glance, {"event", "forum"}) == "go event/forum");
  CHECK(command_for(*glance, {"agreement", "kharkiv-brno"}) == "go city/brno");
  CHECK(command_for(*glance, {"agreement", "nothing"}).empty());
  CHECK(command_for(*glance, {"hotline", "line"}) == "go record/hotline/line");
  CHECK(command_for(*glance, {"source", "site"}).empty());
}

}  // namespace pobratym::kiosk
