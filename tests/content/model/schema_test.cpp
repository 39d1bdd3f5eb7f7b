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
      {R"({"type":"object","properties":{"a":{"type":"string","pattern":"^a"}}})", "pattern"},
      {R"({"properties":{"a":{"format":"email"}}})", "/properties/a/format"},
      {R"({"items":{"oneOf":[]}})", "oneOf"},
      {R"({"type":"null"})", "/type"},
      {R"({"type":["string","null"]})", "/type"},
      {R"({"minLength":"1"})", "/minLength"},
      {R"({"minLength":-1})", "/minLength"},
      {R"({"required":"name"})", "/required"},
      {R"({"additionalProperties":false})", "/additionalProperties"},
      {R"({"properties":[]})", "/properties"},
      {R"({"x-check":"spelling"})", "/x-check"},
      {R"({"$ref":"other.json#/definitions/a"})", "$ref"},
      {R"({"$ref":"thing.json#/definitions/a","definitions":{"a":{}}})", "definitions"},
      {R"({"definitions":{"a":{"$ref":"thing.json#/definitions/a"}}})", "/definitions/a"},
      {R"({"properties":{"a":{"$ref":"thing.json#/definitions/a","maxLength":3}}})", "maxLength"},
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
  CHECK_FALSE(is_format("email"));
}

}  // namespace pobratym::model
