// SPDX-License-Identifier: Apache-2.0
#include "content/base/disk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temporary_folder.hpp"

namespace pobratym {
namespace {

unsigned mode_of(const Path& file) {
  struct stat status{};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 0777u;
}

}  // namespace

TEST_CASE("a file is written whole into folders made for it, and replaced whole") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  const Path file = folder / "a" / "b" / "file";
  REQUIRE(disk.write(file, "first"));
  REQUIRE(disk.write(file, Bytes("sec\0nd", 6)));
  CHECK(disk.read(file, 6).value() == Bytes("sec\0nd", 6));
  CHECK(disk.exists(file));
  // Nothing temporary stays behind.
  CHECK(disk.list(file.parent_path()).value() == std::vector<std::string>{"file"});
}

TEST_CASE("a longer file than allowed is refused and named") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "file", "12345"));
  CHECK(disk.read(folder / "file", 5));
  const auto bytes = disk.read(folder / "file", 4);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::invalid);
  CHECK(bytes.error().message.find("file") != std::string::npos);
}

TEST_CASE("what is not there is not found, and not an empty file") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  const auto bytes = disk.read(folder / "nothing", 100);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::not_found);
  CHECK_FALSE(disk.exists(folder / "nothing"));
  CHECK(disk.list(folder / "nothing").value().empty());
  CHECK(disk.remove(folder / "nothing"));
  CHECK_FALSE(disk.read(folder.path(), 100));
}

TEST_CASE("a file takes another one's place, or leaves both as they are") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "file", "old"));
  CHECK_FALSE(disk.replace(folder / "file", folder / "file.new"));
  CHECK(disk.read(folder / "file", 10).value() == "old");
  REQUIRE(disk.write(folder / "file.new", "new"));
  REQUIRE(disk.replace(folder / "file", folder / "file.new"));
  CHECK(disk.read(folder / "file", 10).value() == "new");
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"file"});
}

TEST_CASE("a folder is listed by name and in order") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  for (const char* name : {"b", "a", "c"}) REQUIRE(disk.write(folder / name, ""));
  REQUIRE(disk.make_folders(folder / "d"));
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"a", "b", "c", "d"});
  REQUIRE(disk.remove(folder / "b"));
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"a", "c", "d"});
}

TEST_CASE("a secret is readable by its owner only") {
  const test::TemporaryFolder folder;
  RealDisk secret(FileMode::secret);
  REQUIRE(secret.write(folder / "key", "k"));
  CHECK(mode_of(folder / "key") == 0600u);
  RealDisk shared;
  REQUIRE(shared.write(folder / "page", "p"));
  CHECK((mode_of(folder / "page") & 0600u) == 0600u);
}

TEST_CASE("what lies where a secret is being written neither opens nor diverts it") {
  const test::TemporaryFolder folder;
  RealDisk secret(FileMode::secret);
  RealDisk shared;
  const Path in_the_way = folder / ("key.tmp" + std::to_string(::getpid()));
  REQUIRE(shared.write(in_the_way, "left by a write that broke off"));
  REQUIRE(secret.write(folder / "key", "k"));
  CHECK(mode_of(folder / "key") == 0600u);

  REQUIRE(shared.write(folder / "elsewhere", "mine"));
  std::filesystem::create_symlink(folder / "elsewhere", in_the_way);
  REQUIRE(secret.write(folder / "key", "secret"));
  CHECK(shared.read(folder / "elsewhere", 100).value() == "mine");
  CHECK(shared.read(folder / "key", 100).value() == "secret");
  CHECK(mode_of(folder / "key") == 0600u);
}

TEST_CASE("a file that cannot be written says so and leaves the old one") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "file", "old"));
  const auto status = disk.write(folder / "file" / "inside", "new");
  REQUIRE_FALSE(status);
  CHECK_FALSE(status.error().message.empty());
  CHECK(disk.read(folder / "file", 10).value() == "old");
  REQUIRE(disk.make_folders(folder / "folder"));
  CHECK_FALSE(disk.write(folder / "folder", "new"));
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"file", "folder"});
}

}  // namespace pobratym
