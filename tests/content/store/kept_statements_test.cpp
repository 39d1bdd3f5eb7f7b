// SPDX-License-Identifier: Apache-2.0
#include "content/store/kept_statements.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temporary_folder.hpp"

namespace pobratym::store {
namespace {

constexpr const char* kNumbers = "SELECT column1 FROM (VALUES(1),(2),(3)) WHERE column1 >= ?1";

Connection connect(const test::TemporaryFolder& folder) {
  auto connection = Connection::open(folder / "some.db", Connection::Access::read_write_create, 0);
  REQUIRE(connection);
  return *std::move(connection);
}

}  // namespace

TEST_CASE("a question that was left half answered begins anew the next time") {
  const test::TemporaryFolder folder;
  const Connection connection = connect(folder);
  KeptStatements kept;
  {
    auto first = kept.lend(connection, kNumbers);
    REQUIRE(first);
    (*first)->bind(1, std::int64_t{2});
    REQUIRE((*first)->step().value());
    CHECK((*first)->integer(0) == 2);
  }
  auto second = kept.lend(connection, kNumbers);
  REQUIRE(second);
  // Nothing is bound any more: no number is as large as nothing.
  CHECK_FALSE((*second)->step().value());
}

TEST_CASE("a question may be asked while the same one is being answered") {
  const test::TemporaryFolder folder;
  const Connection connection = connect(folder);
  KeptStatements kept;
  auto outer = kept.lend(connection, kNumbers);
  REQUIRE(outer);
  (*outer)->bind(1, std::int64_t{1});
  REQUIRE((*outer)->step().value());
  for (int round = 0; round < 2; ++round) {
    auto inner = kept.lend(connection, kNumbers);
    REQUIRE(inner);
    (*inner)->bind(1, std::int64_t{3});
    REQUIRE((*inner)->step().value());
    CHECK((*inner)->integer(0) == 3);
  }
  REQUIRE((*outer)->step().value());
  CHECK((*outer)->integer(0) == 2);
}

TEST_CASE("a question that SQLite does not understand says so") {
  const test::TemporaryFolder folder;
  const Connection connection = connect(folder);
  KeptStatements kept;
  const auto statement = kept.lend(connection, "SELECT nothing FROM nowhere");
  REQUIRE_FALSE(statement);
  INFO(statement.error().message);
  CHECK(statement.error().message.find("nothing") != std::string::npos);
}

}  // namespace pobratym::store
