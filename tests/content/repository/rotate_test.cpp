// SPDX-License-Identifier: Apache-2.0
#include "content/repository/rotate.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/repository/check.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/verify.hpp"
#include "tests/content/repository/sample.hpp"
#include "tests/support/stopping_disk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::repository {
namespace {

using pobratym::test::StoppingDisk;
using pobratym::test::TemporaryFolder;
using test::city_keys;
using test::key_of;
using test::morning;
using test::publish_city;
using test::sample_records;

const std::vector<std::string> kAllRoles = {"root", "targets", "snapshot", "timestamp", "kharkiv"};

/// A city with its keys, some of which become others.
struct City {
  City() { publish_city(folder.path(), sample_records(20)); }

  std::string rotate_on(Disk& disk, const std::string& role, const std::string& to) {
    KeySet all;
    for (const auto& [name, key] : keys) all.emplace(name, copy(key));
    all.emplace(role + ".next", key_of(to));
    const auto lock = lock_for_publishing(folder.path()).value();
    const SignerKeys signers{{key_of(to).public_key()}, 1};
    const auto done = rotate(lock, {role, signers}, {disk, folder.path(), all, now});
    return done ? "" : done.error().message;
  }
  std::string rotate_to(const std::string& role, const std::string& to) {
    RealDisk disk;
    const std::string refused = rotate_on(disk, role, to);
    if (refused.empty()) use(role, to);
    return refused;
  }
  void use(const std::string& role, const std::string& name) {
    keys.erase(role);
    keys.emplace(role, key_of(name));
  }
  static SecretKey copy(const SecretKey& key) {
    return SecretKey::from_seed_hex(key.seed_hex()).value();
  }

  /// How a publication that is expected to fail explains itself; "" when it does not.
  std::string publish() {
    RealDisk disk;
    const auto records = sample_records(20);
    const std::map<std::string, Bytes> media;
    const auto done =
        repository::publish({"kharkiv", records, media}, disk, folder.path(), keys, now);
    return done ? "" : done.error().message;
  }
  std::string trouble() {
    const auto summary = check_repository(RealDisk(), folder.path(), now);
    return summary ? "" : summary.error().message;
  }

  TemporaryFolder folder;
  KeySet keys = city_keys();
  Instant now = morning();
};

}  // namespace

TEST_CASE("every key can be changed, and publishing goes on with the new ones alone") {
  City city;
  for (const std::string& role : kAllRoles) {
    INFO(role);
    CHECK(city.rotate_to(role, "new " + role).empty());
    CHECK(city.trouble().empty());
    CHECK(city.publish().empty());
    CHECK(city.trouble().empty());
  }
  city.keys = city_keys();
  CHECK(city.publish().find("was signed with another key than ") != std::string::npos);
}

TEST_CASE("each new root is signed for the one before, so that a kiosk can follow from any") {
  City city;
  for (int i = 0; i < 5; ++i) {
    for (const std::string role : {"root", "timestamp"}) {
      REQUIRE(city.rotate_to(role, role + std::to_string(i)).empty());
    }
  }
  RealDisk disk;
  const auto bytes = [&](Version version) {
    return disk.read(city.folder / root_path(version), 1u << 20u).value();
  };
  auto root = verify_first_root(bytes(1)).value();
  for (Version version = 2; version <= 11; ++version) {
    INFO(version);
    const auto next = verify_next_root(bytes(version), root);
    REQUIRE(next);
    root = *next;
  }
  CHECK_FALSE(disk.exists(city.folder / root_path(12)));
}

TEST_CASE("a key that was lost can be replaced without it") {
  for (const std::string role : {"targets", "snapshot", "timestamp", "kharkiv"}) {
    INFO(role);
    City city;
    city.keys.erase(role);
    CHECK(city.rotate_to(role, "new " + role).empty());
    CHECK(city.trouble().empty());
    CHECK(city.publish().empty());
  }
  City city;
  city.keys.erase("root");
  CHECK(city.rotate_to("root", "new root").starts_with("publishing needs the key root.json"));
  CHECK(city.rotate_to("timestamp", "x").starts_with("publishing needs the key root.json"));
  CHECK(city.trouble().empty());
}

TEST_CASE(
    "a power cut in a rotation leaves a repository that holds, or one that a second run mends") {
  for (const std::string& role : kAllRoles) {
    for (const bool lost : {false, true}) {
      if (lost && role == "root") continue;
      bool whole = false;
      for (std::size_t steps = 0; !whole; ++steps) {
        INFO(role << (lost ? ", lost, " : ", ") << steps);
        REQUIRE(steps < 20);
        City city;
        if (lost) city.keys.erase(role);
        StoppingDisk disk(steps);
        whole = city.rotate_on(disk, role, "new").empty();
        if (!lost) CHECK(city.trouble().empty());
        CHECK(city.rotate_to(role, "new").empty());
        CHECK(city.trouble().empty());
        CHECK(city.publish().empty());
        CHECK(city.trouble().empty());
      }
    }
  }
}

TEST_CASE("who asks for fewer signatures than now has to say so") {
  City city;
  RealDisk disk;
  const auto lock = lock_for_publishing(city.folder.path()).value();
  KeySet all = city_keys();
  all.emplace("root.anna", key_of("anna"));
  all.emplace("root.boris", key_of("boris"));
  const Ceremony ceremony{disk, city.folder.path(), all, city.now};
  const SignerKeys two{{key_of("anna").public_key(), key_of("boris").public_key()}, 2};
  const SignerKeys one{{key_of("anna").public_key()}, 1};
  REQUIRE(rotate(lock, {"root", two}, ceremony));
  CHECK(rotate(lock, {"root", one}, ceremony)
            .error()
            .message.starts_with("the role root needs 2 signatures now"));
  CHECK(rotate(lock, {"root", one, true}, ceremony));
  CHECK(city.trouble().empty());
}

TEST_CASE("a key of another role is no new key") {
  City city;
  CHECK(city.rotate_to("timestamp", "snapshot").find("signs another role here") !=
        std::string::npos);
  CHECK(city.rotate_to("root", "kharkiv").find("signs another role here") != std::string::npos);
  CHECK(city.rotate_to("brno", "x").starts_with("brno is not the city of this repository"));
}

}  // namespace pobratym::repository
