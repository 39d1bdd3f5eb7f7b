// SPDX-License-Identifier: Apache-2.0
#include "sync/desk_record.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"

namespace pobratym::sync {

TEST_CASE("the desk's address and key come with the content and change with it") {
  const test::TemporaryFolder folder;
  CHECK(desk_record(folder.path()).address.empty());
  Json host = test::host_json();
  {
    auto writer = test::open_writer(folder / "content.db");
    REQUIRE(writer.apply({{test::version(1)}, {test::page(0, {host})}, {}}));
  }
  CHECK(desk_record(folder.path()).address.empty());
  CHECK(desk_record(folder.path()).key.empty());

  host["desk"] = {{"address", "https://desk.city.example"}, {"key", std::string(64, 'a')}};
  {
    auto writer = test::open_writer(folder / "content.db");
    REQUIRE(writer.apply({{test::version(2)}, {test::page(0, {host})}, {}}));
  }
  CHECK(desk_record(folder.path()).address == "https://desk.city.example");
  CHECK(desk_record(folder.path()).key == std::string(64, 'a'));
}

}  // namespace pobratym::sync
