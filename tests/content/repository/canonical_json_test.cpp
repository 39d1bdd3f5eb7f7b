// SPDX-License-Identifier: Apache-2.0
#include "content/repository/canonical_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace pobratym::repository {

TEST_CASE("every document has exactly one form in which it is signed") {
  struct Case {
    std::string written;
    std::string canonical;
  };
  const std::vector<Case> cases = {
      {R"({ "b" : 1, "a" : [ 2, 3 ] })", R"({"a":[2,3],"b":1})"},
      {R"({"10":0,"9":0,"a":0,"A":0,"ж":0})", R"({"10":0,"9":0,"A":0,"a":0,"ж":0})"},
      {R"([null, true, false, -7, 0, 9007199254740992])",
       R"([null,true,false,-7,0,9007199254740992])"},
      {R"("quote \" and backslash \\ only")", R"("quote \" and backslash \\ only")"},
      {"\"line\\nfeed, tab\\t, bell\\u0007\"", "\"line\nfeed, tab\t, bell\a\""},
      {R"("\u041f\u043e\u0431\u0440\u0430\u0442\u0438\u043c")", "\"Побратим\""},
      {R"("a\/b")", R"("a/b")"},
      {R"({"":{}, "list":[]})", R"({"":{},"list":[]})"},
  };
  for (const Case& one : cases) {
    INFO(one.written);
    const auto json = parse_json(one.written);
    REQUIRE(json);
    CHECK(canonical_json(*json) == one.canonical);
  }
}

TEST_CASE("a number with a fraction cannot be signed, wherever it stands") {
  for (const char* text : {"0.5", "[1.0]", R"({"a":{"b":[1e3]}})"}) {
    const auto refused = canonical_json(parse_json(text).value());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalid);
  }
}

}  // namespace pobratym::repository
