// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_value.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

Json json(const char* text) {
  auto value = parse_json(text);
  REQUIRE(value);
  return *std::move(value);
}

}  // namespace

TEST_CASE("values are compared by what they mean, without rounding") {
  struct Case {
    const char* a;
    const char* b;
    int order;
  };
  const Case cases[] = {
      {"1", "1.0", 0},
      {"-1", "-1.0", 0},
      {"0", "-0.0", 0},
      {"1", "1.5", -1},
      {"-1", "-1.5", 1},
      {"9007199254740993", "9007199254740992.0", 1},
      {"9007199254740992", "9007199254740992.0", 0},
      {"18446744073709551615", "18446744073709551616.0", -1},
      {"-9223372036854775808", "-9223372036854775808.0", 0},
      {"-9223372036854775808", "18446744073709551615", -1},
      {"18446744073709551615", "1e300", -1},
      {"-1", "18446744073709551615", -1},
      {"true", "1", -1},
      {"false", "0", -1},
      {"null", "false", -1},
      {"\"1\"", "1", 1},
      {"[1,2]", "[1.0,2.0]", 0},
      {"[1]", "[1,0]", -1},
      {R"({"a":1,"b":2})", R"({"b":2.0,"a":1})", 0},
      {R"({"a":1})", R"({"a":1,"b":1})", -1},
      {R"({"a":[{}]})", R"({"a":[[]]})", 1},
  };
  for (const Case& one : cases) {
    INFO(one.a << " and " << one.b);
    const auto order = compare_values(json(one.a), json(one.b));
    const auto back = compare_values(json(one.b), json(one.a));
    CHECK((order < 0) == (one.order < 0));
    CHECK((order > 0) == (one.order > 0));
    CHECK((back < 0) == (one.order > 0));
    CHECK((back > 0) == (one.order < 0));
  }
}

TEST_CASE("multiples are counted in decimals, as people write them") {
  struct Case {
    const char* number;
    const char* step;
    bool multiple;
  };
  const Case cases[] = {
      {"0.3", "0.1", true},
      {"0.0075", "0.0001", true},
      {"0.00751", "0.0001", false},
      {"19.99", "0.01", true},
      {"35", "1.5", false},
      {"4.5", "1.5", true},
      {"-6", "4", false},
      {"-8", "4", true},
      {"0", "7", true},
      {"0.0", "0.1", true},
      {"1e300", "3", false},
      {"3e300", "3", true},
      {"1e308", "0.123456789", false},
      {"1e-300", "1", false},
      {"-9223372036854775808", "2", true},
      {"18446744073709551615", "5", true},
  };
  for (const Case& one : cases) {
    INFO(one.number << " in steps of " << one.step);
    CHECK(is_multiple(json(one.number), json(one.step)) == one.multiple);
  }
}

TEST_CASE("counts, lengths and depth are what they say") {
  CHECK(as_count(json("2.0")) == 2);
  CHECK_FALSE(as_count(json("2.5")));
  CHECK_FALSE(as_count(json("-1")));
  CHECK_FALSE(as_count(json("1e300")));
  CHECK(is_whole(json("1e300")));
  CHECK_FALSE(is_whole(json("\"1\"")));
  CHECK(count_code_points("Їжак😀") == 5);
  CHECK_FALSE(is_deeper_than(json("[[{}]]"), 3));
  CHECK(is_deeper_than(json("[[{}]]"), 2));
}

TEST_CASE("what a problem shows of a value fits into a sentence") {
  CHECK(shown_value("Brno") == "\"Brno\"");
  const std::string text(1'000'000, 'x');
  CHECK(shown_value(text).size() < 100);
  std::string ukrainian;
  for (int i = 0; i < 500; ++i) ukrainian += "ї";
  CHECK(count_code_points(shown_value(ukrainian)) == 81);
  CHECK(shown_value(Json(std::vector<int>(100'000, 1))) == "[…]");
}

}  // namespace pobratym::model
