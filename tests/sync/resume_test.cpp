// SPDX-License-Identifier: Apache-2.0
// Downloads that break off, with the network and with the power: what has come need not come again.
#include <catch2/catch_test_macros.hpp>

#include "content/repository/limits.hpp"
#include "sync/partial_file.hpp"
#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;

namespace {

std::uint64_t pack_bytes(const repository::PublishReport& report) {
  for (const auto& file : report.written) {
    if (file.path.ends_with(".pack")) return file.bytes;
  }
  FAIL("no pack was published");
  return 0;
}

std::uint64_t other_bytes(const repository::PublishReport& report) {
  std::uint64_t bytes = 0;
  for (const auto& file : report.written) {
    const bool metadata = file.path.starts_with("metadata/") && !file.path.ends_with("root.json");
    if (metadata) bytes += file.bytes;
  }
  return bytes;
}

}  // namespace

TEST_CASE("a first sync whose pack breaks off once goes on at that byte") {
  KioskSite site(200, 0);
  const auto report = site.repository().publish(kToday);
  const std::uint64_t length = pack_bytes(report);
  for (const std::uint64_t at : {std::uint64_t{1}, length / 3, length - 1}) {
    INFO("after " << at << " of " << length);
    std::filesystem::remove_all(site.state());
    site.break_off_once(".pack", at);
    const Outcome outcome = site.sync();
    INFO(outcome.status.error);
    REQUIRE(outcome.status.state == SyncState::up_to_date);
    CHECK(outcome.content->by_pack);
    CHECK(outcome.status.bytes == length + other_bytes(report));
    CHECK(site.shown() == site.repository().labels());
  }
}

TEST_CASE("a first sync that the network left goes on in the next run") {
  KioskSite site(200, 0);
  const auto report = site.repository().publish(kToday);
  const std::uint64_t length = pack_bytes(report);
  for (const std::uint64_t at : {std::uint64_t{1}, length / 3, length - 1}) {
    INFO("after " << at << " of " << length);
    std::filesystem::remove_all(site.state());
    site.break_off_and_die(".pack", at);
    const Outcome first = site.sync();
    CHECK(first.status.state == SyncState::failed);
    site.be_honest();
    const Outcome second = site.sync();
    INFO(second.status.error);
    REQUIRE(second.status.state == SyncState::up_to_date);
    CHECK(second.content->by_pack);
    CHECK(second.status.bytes == length - at);  // and a timestamp that is known
    CHECK(site.shown() == site.repository().labels());
    CHECK(RealDisk().list(site.state() / "partial").value().empty());
  }
}

TEST_CASE("pieces of a download that were damaged on the disk are thrown away") {
  KioskSite site(200, 0);
  const auto report = site.repository().publish(kToday);
  site.break_off_and_die(".pack", pack_bytes(report) / 2);
  CHECK(site.sync().status.state == SyncState::failed);
  site.be_honest();
  RealDisk disk;
  const auto pieces = disk.list(site.state() / "partial").value();
  REQUIRE(pieces.size() == 1);
  const Path piece = site.state() / "partial" / pieces.front();
  Bytes bytes = disk.read(piece, 1u << 20u).value();
  bytes[7] = static_cast<char>(bytes[7] ^ 1);
  REQUIRE(disk.write(piece, bytes));
  CHECK(site.sync().status.state == SyncState::failed);  // the hash does not hold …
  const Outcome next = site.sync();                      // … and the next run begins anew
  INFO(next.status.error);
  CHECK(next.status.state == SyncState::up_to_date);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a large picture goes on at the byte where it broke off") {
  KioskSite site(20, 0);
  const Bytes large = test::picture(Bytes(700'000, 'x'));
  site.repository().add_picture(3, large);
  site.repository().publish(kToday);
  site.break_off_once(to_hex(sha256(large)), 500'000);
  const Outcome outcome = site.sync();
  INFO(outcome.status.error);
  REQUIRE(outcome.status.state == SyncState::up_to_date);
  CHECK(site.pictures() == std::set<Bytes>{large});
  CHECK(outcome.status.bytes < large.size() + 50'000);
}

TEST_CASE("pieces are read back in their order, and nothing else is") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  PartialFile file(disk, folder.path(), sha256("a"));
  PartialFile other(disk, folder.path(), sha256("b"));
  CHECK(file.read(100).empty());
  Bytes all;
  for (int i = 0; i < 12; ++i) {
    REQUIRE(file.add(std::to_string(i)));
    all += std::to_string(i);
  }
  REQUIRE(other.add("other"));
  CHECK(file.read(100) == all);
  CHECK(file.read(all.size()) == all);
  CHECK(file.read(all.size() - 1).empty());
  REQUIRE(file.forget());
  CHECK(file.read(100).empty());
  CHECK(other.read(100) == "other");
  REQUIRE(PartialFile::forget_all(disk, folder.path()));
  CHECK(other.read(100).empty());
}
