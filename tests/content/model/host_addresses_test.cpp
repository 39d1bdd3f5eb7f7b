// SPDX-License-Identifier: Apache-2.0
#include "content/model/host_addresses.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::model {
namespace {

constexpr const char* kPages = "https://twins.example/pages/";
constexpr const char* kDesk = "https://desk.example";

TEST_CASE("a host's record gets the addresses it does not name, and questions with a desk") {
  const Json bare{{"type", "host"}, {"id", "kharkiv"}};
  const Json given = with_addresses(bare, {kPages, kDesk});
  CHECK(given.at("pages") == kPages);
  CHECK(given.at("desk") == Json{{"address", kDesk}, {"questions", true}});
  CHECK(with_addresses(bare, {"https://twins.example/pages", {}}).at("pages") == kPages);
  CHECK(with_addresses(bare, {}) == bare);
}

TEST_CASE("what a host's record says of its own stays as it is") {
  const Json own{{"pages", "https://own.example/"},
                 {"desk", {{"address", "https://own.example"}, {"questions", false}}}};
  CHECK(with_addresses(own, {kPages, kDesk}) == own);
}

}  // namespace
}  // namespace pobratym::model
