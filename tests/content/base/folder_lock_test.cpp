// SPDX-License-Identifier: Apache-2.0
#include "content/base/folder_lock.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

TEST_CASE("only one program at a time works in a locked folder") {
  const test::TemporaryFolder folder;
  const Path place = folder / "not" / "there yet";
  std::optional<FolderLock> first = FolderLock::take(place, "somebody").value();
  const auto second = FolderLock::take(place, "somebody");
  REQUIRE_FALSE(second);
  CHECK(second.error().message.starts_with("somebody is at work in "));
  first.reset();
  CHECK(FolderLock::take(place, "somebody"));
}

TEST_CASE("a locked folder holds no lock file") {
  const test::TemporaryFolder folder;
  const auto lock = FolderLock::take(folder.path(), "somebody");
  REQUIRE(lock);
  CHECK(RealDisk().list(folder.path())->empty());
}
