// SPDX-License-Identifier: Apache-2.0
#include "content/repository/check.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>

#include "content/repository/limits.hpp"
#include "tests/content/repository/sample.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::TemporaryFolder;
using test::morning;
using test::publish_city;
using test::sample_picture;
using test::sample_records;
using test::show_picture;

}  // namespace

TEST_CASE("whichever published file is changed or lost, the check says which") {
  auto records = sample_records(40);
  show_picture(records[0], "a.webp");
  const TemporaryFolder folder;
  const auto report = publish_city(folder.path(), records, {{"a.webp", sample_picture("a")}});
  RealDisk disk;
  REQUIRE(check_repository(disk, folder.path(), morning()));
  for (const WrittenFile& file : report.written) {
    INFO(file.path);
    const Path path = folder / file.path;
    const Bytes good = disk.read(path, kMaxPackBytes).value();
    const std::string name = Path(file.path).filename().string();
    const auto mentions = [&](const Error& error) {
      // Roles are named by role, as they may have any number in front.
      const std::string role = name.substr(name.find('.') + 1);
      return error.message.find(name) != std::string::npos ||
             (name.ends_with(".json") && error.message.find(role) != std::string::npos);
    };
    Bytes changed = good;
    changed[good.size() / 2] = static_cast<char>(changed[good.size() / 2] ^ 1);
    REQUIRE(disk.write(path, changed));
    const auto tampered = check_repository(disk, folder.path(), morning());
    REQUIRE_FALSE(tampered);
    INFO(tampered.error().message);
    CHECK(mentions(tampered.error()));
    CHECK(tampered.error().code == ErrorCode::untrusted);

    REQUIRE(disk.remove(path));
    const auto lost = check_repository(disk, folder.path(), morning());
    REQUIRE_FALSE(lost);
    INFO(lost.error().message);
    CHECK(mentions(lost.error()));
    REQUIRE(disk.write(path, good));
  }
  CHECK(check_repository(disk, folder.path(), morning()));
}

TEST_CASE("an expired signature is reported and the content is still read") {
  const TemporaryFolder folder;
  publish_city(folder.path(), sample_records(3));
  const auto summary =
      check_repository(RealDisk(), folder.path(), morning() + std::chrono::days(8));
  REQUIRE(summary);
  for (const RoleSummary& role : summary->roles) {
    CHECK(role.expired == (role.name == "timestamp" || role.name == "snapshot"));
  }
}

TEST_CASE("a folder without a repository says how to make one") {
  const TemporaryFolder folder;
  const auto summary = check_repository(RealDisk(), folder.path(), morning());
  REQUIRE_FALSE(summary);
  CHECK(summary.error().code == ErrorCode::not_found);
  CHECK(summary.error().message.find("pobratym-pack publish") != std::string::npos);
}

}  // namespace pobratym::repository
