// SPDX-License-Identifier: Apache-2.0
#include "content/base/json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym {
namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("the same document is always the same bytes") {
  const auto one = parse_json(R"({ "b": 1, "a": ["Харків", true, null, 1.5] })");
  const auto two = parse_json(R"({"a":["Харків",true,null,1.5],"b":1})");
  REQUIRE(one);
  REQUIRE(two);
  CHECK(dump_json(*one) == R"({"a":["Харків",true,null,1.5],"b":1})");
  CHECK(dump_json(*one) == dump_json(*two));
  CHECK(parse_json(dump_json_pretty(*one)).value() == *one);
}

TEST_CASE("text that is not strictly JSON is refused") {
  for (const char* text : {"",
                           "{",
                           "[1,]",
                           "{\"a\":1,}",
                           "{'a':1}",
                           "// note\n{}",
                           "{} {}",
                           "NaN",
                           "Infinity",
                           "01",
                           "\"\x01\"",
                           "\"\xff\"",
                           "\"\xc0\xaf\"",
                           "{\"a\":1,\"a\":2}",
                           "1e999",
                           "18446744073709551616",
                           "-9223372036854775809",
                           "nul",
                           "\"\\ud800\"",
                           "{\"a\":{\"b\":1,\"b\":1}}"}) {
    INFO(text);
    const auto json = parse_json(text);
    REQUIRE_FALSE(json);
    CHECK(json.error().code == ErrorCode::invalid);
  }
}

TEST_CASE("the same key in different objects is no repetition") {
  CHECK(parse_json(R"({"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":1}]})"));
}

TEST_CASE("documents that are too long or too deep are refused before they cost anything") {
  CHECK(parse_json(nested(32)));
  CHECK_FALSE(parse_json(nested(33)));
  CHECK_FALSE(parse_json(nested(100000)));
  CHECK(parse_json("[1]", {3, 32}));
  CHECK_FALSE(parse_json("[1]", {2, 32}));
}

TEST_CASE("a short text that becomes a large document is refused") {
  const auto lists = [](std::size_t number) {
    Bytes text = "[[]";
    while (--number > 0) text += ",[]";
    return text + "]";
  };
  CHECK(parse_json(lists(9), {100, 32, 10}));
  CHECK_FALSE(parse_json(lists(10), {100, 32, 10}));
  CHECK(parse_json(R"({"a":1,"b":[true,null,"c",1.5]})", {100, 32, 7}));
  CHECK_FALSE(parse_json(R"({"a":1,"b":[true,null,"c",1.5]})", {100, 32, 6}));
  CHECK_FALSE(parse_json(lists(1'000'000)));
}

TEST_CASE("members are read by their type or not at all") {
  const Json json =
      parse_json(
          R"({"t":"text","i":-5,"n":1.5,"b":true,"l":["a",1,"b"],"big":18446744073709551615})")
          .value();
  CHECK(string_member(json, "t") == "text");
  CHECK(integer_member(json, "i") == -5);
  CHECK(number_member(json, "n") == 1.5);
  CHECK(number_member(json, "i") == -5.0);
  CHECK(bool_member(json, "b"));
  CHECK(string_list_member(json, "l") == std::vector<std::string>{"a", "b"});

  CHECK_FALSE(string_member(json, "i"));
  CHECK_FALSE(integer_member(json, "n"));
  CHECK_FALSE(integer_member(json, "big"));
  CHECK_FALSE(number_member(json, "t"));
  CHECK(bool_member(json, "t", true));
  CHECK_FALSE(bool_member(json, "missing"));
  CHECK(string_list_member(json, "t").empty());
  CHECK(member(json, "missing") == nullptr);
  CHECK(member(Json::array(), "t") == nullptr);
}

}  // namespace pobratym
