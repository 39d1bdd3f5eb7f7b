// SPDX-License-Identifier: Apache-2.0
#include "content/repository/verify.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {
namespace {

using test::key_of;
using test::morning;
using test::refusal;
using test::Roles;
using test::signed_by;

/// Everything the client verifies in one go.
struct Accepted {
  Verified<Timestamp> timestamp;
  Verified<Snapshot> snapshot;
  Verified<Targets> targets;
  Verified<Targets> origin;
};

struct Files {
  explicit Files(const Roles& roles)
      : root(roles.root_bytes()),
        timestamp(roles.timestamp_bytes()),
        snapshot(roles.snapshot_bytes()),
        targets(roles.targets_bytes()),
        origin(roles.origin_bytes()) {}

  Bytes root, timestamp, snapshot, targets, origin;
};

Result<Accepted> accept(const Files& files, const Accepted* before = nullptr,
                        Instant now = morning()) {
  const auto root = verify_first_root(files.root);
  if (!root) return tl::unexpected(root.error());
  const auto timestamp =
      verify_timestamp(files.timestamp, *root, before ? &before->timestamp : nullptr, now);
  if (!timestamp) return tl::unexpected(timestamp.error());
  const auto snapshot =
      verify_snapshot(files.snapshot, *root, *timestamp, before ? &before->snapshot : nullptr, now);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto targets = verify_targets(files.targets, *root, *snapshot, now);
  if (!targets) return tl::unexpected(targets.error());
  const auto origin = verify_origin(files.origin, "kharkiv", *targets, *snapshot, now);
  if (!origin) return tl::unexpected(origin.error());
  return Accepted{*timestamp, *snapshot, *targets, *origin};
}

}  // namespace

TEST_CASE("a repository that is signed in order is accepted") {
  const auto accepted = accept(Files(Roles()));
  INFO((accepted ? std::string() : accepted.error().message));
  REQUIRE(accepted);
  CHECK(accepted->origin->targets.at("kharkiv/index").length == 5);
}

TEST_CASE("a file that somebody else signed is refused") {
  Roles roles;
  Files files(roles);
  files.timestamp = signed_by(roles.timestamp, "stranger");
  CHECK(refusal(accept(files)) ==
        "timestamp.json: it is not signed by any key of the role timestamp");
  // The snapshot's key is the city's own, and still may not sign the timestamp.
  files.timestamp = signed_by(roles.timestamp, "snapshot");
  CHECK(refusal(accept(files)) ==
        "timestamp.json: it is not signed by any key of the role timestamp");
}

TEST_CASE("a file that was changed after signing is refused") {
  Roles roles;
  Files files(roles);
  Json json = parse_json(files.timestamp).value();
  json["signed"]["version"] = 6;
  files.timestamp = dump_json(json);
  CHECK(refusal(accept(files))
            .starts_with(
                "timestamp.json: the signature does not match the key of the role timestamp"));
}

TEST_CASE("one file cannot pass for another") {
  Roles roles;
  Files files(roles);
  // Signed with the timestamp's key, and yet a snapshot.
  files.timestamp = signed_by(roles.snapshot, "timestamp");
  CHECK(refusal(accept(files)) ==
        "timestamp.json: it says it is a \"snapshot\" file, not a \"timestamp\" file");
}

