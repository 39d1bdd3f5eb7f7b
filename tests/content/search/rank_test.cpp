// SPDX-License-Identifier: Apache-2.0
#include "content/search/rank.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {
namespace {

Alternatives any_of(std::set<std::string, std::less<>> words) { return {{std::move(words), {}}}; }

}  // namespace

TEST_CASE("a name that is the query fits best, then one that begins with it") {
  const std::vector<Alternatives> query{any_of({"брно", "брна"})};
  CHECK(fit_of("брно\nbrno", query) == Fit::whole_title);
  CHECK(fit_of("брна вечірнє", query) == Fit::title_begins);
  CHECK(fit_of("дні у брно", query) == Fit::in_title);
  CHECK(fit_of("дні у празі", query) == Fit::in_text);
}

TEST_CASE("words may stand in names of several languages") {
  const std::vector<Alternatives> query{any_of({"brno"}), any_of({"виставка"})};
  CHECK(fit_of("виставка у брно\nexhibition in brno", query) == Fit::in_title);
  CHECK(fit_of("виставка у празі", query) == Fit::in_text);
}

TEST_CASE("a beginning fits the word it may become") {
  const std::vector<Alternatives> query{{{{}, {"фест"}}}};
  CHECK(fit_of("фестиваль", query) == Fit::whole_title);
}

TEST_CASE("cities stand before events, and what nobody knows stands last") {
  CHECK(order_of_type("city") < order_of_type("event"));
  CHECK(order_of_type("event") == kEventOrder);
  CHECK(order_of_type("project") > order_of_type("organisation"));
  CHECK(order_of_type("tram-line") > order_of_type("term"));
}

TEST_CASE("a term never stands above what is filed under it") {
  CHECK(rank_of(Fit::whole_title, order_of_type("term"), false) >
        rank_of(Fit::in_title, order_of_type("event"), false));
}

TEST_CASE("a name that means the same stands above a text with the very word") {
  CHECK(rank_of(Fit::whole_title, order_of_type("city"), true) <
        rank_of(Fit::in_text, order_of_type("city"), false));
}

}  // namespace pobratym::search
