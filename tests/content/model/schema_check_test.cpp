// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_check.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

Schemas load(const std::string& schema) {
  const SchemaFile file{"thing.json", schema};
  INFO(schema);
  auto schemas = Schemas::load(std::span(&file, 1));
  if (!schemas) FAIL(schemas.error().message);
  return *std::move(schemas);
}

/// "field: sentence" of every problem, one a line.
std::string problems(const std::string& schema, const Json& value, const CheckLimits& limits = {}) {
  const Schemas schemas = load(schema);
  std::string lines;
  for (const Problem& problem : check_value(schemas, *schemas.find("thing"), value, limits)) {
    lines += format_problem(problem) + "\n";
  }
  CHECK(lines.empty() == fits(schemas, *schemas.find("thing"), value, limits));
  return lines;
}

Json json(const char* text) {
  auto value = parse_json(text);
  REQUIRE(value);
  return *std::move(value);
}

/// `levels` definitions, each of which asks the next one twice about the same value.
std::string doubling(int levels) {
  std::string definitions;
  for (int i = 0; i < levels; ++i) {
    const std::string next = R"({"$ref":"#/definitions/d)" + std::to_string(i + 1) + R"("})";
    definitions += "\"d" + std::to_string(i) + R"(":{"anyOf":[)" + next + "," + next + "]},";
  }
  return R"({"$ref":"#/definitions/d0","definitions":{)" + definitions + "\"d" +
         std::to_string(levels) + R"(":{"type":"string"}}})";
}

}  // namespace

TEST_CASE("each rule says what it found and what it expects") {
  struct Case {
    const char* schema;
    const char* value;
    const char* said;
  };
  const Case cases[] = {
      {R"({"type":"integer"})", "1.5", "must be a whole number\n"},
      {R"({"type":["string","null"]})", "1", "must be a text in quotes or null\n"},
      {R"({"enum":["a",1,null]})", "\"b\"", "is \"b\"; expected is one of a, 1, null\n"},
      {R"({"const":{"a":1}})", R"({"a":2})", "is {\"a\":2}; expected is exactly {\"a\":1}\n"},
      {R"({"minimum":1})", "0", "is less than 1, the smallest allowed\n"},
      {R"({"exclusiveMinimum":1})", "1", "must be more than 1\n"},
      {R"({"exclusiveMaximum":1.5})", "2", "must be less than 1.5\n"},
      {R"({"multipleOf":0.01})", "0.005", "is 0.005, which is no multiple of 0.01\n"},
      {R"({"minLength":3})", "\"їй\"", "is too short: 2 characters, and at least 3 are needed\n"},
      {R"({"pattern":"^a"})", "\"b\"", "is \"b\"; it does not match the pattern ^a\n"},
      {R"({"pattern":"^a","x-expected":{"uk":"слово на a","en":"a word with a"}})", "\"b\"",
       "is \"b\"; expected is a word with a\n"},
      {R"({"uniqueItems":true})", "[1,2,1.0]",
       "/2: says the same as entry /0; remove one of the two\n"},
      {R"({"contains":{"type":"string"}})", "[1]", "has no entry of the kind that is needed\n"},
      {R"({"items":[true],"additionalItems":false})", "[1,2]", "/1: must be left out\n"},
      {R"({"maxItems":1})", "[1,2]", "has 2 entries, more than 1\n"},
      {R"({"required":["a/b"]})", "{}", "/a~1b: is missing, and this field is required\n"},
      {R"({"properties":{"a":{}},"additionalProperties":false})", R"({"b":1})",
       "/b: is no field of this; the fields are a\n"},
      {R"({"patternProperties":{"^x-":{"type":"string"}}})", R"({"x-a":1})",
       "/x-a: must be a text in quotes\n"},
      {R"({"propertyNames":{"maxLength":2}})", R"({"abc":1})",
       "/abc: is named \"abc\", which does not fit here\n"},
      {R"({"minProperties":1})", "{}", "has 0 fields; needed are at least 1\n"},
      {R"({"maxProperties":0})", R"({"a":1})", "has 1 fields, more than 0\n"},
      {R"({"dependencies":{"a":["b"]}})", R"({"a":1})",
       "/b: is missing; it is needed because a is there\n"},
      {R"({"not":{"required":["a"]}})", R"({"a":1})", "/a: must be left out\n"},
      {R"({"not":{"type":"string"}})", "\"a\"", "is what must not stand here\n"},
      {R"({"if":{"required":["a"]},"then":{"required":["b"]}})", R"({"a":1})",
       "/b: is missing, and this field is required\n"},
  };
  for (const Case& one : cases) CHECK(problems(one.schema, json(one.value)) == one.said);
}