TEST_CASE("nothing older than what was accepted is accepted again") {
  Roles older;
  Roles newer;
  ++newer.origin.version;
  ++newer.targets.version;
  ++newer.snapshot.version;
  ++newer.timestamp.version;
  newer.name_all();
  const auto before = accept(Files(newer));
  REQUIRE(before);
  CHECK(accept(Files(newer), &*before));
  CHECK(refusal(accept(Files(older), &*before))
            .starts_with("timestamp.json: version 5 is older than version 6"));

  struct Case {
    std::string what;
    std::function<void(Roles&)> change;
    std::string refused;
  };
  const std::vector<Case> cases = {
      {"an old snapshot under a new timestamp", [](Roles& roles) { --roles.snapshot.version; },
       "snapshot.json, as timestamp.json names it,: version 4 is older than version 5"},
      {"old content under a new snapshot", [](Roles& roles) { --roles.origin.version; },
       "kharkiv.json: version 3 is older than version 4"},
      {"an old list of origins", [](Roles& roles) { --roles.targets.version; },
       "targets.json: version 2 is older than version 3"},
      {"other content under the same version of the snapshot",
       [](Roles& roles) {
         ++roles.origin.version;
         --roles.snapshot.version;
       },
       "snapshot.json: version 5 was accepted before with other content"},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    Roles roles = newer;
    ++roles.timestamp.version;
    if (one.what != cases.front().what) ++roles.snapshot.version;
    one.change(roles);
    roles.name_all();
    const std::string message = refusal(accept(Files(roles), &*before));
    INFO(message);
    CHECK(message.starts_with(one.refused));
  }
}

TEST_CASE("an origin that was accepted cannot be dropped") {
  Roles roles;
  const auto before = accept(Files(roles));
  REQUIRE(before);
  ++roles.snapshot.version;
  ++roles.timestamp.version;
  roles.snapshot.meta.erase("kharkiv.json");
  const Bytes snapshot = roles.snapshot_bytes();
  roles.timestamp.snapshot = {roles.snapshot.version, snapshot.size(), sha256(snapshot)};
  CHECK(refusal(accept(Files(roles), &*before)) ==
        "snapshot.json: it no longer names kharkiv.json, which was accepted before");
}

TEST_CASE("files of two publications cannot be mixed") {
  Roles first;
  Roles second;
  second.origin.version = 4;
  second.origin.targets["kharkiv/index"].length = 6;
  second.targets.version = 3;
  second.snapshot.version = 5;
  second.name_all();
  const Files one(first);
  const Files two(second);

  Files mixed = one;
  mixed.snapshot = two.snapshot;
  CHECK(refusal(accept(mixed)) ==
        "snapshot.json: its hash is not the one that timestamp.json names");
  mixed = one;
  mixed.targets = two.targets;
  CHECK(refusal(accept(mixed)) == "targets.json: its hash is not the one that snapshot.json names");
  mixed = one;
  mixed.origin = two.origin;
  CHECK(refusal(accept(mixed)) == "kharkiv.json: its hash is not the one that snapshot.json names");

  // Without hashes and lengths, which TUF lets a writer leave out, the version still tells.
  first.timestamp.snapshot = {first.snapshot.version, std::nullopt, std::nullopt};
  mixed = Files(first);
  mixed.snapshot = two.snapshot;
  CHECK(refusal(accept(mixed))
            .starts_with("snapshot.json: it is version 5 and timestamp.json names version 4"));
}

TEST_CASE("an expired file is refused from that second on") {
  struct Case {
    std::string file;
    std::function<void(Roles&)> shorten;
  };
  const Instant end = morning() + std::chrono::hours(1);
  const std::vector<Case> cases = {
      {"timestamp.json", [&](Roles& roles) { roles.timestamp.expires = end; }},
      {"snapshot.json", [&](Roles& roles) { roles.snapshot.expires = end; }},
      {"targets.json", [&](Roles& roles) { roles.targets.expires = end; }},
      {"kharkiv.json", [&](Roles& roles) { roles.origin.expires = end; }},
  };
  for (const Case& one : cases) {
    INFO(one.file);
    Roles roles;
    one.shorten(roles);
    roles.name_all();
    CHECK(accept(Files(roles), nullptr, end - std::chrono::seconds(1)));
    CHECK(refusal(accept(Files(roles), nullptr, end))
              .starts_with(one.file + ": it expired at 2026-11-24T09:30:00Z"));
  }
}

