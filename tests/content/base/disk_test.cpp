// SPDX-License-Identifier: Apache-2.0
#include "content/base/disk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

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

TEST_CASE("of a file one can have the beginning only") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "file", "12345"));
  CHECK(disk.read_start(folder / "file", 3).value() == "123");
  CHECK(disk.read_start(folder / "file", 9).value() == "12345");
  CHECK(disk.read_start(folder / "file", 0).value().empty());
  CHECK_FALSE(disk.read_start(folder / "nothing", 9));
  // A disk that can only read whole files does the same.
  CHECK(disk.Disk::read_start(folder / "file", 3).value() == "123");
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

TEST_CASE("many files are written as one and nothing is left beside them") {
  const std::size_t count = GENERATE(0u, 1u, 3u, 40u);
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "0" / "0", "old"));
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) texts.push_back("text " + std::to_string(i));
  std::vector<FileToWrite> files;
  for (std::size_t i = 0; i < count; ++i) {
    files.push_back({folder / std::to_string(i % 3) / std::to_string(i), texts[i]});
  }
  REQUIRE(disk.write_all(files));
  std::size_t found = 0;
  for (const char* name : {"0", "1", "2"}) found += disk.list(folder / name)->size();
  CHECK(found == std::max<std::size_t>(count, 1));
  for (std::size_t i = 0; i < count; ++i) {
    CHECK(disk.read(files[i].path, 100).value() == texts[i]);
  }
}

TEST_CASE("when one of many files cannot be written the old ones stay and nothing is left over") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "0", "old"));
  std::vector<FileToWrite> files;
  for (int i = 0; i < 20; ++i) files.push_back({folder / std::to_string(i), "new"});
  files.push_back({folder / "0" / "below a file", "new"});
  const auto written = disk.write_all(files);
  REQUIRE_FALSE(written);
  CHECK_FALSE(written.error().message.empty());
  CHECK(disk.list(folder.path()).value() == std::vector<std::string>{"0"});
  CHECK(disk.read(folder / "0", 10).value() == "old");
}

}  // namespace pobratym
