// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_copy.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"

namespace pobratym::store {

using test::open_reader;
using test::open_writer;

TEST_CASE("a copy of the content is whole and its own") {
  const test::TemporaryFolder folder;
  ContentWriter original = open_writer(folder / "a.db");
  REQUIRE(original.apply({{test::version(1)}, {test::page(0, {test::city_json("brno")})}, {}}));
  REQUIRE(copy_content(folder / "a.db", folder / "b.db"));
  const model::Date today(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(24));
  CHECK(open_reader(folder / "b.db").city("brno", today).value() != nullptr);
  REQUIRE(open_writer(folder / "b.db").check());

  REQUIRE(open_writer(folder / "b.db")
              .apply({{}, {test::page(0, {test::city_json("lille", "Лілль")})}, {}}));
  CHECK(open_reader(folder / "b.db").city("brno", today).value() == nullptr);
  CHECK(open_reader(folder / "a.db").city("brno", today).value() != nullptr);
  // Over an older copy.
  REQUIRE(copy_content(folder / "a.db", folder / "b.db"));
  CHECK(open_reader(folder / "b.db").city("brno", today).value() != nullptr);
}

TEST_CASE("what is not there cannot be copied, and its name is said") {
  const test::TemporaryFolder folder;
  const auto status = copy_content(folder / "none.db", folder / "b.db");
  REQUIRE(!status);
  CHECK(status.error().code == ErrorCode::not_found);
  CHECK(status.error().message.find("none.db") != std::string::npos);
}

}  // namespace pobratym::store