TEST_CASE("a partner city signs its own content and nothing else") {
  Roles roles;
  roles.origin.targets["brno/index"] = {5, sha256("index")};
  roles.name_all();
  CHECK(refusal(accept(Files(roles))) ==
        "kharkiv.json: it names brno/index, which is not among the files that the role kharkiv "
        "may sign");
}

TEST_CASE("a role that nobody delegated to is refused") {
  Roles roles;
  roles.targets.delegations.clear();
  roles.name_all();
  CHECK(refusal(accept(Files(roles))) == "kharkiv.json: nothing is delegated to this role");
}

TEST_CASE("kept files are read again without asking for their age") {
  Roles roles;
  roles.timestamp.expires = roles.snapshot.expires = roles.targets.expires = roles.origin.expires =
      morning() - std::chrono::days(1);
  roles.name_all();
  const Files files(roles);
  const auto root = verify_first_root(files.root);
  REQUIRE(root);
  CHECK(verify_kept_timestamp(files.timestamp, *root));
  CHECK(verify_kept_snapshot(files.snapshot, *root));
  const auto targets = verify_kept_targets(files.targets, *root);
  REQUIRE(targets);
  CHECK(verify_kept_origin(files.origin, "kharkiv", *targets));
  CHECK_FALSE(verify_kept_timestamp(signed_by(roles.timestamp, "stranger"), *root));
}

TEST_CASE("a role whose key was replaced forgets what the old key signed") {
  Roles roles;
  const Bytes kept = roles.timestamp_bytes();
  const SecretKey replacement = key_of("new timestamp");
  roles.root.keys.emplace(replacement.id(), replacement.public_key());
  roles.root.timestamp.keyids = {replacement.id()};
  const auto root = verify_first_root(roles.root_bytes());
  REQUIRE(root);
  CHECK_FALSE(verify_kept_timestamp(kept, *root));
  CHECK(verify_timestamp(signed_by(roles.timestamp, "new timestamp"), *root, nullptr, morning()));
}

TEST_CASE(
    "a timestamp of the version we have says that there is nothing new, whatever else it says") {
  Roles roles;
  const auto before = accept(Files(roles));
  REQUIRE(before);
  roles.timestamp.snapshot.version = 100;
  const auto root = verify_first_root(roles.root_bytes()).value();
  const auto same = verify_timestamp(roles.timestamp_bytes(), root, &before->timestamp, morning());
  REQUIRE(same);
  CHECK((*same)->snapshot.version == 4);
  // It must be signed for all that, and what we have must still be valid.
  CHECK_FALSE(verify_timestamp(signed_by(roles.timestamp, "stranger"), root, &before->timestamp,
                               morning()));
  CHECK_FALSE(
      verify_timestamp(roles.timestamp_bytes(), root, &before->timestamp, roles.timestamp.expires));
}

TEST_CASE("a city's role is named like a city and names its files by sha256") {
  Roles roles;
  roles.origin.targets["kharkiv/index"] = {5, {}, sha512("index")};
  roles.name_all();
  CHECK(refusal(accept(Files(roles))) == "kharkiv.json: it names kharkiv/index without a sha256");
}

TEST_CASE("a file is the one a role names when its length and every hash we know are") {
  const auto verify = [](BytesView bytes, const char* name, const TargetFile& signed_file) {
    Hasher hasher;
    hasher.add(bytes);
    return verify_target(hasher, name, signed_file);
  };
  TargetFile file{5, sha256("index"), sha512("index")};
  CHECK(verify("index", "a/file", file));
  CHECK(verify("index", "a/file", {5, {}, sha512("index")}));
  CHECK(refusal(verify("indeX", "a/file", file)) ==
        "a/file: its hash is not the one that its role names");
  CHECK(refusal(verify("index!", "a/file", file)) == "a/file: it has 6 bytes and its role names 5");
  CHECK(refusal(verify("index", "a/file", {5, {}, {}})) ==
        "a/file: its role gives no hash that this program can check");
  file.sha512 = sha512("another");
  CHECK_FALSE(verify("index", "a/file", file));
}

}  // namespace pobratym::repository
