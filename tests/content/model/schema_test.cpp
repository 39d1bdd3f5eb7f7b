// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

std::string problem_with(std::string_view schema) {
  const std::array<SchemaFile, 1> files{{{"thing.json", schema}}};
  const auto schemas = Schemas::load(files);
  return schemas ? "" : schemas.error().message;
}

}  // namespace

TEST_CASE("the program carries a schema for every type") {
  const auto schemas = Schemas::load();
  REQUIRE(schemas);
  CHECK(schemas->types() == std::vector<std::string>{"agreement", "city", "event", "exchange",
                                                     "help-call", "history-item", "host", "hotline",
                                                     "initiative", "legal-act", "lexicon", "notice",
                                                     "organisation", "poll", "project", "source",
                                                     "synonym", "term"});
  CHECK(schemas->find("city") != nullptr);
  CHECK(schemas->find("common") == nullptr);
  CHECK(schemas->find("tram-line") == nullptr);
}

TEST_CASE("a schema with a rule that would not be applied is refused loudly") {
  struct Case {
    const char* schema;
    const char* named;
  };
  const Case cases[] = {
      {R"({"properties":{"a":{"format":"e-mail"}}})", "/properties/a/format"},
      {R"({"items":{"oneOf":[]}})", "/items/oneOf"},
      {R"({"items":{"anyOf":{"type":"string"}}})", "/items/anyOf"},
      {R"({"type":"text"})", "/type"},
      {R"({"type":["string","string"]})", "/type"},
      {R"({"type":[]})", "/type"},
      {R"({"enum":[]})", "/enum"},
      {R"({"minLength":"1"})", "/minLength"},
      {R"({"minLength":-1})", "/minLength"},
      {R"({"maxItems":1.5})", "/maxItems"},
      {R"({"multipleOf":0})", "/multipleOf"},
      {R"({"required":"name"})", "/required"},
      {R"({"required":["name","name"]})", "/required"},
      {R"({"dependencies":{"a":[1]}})", "/dependencies/a"},
      {R"({"properties":[]})", "/properties"},
      {R"({"items":7})", "/items"},
      {R"({"uniqueItems":"yes"})", "/uniqueItems"},
      {R"({"x-check":"spelling"})", "/x-check"},
      {R"({"$schema":"https://json-schema.org/draft/2020-12/schema"})", "draft 7"},
      {R"({"$id":"https://example.org/thing"})", "$id"},
      {R"({"contentEncoding":"base64"})", "contentEncoding"},
      {R"({"dependentRequired":{}})", "dependentRequired"},
      {R"({"minlength":3})", "minlength"},
      {R"({"pattern":"^(?=a)b"})", "look-around"},
      {R"({"patternProperties":{"(a)\\1":{}}})", "back-reference"},
      {R"({"pattern":"(a"})", "RE2"},
      {R"({"$ref":"https://example.org/a.json"})", "https://example.org/a.json"},
      {R"({"$ref":"other.json#/definitions/a"})", "other.json"},
      {R"({"$ref":"#/definitions/a","definitions":{}})", "#/definitions/a"},
      {R"({"$ref":"#name"})", "#name"},
      {R"({"enum":[{"type":"string"}],"items":{"$ref":"#/enum/0"}})", "#/enum/0"},
      {R"({"properties":{"a":{"$ref":"thing.json","maxLength":3}}})", "maxLength"},
      {R"({"type")", "thing.json"},
  };
  CHECK(problem_with(R"({"type":"object","properties":{"a":{"type":"string"}}})").empty());
  for (const Case& one : cases) {
    INFO(one.schema);
    const auto problem = problem_with(one.schema);
    INFO(problem);
    CHECK(problem.find("thing.json") != std::string::npos);
    CHECK(problem.find(one.named) != std::string::npos);
  }
}

TEST_CASE("references that go round without going into the value are refused") {
  const char* const rounds[] = {
      R"({"$ref":"#"})",
      R"({"$ref":"#/definitions/a","definitions":{"a":{"$ref":"#/definitions/a"}}})",
      R"({"definitions":{"a":{"allOf":[{"$ref":"#/definitions/b"}]},
                         "b":{"if":true,"then":{"$ref":"#/definitions/a"}}}})",
      R"({"anyOf":[{"not":{"$ref":"thing.json"}}]})",
      R"({"dependencies":{"a":{"oneOf":[{"$ref":"#"}]}}})",
  };
  for (const char* schema : rounds) {
    INFO(schema);
    CHECK(problem_with(schema).find("comes back to itself") != std::string::npos);
  }
  CHECK(problem_with(R"({"properties":{"a":{"$ref":"#"}},"items":[{"$ref":"#"}]})").empty());
}

TEST_CASE("a reference leads to a place in its own file or in another one that was loaded") {
  const std::array<SchemaFile, 2> files{
      {{"a.json", R"({"items":{"$ref":"b.json#/definitions/50%25~1~0"}})"},
       {"b.json", R"({"definitions":{"50%/~":{"$ref":"#/definitions/n"},"n":{"type":"null"}}})"}}};
  const auto schemas = Schemas::load(files);
  REQUIRE(schemas);
  const Json& items = schemas->find("a")->at("items");
  CHECK(schemas->follow(items) == Json{{"type", "null"}});
  const Schemas copy = *schemas;
  CHECK(&copy.follow(items) == &schemas->follow(items));
  CHECK(schemas->resolve("b.json#/definitions/n") == &schemas->follow(items));
  CHECK(schemas->resolve("b.json#/definitions/m") == nullptr);
}

TEST_CASE("titles, help and hints for forms are whole or refused") {
  struct Case {
    const char* schema;
    const char* named;
  };
  const Case cases[] = {
      {R"({"x-title":"Name"})", "/x-title"},
      {R"({"x-title":{"en":"Name"}})", "/x-title"},
      {R"({"x-help":{"uk":" ","en":"Name"}})", "\"uk\""},
      {R"({"x-help":{"uk":"Назва","en":"Name","de":"Name"}})", "/x-help"},
      {R"({"x-form":{}})", "widget"},
      {R"({"x-form":{"widget":"slider"}})", "widget"},
      {R"({"x-form":{"widget":"text","group":"Main part"}})", "group"},
      {R"({"x-form":{"widget":"text","order":"1"}})", "order"},
      {R"({"x-form":{"widget":"text","colour":"red"}})", "colour"},
      {R"({"x-form":{"widget":"record","types":[]}})", "types"},
      {R"({"enum":["a","b"],"x-form":{"widget":"select","labels":{"a":{"uk":"а","en":"a"}}}})",
       "no label for \"b\""},
      {R"({"enum":["a"],"x-form":{"widget":"select",
          "labels":{"a":{"uk":"а","en":"a"},"b":{"uk":"б","en":"b"}}}})",
       "does not have"},
  };
  for (const Case& one : cases) {
    INFO(one.schema);
    const auto problem = problem_with(one.schema);
    INFO(problem);
    CHECK(problem.find(one.named) != std::string::npos);
  }
  CHECK(problem_with(R"({"enum":["a"],"x-title":{"uk":"Вид","en":"Kind"},
      "x-form":{"widget":"select","group":"main","order":2,"labels":{"a":{"uk":"а","en":"a"}}}})")
            .empty());
}

TEST_CASE("every format accepts what is right and refuses what is not") {
  struct Case {
    const char* format;
    std::vector<const char*> good;
    std::vector<const char*> bad;
  };
  const Case cases[] = {
      {"slug", {"brno", "rishon-lezion", "a1"}, {"", "Brno", "a--b", "-a", "a_b", "брно"}},
      {"date", {"2005", "2005-04", "2005-04-12"}, {"", "2005-4", "12.04.2005"}},
      {"day", {"2005-04-12"}, {"2005", "2005-04", "2005-04-31"}},
      {"instant", {"2026-11-24T08:30:00Z"}, {"2026-11-24", "2026-11-24T08:30:00+02:00"}},
      {"zone", {"Europe/Kyiv", "Asia/Seoul", "UTC"}, {"", "Kyiv", "GMT+25"}},
      {"url",
       {"https://example.org", "http://example.org/a?b=c#d", "https://приклад.укр/шлях",
        "https://example.org:8080/"},
       {"", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https:///path",
        "https://a b", "https://user@example.org", "https://exa\"mple.org",
        "https://example.org\\@evil", "HTTPS:example.org"}},
      {"record-key", {"city/brno"}, {"", "brno", "city/", "city/a/b"}},
      {"record-or-text", {"organisation/uclg", "Міська рада"}, {"", "   "}},
      {"language",
       {"uk", "en", "zh-Hans", "pt-BR", "crh"},
       {"", "u", "UK", "uk_UA", "uk-", "ukrainian"}},
      {"country", {"CZ", "UA"}, {"", "cz", "CZE", "C1"}},
      {"local-time", {"2026-11-24T13:00", "2026-11-24T13:00:00"}, {"", "13:00", "2026-11-24"}},
      {"phone",
       {"1552", "203", "0 800 33 92 91", "+380 57 123-45-67", "(057) 123 45 67"},
       {"", "1", "call", "+1552", "1552;ext=1", "+380571234567890123"}},
      {"email",
       {"twins@brno.cz", "a.b+c@example.org", "міста@приклад.укр"},
       {"", "brno", "@brno.cz", "a@b", "a b@brno.cz", "a@brno.cz, b@brno.cz", "<a@brno.cz>",
        "a@.cz", "a@brno..cz"}},
      {"rrule",
       {"FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=10", "UNTIL=20261231T120000Z;FREQ=DAILY"},
       {"", "WEEKLY", "RRULE:FREQ=WEEKLY", "INTERVAL=2", "FREQ=OFTEN", "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;COUNT=2;UNTIL=20261231", "FREQ=DAILY;", "FREQ=DAILY;X=1", "freq=daily",
        "FREQ=DAILY;COUNT=", "FREQ=WEEKLY;BYMONTHDAY=2", "FREQ=DAILY;INTERVAL=0"}},
      {"sha256",
       {"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
       {"", "0123", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"}},
  };
  for (const Case& one : cases) {
    REQUIRE(is_format(one.format));
    for (const char* text : one.good) {
      INFO(one.format << ": " << text);
      CHECK(matches_format(one.format, text));
    }
    for (const char* text : one.bad) {
      INFO(one.format << ": " << text);
      CHECK_FALSE(matches_format(one.format, text));
    }
  }
  CHECK_FALSE(is_format("e-mail"));
}

}  // namespace pobratym::model
