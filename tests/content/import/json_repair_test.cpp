// SPDX-License-Identifier: Apache-2.0
#include "content/import/json_repair.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/json.hpp"

namespace pobratym::import {
namespace {

Json repaired(std::string_view text) {
  const auto json = parse_json(repair_json(text).text);
  return json ? *json : Json("still broken");
}

}  // namespace

TEST_CASE("JSON that is right stays as it is") {
  const std::string text = R"({"a": [1, -2.5e3, "x // \" , ]"], "b": {"c": null}})";
  CHECK(repair_json(text).text == text);
  CHECK(repair_json(text).repairs.empty());
}

TEST_CASE("what content management systems get wrong is mended") {
  CHECK(repaired("{\"a\": \"two\nlines\t\"}") == Json{{"a", "two\nlines\t"}});
  CHECK(repaired("{\"a\": [1, 2, ], }") == Json{{"a", {1, 2}}});
  CHECK(repaired("{ // why\n \"a\": /* not */ 1}") == Json{{"a", 1}});
  CHECK(repaired("{\"a\": 1}}") == Json{{"a", 1}});
  CHECK(repaired("{\"a\": 1};") == Json{{"a", 1}});
  CHECK(repaired("{\"a\": \"it\\'s\"}") == Json{{"a", "it's"}});
}

TEST_CASE("of a key that stands twice the first is read") {
  const auto json = repaired(R"({"a": 1, "a": 2, "b": {"a": 3}})");
  CHECK(json["a"] == 1);
  CHECK(json["b"]["a"] == 3);
}

TEST_CASE("what cannot be mended stays broken") {
  for (const auto* text : {"", "{", "{\"a\"", "{\"a\": \"b", "[1 2]", "<html>", "\\", "\"\\"}) {
    CAPTURE(text);
    CHECK(repaired(text) == Json("still broken"));
  }
}

}  // namespace pobratym::import
