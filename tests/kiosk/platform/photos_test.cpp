// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/photos.hpp"

#include <webp/encode.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "tests/support/temporary_folder.hpp"

namespace pobratym::kiosk {
namespace {

Bytes webp(const ui::Image& image) {
  std::uint8_t* out = nullptr;
  const std::size_t size =
      WebPEncodeLosslessRGBA(reinterpret_cast<const std::uint8_t*>(image.pixels.data()),
                             image.width, image.height, image.width * 4, &out);
  const std::unique_ptr<std::uint8_t, void (*)(void*)> owner(out, WebPFree);
  return {reinterpret_cast<const char*>(out), size};
}

/// A state folder with photos in it, all of 64 by 48 pixels.
class Album {
 public:
  Digest add(std::uint32_t colour) {
    ui::Image image(64, 48, colour | 0xff000000u);
    for (int i = 0; i < 48; ++i) image.at(i, i) = 0xff000000u + static_cast<std::uint32_t>(i * i);
    const Bytes bytes = webp(image);
    const Digest digest = sha256(bytes);
    REQUIRE(disk_.write(file_of(digest), bytes));
    return digest;
  }
  [[nodiscard]] Path file_of(const Digest& digest) const {
    const std::string hex = to_hex(digest);
    return folder_ / "blobs" / hex.substr(0, 2) / hex;
  }
  RealDisk& disk() { return disk_; }
  [[nodiscard]] Path path() const { return folder_.path(); }

 private:
  test::TemporaryFolder folder_;
  RealDisk disk_;
};

constexpr std::size_t kOne = std::size_t{64} * 48 * 4;

/// Asks in a frame of its own and waits.
std::optional<StoredPicture> shown(Photos& photos, const Digest& digest) {
  photos.begin_frame();
  static_cast<void>(photos.get(digest));
  static_cast<void>(photos.wait());
  return photos.get(digest);
}

}  // namespace

TEST_CASE("a page knows a photo's shape at once and has its pixels a little later") {
  Album album;
  const Digest digest = album.add(0x102030);
  Photos photos(album.disk(), album.path());
  const auto first = photos.get(digest);
  REQUIRE(first);
  CHECK(first->width == 64);
  CHECK(first->height == 48);
  static_cast<void>(photos.wait());  // it may be there by now
  CHECK(photos.take_arrived());
  const auto second = photos.get(digest);
  REQUIRE(second);
  REQUIRE(second->image != nullptr);
  CHECK(second->image->at(60, 2) == 0xff102030u);
  CHECK(!photos.wait());
}

TEST_CASE("a photo that comes asks for the page to be drawn once, not more") {
  Album album;
  const Digest digest = album.add(0x102030);
  std::atomic<int> calls = 0;
  Photos photos(album.disk(), album.path(), {.arrived = [&] { ++calls; }});
  CHECK(!photos.take_arrived());
  static_cast<void>(shown(photos, digest));
  CHECK(photos.take_arrived());
  CHECK(!photos.take_arrived());
  for (int frame = 0; frame < 20; ++frame) static_cast<void>(shown(photos, digest));
  CHECK(!photos.take_arrived());
  // The call may come just after wait() returns; there is never a second one.
  CHECK(calls <= 1);
}

TEST_CASE("what is not there is no photo, until it has been fetched") {
  Album album, elsewhere;
  const Digest digest = elsewhere.add(0x102030);
  Photos photos(album.disk(), album.path());
  CHECK(!photos.get(digest));
  CHECK(!photos.wait());
  CHECK(album.add(0x102030) == digest);
  CHECK(shown(photos, digest));
}

TEST_CASE("a photo that the disk changed is not shown, and is tried again when asked") {
  Album album;
  const Digest digest = album.add(0x102030);
  const Bytes whole = album.disk().read(album.file_of(digest), 1u << 20u).value();
  Bytes changed = whole;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  REQUIRE(album.disk().write(album.file_of(digest), changed));
  Photos photos(album.disk(), album.path());
  CHECK(!shown(photos, digest));
  CHECK(photos.take_arrived());  // the place that was held for it is given up
  CHECK(!shown(photos, digest));
  photos.try_again();
  CHECK(!shown(photos, digest));
  CHECK(!photos.take_arrived());  // nothing new: nothing is drawn
  REQUIRE(album.disk().write(album.file_of(digest), whole));
  CHECK(!shown(photos, digest));
  photos.try_again();
  CHECK(shown(photos, digest));
  CHECK(photos.take_arrived());
}

TEST_CASE("a photo that promises more pixels than anybody can see is refused unread") {
  Album album;
  const Bytes wide = webp(ui::Image(ui::kMaxPhotoSide + 1, 1, 0xffffffffu));
  const Digest digest = sha256(wide);
  REQUIRE(album.disk().write(album.file_of(digest), wide));
  Photos photos(album.disk(), album.path());
  CHECK(!photos.get(digest));
  CHECK(!photos.wait());
}

TEST_CASE("photos are kept within the budget, the longest unseen one goes first") {
  Album album;
  const Digest a = album.add(1), b = album.add(2), c = album.add(3);
  Photos photos(album.disk(), album.path(), {.budget = 2 * kOne});
  for (const Digest& digest : {a, b, a, c}) static_cast<void>(shown(photos, digest));
  photos.begin_frame();
  CHECK(photos.bytes() == 2 * kOne);
  CHECK(photos.get(a)->image != nullptr);
  CHECK(photos.get(c)->image != nullptr);
  CHECK(photos.get(b)->image == nullptr);
}

TEST_CASE("two photos of one page that do not fit together do not chase each other out") {
  Album album;
  const Digest a = album.add(1), b = album.add(2);
  Photos photos(album.disk(), album.path(), {.budget = kOne});
  for (int frame = 0; frame < 10; ++frame) {
    photos.begin_frame();
    static_cast<void>(photos.get(a));
    static_cast<void>(photos.get(b));
    static_cast<void>(photos.wait());
    CHECK(photos.take_arrived() == (frame == 0));
  }
  CHECK(photos.get(a)->image != nullptr);
  CHECK(photos.get(b)->image != nullptr);
}

TEST_CASE("the kiosk can end while photos are still on their way") {
  Album album;
  std::vector<Digest> digests;
  for (std::uint32_t i = 0; i < 24; ++i) digests.push_back(album.add(i * 1001));
  for (int times = 0; times < 20; ++times) {
    Photos photos(album.disk(), album.path());
    for (const Digest& digest : digests) static_cast<void>(photos.get(digest));
  }
}

}  // namespace pobratym::kiosk
