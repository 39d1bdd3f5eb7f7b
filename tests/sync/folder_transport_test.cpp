// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_transport.hpp"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

namespace {

constexpr FetchLimits kPlenty{.most = 1000, .exact = {}};

struct Stick {
  Stick() {
    REQUIRE(disk.write(folder / "stick/metadata/timestamp.json", "signed"));
    REQUIRE(disk.write(folder / "private/diary.txt", "secret"));
  }
  test::TemporaryFolder folder;
  RealDisk disk;
  FolderTransport transport{disk, folder / "stick"};
};

}  // namespace

TEST_CASE("a file is read from the stick and counted") {
  Stick stick;
  CHECK(stick.transport.fetch("metadata/timestamp.json", kPlenty).value() == "signed");
  CHECK(stick.transport.traffic().requests == 1);
  CHECK(stick.transport.traffic().bytes == 6);
}

TEST_CASE("a file that is not on the stick is told from a stick that is not there") {
  Stick stick;
  CHECK(stick.transport.fetch("metadata/2.root.json", kPlenty).error().code ==
        ErrorCode::not_found);
  FolderTransport pulled_out(stick.disk, stick.folder / "no-stick");
  const auto answer = pulled_out.fetch("metadata/timestamp.json", kPlenty);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::unreachable);
  CHECK(answer.error().message.find("is the stick plugged in") != std::string::npos);
}

TEST_CASE("a link on the stick does not lead out of it") {
  Stick stick;
  const Path root = stick.folder / "stick";
  std::filesystem::create_symlink("../private/diary.txt", root / "out.json");
  std::filesystem::create_directory_symlink(stick.folder / "private", root / "blobs");
  std::filesystem::create_symlink("metadata/timestamp.json", root / "within.json");
  CHECK(stick.transport.fetch("out.json", kPlenty).error().code == ErrorCode::untrusted);
  CHECK(stick.transport.fetch("blobs/diary.txt", kPlenty).error().code == ErrorCode::untrusted);
  CHECK(stick.transport.fetch("within.json", kPlenty).value() == "signed");
  CHECK(stick.transport.fetch("../private/diary.txt", kPlenty).error().code == ErrorCode::invalid);
}

TEST_CASE("a pipe on the stick does not make the sync wait for ever") {
  Stick stick;
  REQUIRE(::mkfifo((stick.folder / "stick/pipe").c_str(), 0600) == 0);
  CHECK(stick.transport.fetch("pipe", kPlenty).error().code == ErrorCode::not_found);
  CHECK(stick.transport.fetch("metadata", kPlenty).error().code == ErrorCode::not_found);
}

TEST_CASE("a file on the stick that is too long or of the wrong length is refused") {
  Stick stick;
  const std::string path = "metadata/timestamp.json";
  CHECK(stick.transport.fetch(path, {.most = 5, .exact = {}}).error().code == ErrorCode::untrusted);
  CHECK(stick.transport.fetch(path, {.most = 9, .exact = 7}).error().code == ErrorCode::untrusted);
  CHECK(stick.transport.fetch(path, {.most = 9, .exact = 6}).value() == "signed");
}

TEST_CASE("many files come one by one, and the receiver can stop them") {
  Stick stick;
  const std::vector<FetchRequest> requests{{"metadata/timestamp.json", kPlenty},
                                           {"nothing", kPlenty},
                                           {"metadata/timestamp.json", kPlenty}};
  int calls = 0;
  const auto ended =
      stick.transport.fetch_all(requests, [&](std::size_t index, Result<Bytes> body) -> Status {
        CHECK(index == static_cast<std::size_t>(calls++));
        if (!body) return tl::unexpected(body.error());
        return {};
      });
  CHECK(ended.error().code == ErrorCode::not_found);
  CHECK(calls == 2);
}
