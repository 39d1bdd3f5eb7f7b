// SPDX-License-Identifier: Apache-2.0
#include "sync/metadata_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

TEST_CASE("a verified role is kept until another takes its place") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  MetadataStore store(disk, folder.path());
  CHECK_FALSE(store.read("timestamp"));
  REQUIRE(store.keep("timestamp", "one"));
  REQUIRE(store.keep("timestamp", "two"));
  CHECK(store.read("timestamp") == "two");
  CHECK(disk.exists(folder / "metadata/timestamp.json"));
  REQUIRE(store.forget("timestamp"));
  CHECK_FALSE(store.read("timestamp"));
}

TEST_CASE("keeping what is kept already does not wear the disk") {
  const test::TemporaryFolder folder;
  test::StoppingDisk disk(1);
  MetadataStore store(disk, folder.path());
  REQUIRE(store.keep("root", "same"));
  CHECK(store.keep("root", "same"));
  CHECK_FALSE(disk.stopped());
}
