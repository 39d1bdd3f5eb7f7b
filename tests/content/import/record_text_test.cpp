// SPDX-License-Identifier: Apache-2.0
#include "content/import/record_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::import {

TEST_CASE("a changed record keeps the order in which somebody wrote it") {
  const Bytes before = "{\"zebra\": 1, \"id\": \"x\", \"place\": {\"b\": 1, \"a\": 2}}";
  Json document = parse_json(before).value();
  document["place"]["b"] = 3;
  document["title"] = "new";
  CHECK(record_text(document, before) ==
        "{\n  \"zebra\": 1,\n  \"id\": \"x\",\n  \"place\": {\n    \"b\": 3,\n    \"a\": 2\n  },\n"
        "  \"title\": \"new\"\n}\n");
}

TEST_CASE("a new record begins with what every record says and ends with what programs write") {
  const Json document{{"imported", 1}, {"cities", 2}, {"title", 3}, {"id", 4}, {"type", 5}};
  CHECK(
      record_text(document) ==
      "{\n  \"type\": 5,\n  \"id\": 4,\n  \"title\": 3,\n  \"cities\": 2,\n  \"imported\": 1\n}\n");
}

TEST_CASE("the text of a record is the record") {
  const Json document{{"list", {1, {{"b", 2.5}, {"a", nullptr}}}}, {"text", "Чехія \"x\"\n"}};
  CHECK(parse_json(record_text(document)).value() == document);
  CHECK(parse_json(record_text(document, "[1,")).value() == document);
  CHECK(parse_json(record_text(document, "{\"list\": {}}")).value() == document);
}

}  // namespace pobratym::import
