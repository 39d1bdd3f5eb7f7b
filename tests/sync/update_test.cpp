// SPDX-License-Identifier: Apache-2.0
// How trust passes from one root to the next.
#include "sync/update.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "content/repository/layout.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using repository::SecretKey;
using test::KioskSite;
using test::kToday;

namespace {

/// Writes root 2 with that change, signed by `signer`.
void publish_root(KioskSite& site, const SecretKey& signer,
                  const std::function<void(repository::Root&)>& change) {
  const auto envelope = repository::parse_envelope(site.repository().root(), "root.json");
  auto root = repository::parse_root(envelope.value().signed_part, "root.json").value();
  root.version = 2;
  change(root);
  const Bytes bytes = repository::sign_metadata(repository::to_json(root), {&signer});
  RealDisk disk;
  REQUIRE(disk.write(site.repository().folder() / repository::root_path(2), bytes));
}

/// Root 2 with another timestamp key.
void rotate_timestamp_key(KioskSite& site, const SecretKey& signer, Instant expires) {
  SecretKey fresh = SecretKey::generate();
  publish_root(site, signer, [&](repository::Root& root) {
    root.expires = expires;
    root.keys.emplace(fresh.id(), fresh.public_key());
    root.timestamp = {{fresh.id()}, 1};
  });
  auto& keys = site.repository().keys();
  keys.erase("timestamp");
  keys.emplace("timestamp", std::move(fresh));
}

const SecretKey& root_key(KioskSite& site) { return site.repository().keys().find("root")->second; }

}  // namespace

TEST_CASE("a new root hands the timestamp over to a new key") {
  KioskSite site(30, 0);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  rotate_timestamp_key(site, root_key(site), kToday + std::chrono::days(365));
  const Outcome between = site.sync();
  CHECK(between.status.state == SyncState::failed);
  CHECK(between.status.error.find("timestamp.json") != std::string::npos);

  // The stolen key may have signed a version so high that no other follows it: new keys start anew.
  RealDisk disk;
  const Path timestamp = site.repository().folder() / "metadata/timestamp.json";
  REQUIRE(disk.remove(timestamp));
  site.repository().edit(3, "after the change of keys");
  site.repository().publish(kToday);
  const Outcome after = site.sync();
  INFO(after.status.error);
  REQUIRE(after.status.state == SyncState::up_to_date);
  CHECK(site.shown().at("t-3") == "after the change of keys");
  CHECK(site.asked_for().contains("metadata/3.root.json"));
  CHECK_FALSE(site.asked_for().contains("metadata/2.root.json"));
}

TEST_CASE("a new root that the old one did not sign is refused") {
  KioskSite site(30, 0);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  rotate_timestamp_key(site, SecretKey::generate(), kToday + std::chrono::days(365));
  const Outcome outcome = site.sync();
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find("root") != std::string::npos);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a root that has expired stops new content") {
  KioskSite site(30, 0);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  rotate_timestamp_key(site, root_key(site), kToday + std::chrono::hours(1));
  const Outcome outcome = site.sync(kToday + std::chrono::hours(2));
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find("expired") != std::string::npos);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a kiosk follows no repository whose files are replaced in place") {
  KioskSite site(30, 0);
  site.repository().publish(kToday);
  REQUIRE(site.sync().status.state == SyncState::up_to_date);
  publish_root(site, root_key(site),
               [](repository::Root& root) { root.consistent_snapshot = false; });
  const Outcome outcome = site.sync();
  CHECK(outcome.status.state == SyncState::failed);
  CHECK(outcome.status.error.find("replaced in place") != std::string::npos);
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a role says when it was signed, or nothing") {
  CHECK(signed_time({{"at", "2026-11-24T08:00:00Z"}}) == kToday);
  CHECK_FALSE(signed_time({{"at", "yesterday"}}));
  CHECK_FALSE(signed_time(Json::object()));
}
