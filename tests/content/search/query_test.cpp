// SPDX-License-Identifier: Apache-2.0
#include "content/search/query.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/text.hpp"

namespace pobratym::search {

TEST_CASE("the last word is still being typed until something follows it") {
  CHECK(parse_query("фести").words.at(0).begun);
  CHECK_FALSE(parse_query("фести ").words.at(0).begun);
  const Query query = parse_query("молодіжний фор");
  CHECK_FALSE(query.words.at(0).begun);
  CHECK(query.words.at(1).begun);
}

TEST_CASE("little words are left out where there are others") {
  CHECK(parse_query("у Брно ").text() == "брно");
  CHECK(parse_query("the city of Brno ").text() == "city brno");
  CHECK(parse_query("у").text() == "у");
  CHECK(parse_query("Брно у").text() == "брно у");
}

TEST_CASE("a query of any length is read up to a limit") {
  std::string typed;
  for (int i = 0; i < 1000; ++i) typed += "слово ";
  const Query query = parse_query(typed);
  CHECK(query.words.size() == kMostQueryWords);
  CHECK(query.typed.size() <= kLongestQuery);
  CHECK(is_utf8(query.typed));
}

TEST_CASE("a query without words is empty") {
  CHECK(parse_query("").empty());
  CHECK(parse_query(" ,.!?* ").empty());
}

}  // namespace pobratym::search
