// SPDX-License-Identifier: Apache-2.0
#include "content/model/partial_date.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

namespace pobratym::model {

TEST_CASE("a year, a month or a day is read and written back as it was") {
  for (const char* text : {"2005", "2005-04", "2005-04-12", "0001", "2024-02-29"}) {
    INFO(text);
    const auto date = parse_partial_date(text);
    REQUIRE(date);
    CHECK(date->text() == text);
  }
}

TEST_CASE("a day that never was is no date") {
  for (const char* text :
       {"", "205", "20055", "2005-", "2005-4", "2005-13", "2005-00", "2005-02-30", "2023-02-29",
        "2005-04-12 ", "2005-04-1", "2005/04/12", "0000", "-005"}) {
    INFO(text);
    CHECK_FALSE(parse_partial_date(text));
  }
}

TEST_CASE("only a whole day is a day") {
  CHECK(parse_date("2005-04-12"));
  CHECK_FALSE(parse_date("2005-04"));
  CHECK(format_date(*parse_date("2005-04-12")) == "2005-04-12");
}

TEST_CASE("a month reaches from its first to its last day") {
  const auto february = parse_partial_date("2024-02");
  REQUIRE(february);
  CHECK(format_date(february->first()) == "2024-02-01");
  CHECK(format_date(february->last()) == "2024-02-29");
  CHECK(format_date(parse_partial_date("2005")->last()) == "2005-12-31");
}

TEST_CASE("dates are in order of their beginnings, the vaguer first") {
  std::vector<PartialDate> dates;
  for (const char* text : {"2005-04-12", "2005-01-01", "2005-01", "2005", "2004-12-31"}) {
    dates.push_back(*parse_partial_date(text));
  }
  std::sort(dates.begin(), dates.end());
  std::string order;
  for (const auto& date : dates) order += date.text() + " ";
  CHECK(order == "2004-12-31 2005 2005-01 2005-01-01 2005-04-12 ");
}

}  // namespace pobratym::model
