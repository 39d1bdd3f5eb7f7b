// SPDX-License-Identifier: Apache-2.0
#include "content/search/slips.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace pobratym::search {
namespace {

bool share_a_shape(std::string_view a, std::string_view b) {
  const auto one = shapes_of(a);
  const auto other = shapes_of(b);
  return std::any_of(one.begin(), one.end(), [&](const std::string& shape) {
    return std::find(other.begin(), other.end(), shape) != other.end();
  });
}

}  // namespace

TEST_CASE("one letter too many, too few, another or two that changed places is one slip") {
  for (const char* typed :
       {"болонньья", "болоья", "болонья", "болонія", "боолнья", "олонья", "болоньяя", "оболонья"}) {
    INFO(typed);
    const bool same = std::string_view(typed) == "болонья";
    const bool two = std::string_view(typed) == "болонньья";
    CHECK(one_slip_apart("болонья", typed) == (!same && !two));
    if (!same && !two) CHECK(share_a_shape("болонья", typed));
  }
}

TEST_CASE("two slips are not forgiven") {
  CHECK_FALSE(one_slip_apart("харків", "ахркві"));
  CHECK_FALSE(one_slip_apart("брно", "бернно"));
  CHECK_FALSE(one_slip_apart("варна", "брна"));
}

TEST_CASE("short words are not forgiven: they have too many neighbours") {
  CHECK(shapes_of("мер").empty());
  CHECK(shapes_of(std::string(100, 'a')).empty());
  CHECK_FALSE(shapes_of("брно").empty());
}

}  // namespace pobratym::search
