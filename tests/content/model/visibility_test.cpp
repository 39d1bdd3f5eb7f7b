// SPDX-License-Identifier: Apache-2.0
#include "content/model/visibility.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/model/exchange.hpp"
#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

using test::day;
using test::record_of;
using test::with;

Json help_call() {
  return with(test::envelope_json("help-call", "winter"),
              {{"title", test::both("Зима", "Winter")},
               {"need", test::both("Ковдри", "Blankets")},
               {"how", test::both("Принесіть", "Bring them")},
               {"kind", "goods"},
               {"posted", "2026-11-01"},
               {"valid_until", "2027-06-30"},
               {"organiser", "Осередок"}});
}

}  // namespace

TEST_CASE("an expired notice disappears by itself") {
  const auto notice = record_of(test::notice_json());
  CHECK_FALSE(is_visible(notice, day("2026-11-19")));
  CHECK(is_visible(notice, day("2026-11-20")));
  CHECK(is_visible(notice, day("2026-11-26")));
  CHECK_FALSE(is_visible(notice, day("2026-11-27")));
}

TEST_CASE("only what is published is shown") {
  for (const char* status : {"draft", "archived", "nonsense"}) {
    Json document = test::city_json("brno");
    document["status"] = status;
    CHECK_FALSE(is_visible(record_of(document), day("2026-11-24")));
  }
  CHECK(is_visible(record_of(test::city_json("brno")), day("2026-11-24")));
}

TEST_CASE("a hotline nobody has called for ninety days disappears by itself") {
  Json document = test::hotline_json();
  document["valid_until"] = "2027-12-31";
  const auto record = record_of(document);
  CHECK(is_visible(record, day("2027-01-30")));
  CHECK_FALSE(is_visible(record, day("2027-01-31")));
}

TEST_CASE("a slip of the pen that puts a check years ahead keeps no number on the screen") {
  Json document = test::hotline_json();
  document["valid_until"] = "2027-12-31";
  document["checked_on"] = "2062-11-01";
  CHECK_FALSE(is_visible(record_of(document), day("2026-11-24")));
  document["checked_on"] = "2026-11-25";  // it is tomorrow already where somebody called
  CHECK(is_visible(record_of(document), day("2026-11-24")));
  document["checked_on"] = "2026-11-26";
  CHECK_FALSE(is_visible(record_of(document), day("2026-11-24")));
}

TEST_CASE("a call for help posted more than ninety days ago disappears by itself") {
  CHECK(is_visible(record_of(help_call()), day("2027-01-30")));
  CHECK_FALSE(is_visible(record_of(help_call()), day("2027-01-31")));
}

TEST_CASE("a hotline, a call for help or a notice without a last day is not shown") {
  for (Json document : {test::hotline_json(), help_call(), test::notice_json()}) {
    INFO(document["type"]);
    REQUIRE(is_visible(record_of(document), day("2026-11-24")));
    document["valid_until"] = "soon";
    CHECK_FALSE(is_visible(record_of(document), day("2026-11-24")));
    document.erase("valid_until");
    CHECK_FALSE(is_visible(record_of(document), day("2026-11-24")));
  }
}

TEST_CASE("a number may be dialled only while it is current and looked after") {
  const auto decode = [](const Json& document) {
    auto hotline = decode_hotline(record_of(document));
    REQUIRE(hotline);
    return *std::move(hotline);
  };
  const Json current = test::hotline_json();
  CHECK(may_dial(decode(current), day("2026-11-24")));
  CHECK_FALSE(may_dial(decode(current), day("2027-01-01")));
  Json historic = with(current, {{"live", "historic"}});
  historic.erase("number");
  CHECK_FALSE(may_dial(decode(historic), day("2026-11-24")));
  CHECK(is_visible(record_of(historic), day("2026-11-24")));
  CHECK_FALSE(may_dial(decode(with(current, {{"status", "draft"}})), day("2026-11-24")));
}

TEST_CASE("a historic hotline that still has a number is not shown") {
  const auto record = record_of(with(test::hotline_json(), {{"live", "historic"}}));
  CHECK_FALSE(decode_hotline(record));
  CHECK_FALSE(is_visible(record, day("2026-11-24")));
}

TEST_CASE("an exchange is open to the last day of applying") {
  const auto exchange = decode_exchange(record_of(
      with(test::envelope_json("exchange", "youth"), {{"title", test::both("Обмін", "Exchange")},
                                                      {"kind", "students"},
                                                      {"cities", {"city/brno"}},
                                                      {"deadline", "2026-12-01"}})));
  REQUIRE(exchange);
  CHECK(is_open(*exchange, day("2026-12-01")));
  CHECK_FALSE(is_open(*exchange, day("2026-12-02")));
}

}  // namespace pobratym::model
