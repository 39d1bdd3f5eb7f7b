// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/target.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/desk/http/router.hpp"

namespace pobratym::desk {
namespace {

TEST_CASE("a path is read once, and what could be read twice is refused") {
  CHECK(parse_target("/api/records/city%2Fbrno")->path == "/api/records/city/brno");
  CHECK(parse_target("/")->path == "/");
  const char* const tricks[] = {
      "",          "api",       "/a/../b",      "/a/%2e%2e/b", "/./a",  "//a",    "/a//b",
      "/a%00b",    "/a%0d%0ab", "/a%",          "/a%zz",       "/a\\b", "/a%5cb", "/%ff",
      "/a%2f%2fb", "/%2e%2e/b", "http://x/api", "/a?b=%zz",    "*"};
  for (const char* trick : tricks) {
    INFO(trick);
    CHECK_FALSE(parse_target(trick).has_value());
  }
}

TEST_CASE("a query is names and values") {
  const auto target = parse_target("/x?q=%D0%B4%D1%96%D0%BC+two&limit=3&q2").value();
  CHECK(target.query.at("q") == "дім two");
  CHECK(target.query.at("limit") == "3");
  CHECK(target.query.at("q2").empty());
}

TEST_CASE("a route is found by method and path, and a path without the method says which it has") {
  const Router router({{"GET", "/a/{x}"}, {"PUT", "/a/{x}"}, {"GET", "/a/{x}/b"}});
  const auto found = router.find("PUT", "/a/1");
  CHECK(std::get<Router::Match>(found).route == 1);
  CHECK(std::get<Router::Match>(found).steps.at("x") == "1");
  CHECK(std::get<Router::OtherMethods>(router.find("POST", "/a/1")).allowed == "GET, PUT");
  CHECK(std::holds_alternative<Router::NoPath>(router.find("GET", "/a")));
  CHECK(std::holds_alternative<Router::NoPath>(router.find("GET", "/a/")));
}

}  // namespace
}  // namespace pobratym::desk
