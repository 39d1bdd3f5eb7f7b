// SPDX-License-Identifier: Apache-2.0
#include "sync/blob_store.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/compress.hpp"
#include "content/repository/layout.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;

namespace {

struct State {
  test::TemporaryFolder folder;
  RealDisk disk;
  BlobStore blobs{disk, folder.path()};
};

repository::Entry entry_of(const Bytes& plain) {
  const Bytes packed = compress(plain);
  return {sha256(plain), static_cast<std::uint32_t>(packed.size()),
          static_cast<std::uint32_t>(plain.size())};
}

}  // namespace

TEST_CASE("what is kept is found by its hash") {
  State state;
  const Bytes picture = "picture", page = "{\"id\":\"brno\"}\n";
  CHECK_FALSE(state.blobs.blob(sha256(picture), picture.size()));
  REQUIRE(state.blobs.keep_blob(sha256(picture), picture));
  CHECK(state.blobs.blob(sha256(picture), picture.size()) == picture);
  auto batch = state.blobs.batch();
  REQUIRE(batch.add_page(sha256(page), compress(page)));
  REQUIRE(batch.write());
  CHECK(state.blobs.page(entry_of(page)) == page);
}

TEST_CASE("a page out of a pack is found like one that came alone") {
  State state;
  const Bytes page(5000, 'x');
  auto batch = state.blobs.batch();
  REQUIRE(batch.add_plain_page(sha256(page), page));
  REQUIRE(batch.write());
  CHECK(state.blobs.page(entry_of(page)) == page);
}

TEST_CASE("many pages are written together, and never many of them wait in memory") {
  State state;
  auto batch = state.blobs.batch();
  std::vector<Bytes> blobs;
  for (char c = 'a'; c < 'a' + 7; ++c) blobs.emplace_back(std::size_t{1} << 20u, c);
  for (const Bytes& blob : blobs) REQUIRE(batch.add_blob(sha256(blob), blob));
  CHECK(state.blobs.blob(sha256(blobs.front()), blobs.front().size()));
  CHECK_FALSE(state.blobs.blob(sha256(blobs.back()), blobs.back().size()));
  REQUIRE(batch.write());
  for (const Bytes& blob : blobs) CHECK(state.blobs.blob(sha256(blob), blob.size()) == blob);
  CHECK(batch.write());  // of nothing
}

TEST_CASE("a damaged file on the disk counts as missing") {
  State state;
  const Bytes picture = "picture", page(5000, 'x');
  const Path picture_file = state.folder.path() / repository::blob_path(sha256(picture));
  const Path page_file = state.folder.path() / repository::page_path(sha256(page));
  for (const Bytes& damage :
       {Bytes("pictura"), Bytes("pict"), Bytes("picture and more"), Bytes()}) {
    REQUIRE(state.disk.write(picture_file, damage));
    CHECK_FALSE(state.blobs.blob(sha256(picture), picture.size()));
  }
  for (const Bytes& damage :
       {Bytes("no zstd"), compress(Bytes(5000, 'y')), compress(Bytes(1u << 20u, 'x')), Bytes()}) {
    REQUIRE(state.disk.write(page_file, damage));
    CHECK_FALSE(state.blobs.page(entry_of(page)));
  }
}

TEST_CASE("what is named no longer is removed, the rest stays") {
  State state;
  for (const char* text : {"one", "two", "three"}) {
    REQUIRE(state.blobs.keep_blob(sha256(text), text));
  }
  REQUIRE(state.disk.write(state.folder / "blobs/stray", "x"));
  CHECK(state.blobs.remove_all_but({repository::blob_path(sha256("two"))}).value() == 2);
  CHECK(state.blobs.blob(sha256("two"), 3));
  CHECK_FALSE(state.blobs.blob(sha256("one"), 3));
}
