// SPDX-License-Identifier: Apache-2.0
#include "content/store/connection.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/store/content.hpp"

namespace pobratym::store {

TEST_CASE("what is opened for reading cannot be written") {
  const test::TemporaryFolder folder;
  REQUIRE(test::open_writer(folder / "content.db").apply({{test::version(1)}, {}, {}}));
  const auto connection =
      Connection::open(folder / "content.db", Connection::Access::read_only, 100);
  REQUIRE(connection);
  for (const char* sql : {"DELETE FROM source", "UPDATE content SET change = 9",
                          "CREATE TABLE t(x)", "PRAGMA user_version = 9"}) {
    INFO(sql);
    CHECK_FALSE(connection->execute(sql));
  }
  CHECK(connection->integer("SELECT count(*) FROM source").value() == 1);
}

TEST_CASE("a change that was not committed is taken back") {
  const test::TemporaryFolder folder;
  const auto connection =
      Connection::open(folder / "t.db", Connection::Access::read_write_create, 100);
  REQUIRE(connection);
  REQUIRE(connection->execute("CREATE TABLE t(x)"));
  {
    const auto transaction = Transaction::begin(*connection, Transaction::Kind::write);
    REQUIRE(transaction);
    REQUIRE(connection->execute("INSERT INTO t VALUES(1)"));
  }
  CHECK(connection->integer("SELECT count(*) FROM t").value() == 0);
  CHECK(connection->integer("SELECT x FROM t").value() == std::nullopt);
}

TEST_CASE("the database has the settings that lost nothing when the power was cut") {
  const test::TemporaryFolder folder;
  const auto writer = test::open_writer(folder / "content.db");
  const auto connection =
      Connection::open(folder / "content.db", Connection::Access::read_only, 100);
  REQUIRE(connection);
  // Written into the file: not WAL (1 is a rollback journal), ours, of this layout.
  CHECK(connection
            ->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
                      "AND name NOT LIKE 'sqlite%' AND sql NOT LIKE '%STRICT%' "
                      "AND name NOT LIKE 'search_title%' AND name NOT LIKE 'search_all%'")
            .value() == 0);
  CHECK(connection->integer("PRAGMA application_id").value() == 0x506F6272);
  RealDisk disk;
  const auto bytes = disk.read(folder / "content.db", 1u << 20u);
  REQUIRE(bytes);
  CHECK(bytes->at(18) == 1);
  CHECK(bytes->at(19) == 1);
}

}  // namespace pobratym::store
