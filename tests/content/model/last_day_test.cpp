// SPDX-License-Identifier: Apache-2.0
#include "content/model/last_day.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {
namespace {

std::string last(const Json& document) {
  const auto day = last_day(test::record_of(document));
  return day ? format_date(*day) : "";
}

Json exchange(const Json& more) {
  return test::with(test::with(test::envelope_json("exchange", "semester"),
                               {{"title", test::both("Семестр", "Semester")},
                                {"kind", "students"},
                                {"cities", {"city/brno"}}}),
                    more);
}

}  // namespace

TEST_CASE("an exchange is open until its deadline, whatever else it has") {
  CHECK(last(exchange({{"deadline", "2026-12-01"}, {"valid_until", "2027-06-30"}})) ==
        "2026-12-01");
  CHECK(last(exchange(Json::object())).empty());
}

TEST_CASE("a notice holds until the earlier of its two last days") {
  const auto notice = [](const char* to, const char* until) {
    return last(test::with(test::notice_json(), {{"to", to}, {"valid_until", until}}));
  };
  CHECK(notice("2026-11-26", "2026-12-31") == "2026-11-26");
  CHECK(notice("2026-12-31", "2026-11-26") == "2026-11-26");
  CHECK(last(test::with(test::notice_json(), {{"to", nullptr}})) == "2026-11-26");
}

TEST_CASE("a poll takes votes until its last day though it is shown longer") {
  const Json options = Json::array({{{"id", "a"}, {"label", test::both("Так", "Yes")}},
                                    {{"id", "b"}, {"label", test::both("Ні", "No")}}});
  CHECK(last(test::with(test::envelope_json("poll", "heat"),
                        {{"question", test::both("Чи?", "Whether?")},
                         {"kind", "single"},
                         {"options", options},
                         {"from", "2026-11-01"},
                         {"to", "2026-11-20"},
                         {"valid_until", "2026-12-31"}})) == "2026-11-20");
}

TEST_CASE("any other record ends with its validity, and most never do") {
  CHECK(last(test::with(test::city_json("brno"), {{"valid_until", "2027-01-01"}})) == "2027-01-01");
  CHECK(last(test::city_json("brno")).empty());
  CHECK(last(Json{{"type", "city"}, {"id", "brno"}}).empty());
}

}  // namespace pobratym::model