TEST_CASE("of several ways to write something, the one that was meant is explained") {
  const char* const either = R"({"anyOf":[{"required":["title"]},{"required":["ref"]}]})";
  CHECK(problems(either, json("{}")) == "needs at least one of the fields title, ref\n");
  const char* const one = R"({"oneOf":[{"required":["title"]},{"required":["ref"]}]})";
  CHECK(problems(one, json(R"({"title":1,"ref":2})")) ==
        "may have only one of the fields title, ref\n");
  const char* const time = R"({"anyOf":[{"type":"string","format":"day"},
      {"type":"object","required":["zone"]}]})";
  CHECK(problems(time, json("{}")) == "/zone: is missing, and this field is required\n");
  CHECK(problems(time, json("\"x\"")) == "is \"x\"; expected is a day such as 2026-11-24\n");
  CHECK(problems(time, json("1")) == "fits none of the 2 ways in which this may be written\n");
  const char* const kinds = R"({"oneOf":[
      {"properties":{"kind":{"const":"page"},"url":{"format":"url"}}},
      {"properties":{"kind":{"const":"phone"},"number":{"format":"phone"}}}]})";
  CHECK(problems(kinds, json(R"({"kind":"phone","number":"call"})")).starts_with("/number: is"));
}

TEST_CASE("the same thing is said once") {
  CHECK(problems(R"({"allOf":[{"required":["a"]},{"required":["a"]}]})", json("{}")) ==
        "/a: is missing, and this field is required\n");
}

TEST_CASE("a thousand problems are enough") {
  const Schemas schemas = load(R"({"items":{"type":"string"}})");
  const Json many = std::vector<int>(5000, 1);
  CHECK(check_value(schemas, *schemas.find("thing"), many).size() == 1000);
}

TEST_CASE("a value that is nested without end is refused, not followed") {
  Json deep = Json::array();
  for (int i = 0; i < 5000; ++i) deep = Json::array({std::move(deep)});
  CHECK(problems(R"({"items":{"$ref":"#"},"uniqueItems":true})", deep)
            .starts_with("is nested too deeply"));
}

TEST_CASE("schemas that ask the same over and over stop with a sentence") {
  CHECK(problems(doubling(6), 1).starts_with("fits none"));
  CHECK(problems(doubling(40), 1, {.steps = 20'000}).starts_with("is too large"));
  CHECK(problems(doubling(40), "text").empty());
}

TEST_CASE("a schema of ten thousand parts in one another is not followed without end") {
  std::string definitions;
  for (int i = 0; i < 1000; ++i) {
    definitions += "\"d" + std::to_string(i) + R"(":{"allOf":[{"$ref":"#/definitions/d)" +
                   std::to_string(i + 1) + "\"}]},";
  }
  CHECK(problems(R"({"allOf":[{"$ref":"#/definitions/d0"}],"definitions":{)" + definitions +
                     R"("d1000":{"type":"string"}}})",
                 1)
            .starts_with("is nested too deeply"));
}

TEST_CASE("long texts are measured before they are matched") {
  const std::string schema = R"({"pattern":"^(a+)+$","propertyNames":{"pattern":"^(a|aa)+$"}})";
  CHECK(problems(schema, std::string(100'000, 'a')).empty());
  CHECK(problems(schema, std::string(100'000, 'a') + "!").starts_with("is \"aaaa"));
  CHECK(problems(schema, std::string((256 << 10) + 1, 'a')).starts_with("is too long to be"));
  CHECK(problems(R"({"patternProperties":{"^(a+)+$":false}})",
                 Json{{std::string(100'000, 'a') + "!", 1}})
            .empty());
}

TEST_CASE("texts that are no UTF-8 are judged all the same") {
  CHECK(problems(R"({"enum":["a"]})", "\xFF\xFE").starts_with("is \""));
  CHECK(problems(R"({"pattern":"^.$"})", "\xFF").starts_with("is \""));
}

}  // namespace pobratym::model
