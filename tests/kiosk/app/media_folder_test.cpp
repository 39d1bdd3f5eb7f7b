// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/media_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temporary_folder.hpp"

namespace pobratym::kiosk {

TEST_CASE("a picture is shown only if it is exactly the one that was published") {
  const test::TemporaryFolder state;
  RealDisk disk;
  const Bytes picture = "RIFF picture";
  const Digest digest = sha256(picture);
  const std::string hex = to_hex(digest);
  const Path file = state / ("blobs/" + hex.substr(0, 2) + "/" + hex);
  CHECK(!read_medium(disk, state.path(), digest));

  REQUIRE(disk.make_folders(file.parent_path()));
  REQUIRE(disk.write(file, picture));
  CHECK(read_medium(disk, state.path(), digest) == picture);

  REQUIRE(disk.write(file, picture + "!"));
  CHECK(!read_medium(disk, state.path(), digest));
  REQUIRE(disk.write(file, picture.substr(1)));
  CHECK(!read_medium(disk, state.path(), digest));
}

}  // namespace pobratym::kiosk
