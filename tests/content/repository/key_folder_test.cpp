// SPDX-License-Identifier: Apache-2.0
#include "content/repository/key_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/base/folder_lock.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::TemporaryFolder;

}  // namespace

TEST_CASE("a key comes out of its folder as it went in, and only its owner can read the file") {
  const TemporaryFolder folder;
  RealDisk disk(FileMode::secret);
  const SecretKey key = SecretKey::generate();
  REQUIRE(save_key(disk, folder.path(), "root", key));
  REQUIRE(save_key(disk, folder.path(), "kharkiv", SecretKey::generate()));

  const auto permissions = std::filesystem::status(folder / "root.json").permissions();
  CHECK((permissions & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  const auto keys = load_keys(disk, folder.path());
  REQUIRE(keys);
  CHECK(keys->size() == 2);
  CHECK(keys->at("root").id() == key.id());
  CHECK(keys->at("root").sign("text") == key.sign("text"));
}

TEST_CASE("a key is never overwritten") {
  const TemporaryFolder folder;
  RealDisk disk(FileMode::secret);
  const SecretKey first = SecretKey::generate();
  REQUIRE(save_key(disk, folder.path(), "root", first));
  CHECK_FALSE(save_key(disk, folder.path(), "root", SecretKey::generate()));
  CHECK(load_keys(disk, folder.path())->at("root").id() == first.id());
}

TEST_CASE("two programs do not make keys in one folder at the same time") {
  const TemporaryFolder folder;
  RealDisk disk(FileMode::secret);
  {
    const auto other = FolderLock::take(folder.path(), "another program");
    const auto saved = save_key(disk, folder.path(), "root", SecretKey::generate());
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message.starts_with("another program that makes keys is at work in "));
    CHECK_FALSE(disk.exists(folder / "root.json"));
  }
  CHECK(save_key(disk, folder.path(), "root", SecretKey::generate()));
}

TEST_CASE("an empty or missing folder says how keys are made") {
  const TemporaryFolder folder;
  for (const Path& path : {folder.path(), folder / "missing"}) {
    const auto keys = load_keys(RealDisk(), path);
    REQUIRE_FALSE(keys);
    CHECK(keys.error().code == ErrorCode::not_found);
    CHECK(keys.error().message.find("pobratym-pack keys new") != std::string::npos);
  }
}

TEST_CASE("a damaged key file is named and not used") {
  const TemporaryFolder folder;
  RealDisk disk(FileMode::secret);
  const SecretKey one = SecretKey::generate();
  const SecretKey two = SecretKey::generate();
  Json mixed = one.public_key().json();
  mixed["keyval"]["private"] = two.seed_hex();
  for (const Bytes& bytes :
       {Bytes("{"), Bytes("{}"), dump_json(one.public_key().json()), dump_json(mixed)}) {
    REQUIRE(disk.write(folder / "root.json", bytes));
    const auto keys = load_keys(disk, folder.path());
    REQUIRE_FALSE(keys);
    CHECK(keys.error().message.find("root.json") != std::string::npos);
  }
}

}  // namespace pobratym::repository
