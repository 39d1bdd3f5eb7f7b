// SPDX-License-Identifier: Apache-2.0
#include "content/tool/show_command.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

TEST_CASE("a repository is shown with its roles, their expiry and its sizes") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  const auto spoken = workplace.show();
  CHECK(spoken.code == 0);
  CHECK(spoken.says("timestamp        1  2026-12-01T08:30:00Z\n"));
  CHECK(spoken.says("brno             1  2027-02-22T08:30:00Z\n"));
  CHECK(spoken.says("\nbrno: "));
  CHECK(spoken.says("Every signature, page, pack and picture verifies."));
}

TEST_CASE("expired signatures are shown as such and answered with 1") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  const auto spoken = workplace.show({"--now", "2026-12-02T00:00:00Z"});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("2026-12-01T08:30:00Z  EXPIRED\n"));
  CHECK(spoken.says("Publish again to renew them."));
}

TEST_CASE("a repository that was tampered with is not shown but accused") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish().code == 0);
  RealDisk disk;
  const Path file = workplace.repository() / "metadata/1.brno.json";
  Bytes bytes = disk.read(file, 1u << 20u).value();
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  REQUIRE(disk.write(file, bytes));
  const auto spoken = workplace.show();
  CHECK(spoken.code == 1);
  CHECK(spoken.out.empty());
  CHECK(spoken.says("brno.json: its hash is not the one that snapshot.json names"));
}

TEST_CASE("where there is no repository, that is said") {
  const Workplace workplace;
  const auto spoken = workplace.show();
  CHECK(spoken.code == 1);
  CHECK(spoken.says("there is no repository in "));
}

}  // namespace pobratym::tool
