// SPDX-License-Identifier: Apache-2.0
#include "content/model/city.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"

namespace pobratym::model {

TEST_CASE("a city is read with its names, its place and its people") {
  Json document = test::city_json("rishon-lezion", "Рішон-ле-Ціон");
  document["local_names"] =
      Json::array({{{"lang", "he"}, {"text", "ראשון לציון"}, {"dir", "rtl"}}});
  document["later_field"] = "from a newer program";
  const auto city = decode_city(test::record_of(document));
  REQUIRE(city);
  CHECK(city->name.by_language.at("uk") == "Рішон-ле-Ціон");
  REQUIRE(city->local_names.size() == 1);
  CHECK(city->local_names[0].right_to_left);
  CHECK(city->population->value == 379466);
  CHECK(city->population->as_of.text() == "2022");
  CHECK(city->envelope.sources.at(0).url == "https://example.org/");
}

TEST_CASE("a city that cannot be placed on the map is refused") {
  for (const char* field : {"lat", "lon", "name", "country", "timezone", "status", "updated"}) {
    INFO(field);
    Json document = test::city_json("brno");
    document.erase(field);
    const auto city = decode_city(test::record_of(document));
    REQUIRE_FALSE(city);
    CHECK(city.error().message.find(field) != std::string::npos);
  }
  Json document = test::city_json("brno");
  document["lat"] = 91;
  CHECK_FALSE(decode_city(test::record_of(document)));
}

TEST_CASE("a population without its date is not shown") {
  Json document = test::city_json("brno");
  document["population"].erase("as_of");
  const auto city = decode_city(test::record_of(document));
  REQUIRE(city);
  CHECK_FALSE(city->population);
}

}  // namespace pobratym::model
