// SPDX-License-Identifier: Apache-2.0
#include "tests/content/repository/sample.hpp"

#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"

namespace pobratym::repository::test {
namespace {

FileMeta meta_of(Version version, const Bytes& bytes) {
  return {version, bytes.size(), sha256(bytes)};
}

/// A role of one key.
RoleKeys listed(std::map<KeyId, PublicKey>& keys, const std::string& name) {
  const SecretKey key = key_of(name);
  keys.emplace(key.id(), key.public_key());
  return {{key.id()}, 1};
}

}  // namespace

Instant morning() { return parse_instant("2026-11-24T08:30:00Z").value(); }

SecretKey key_of(const std::string& name) {
  return std::move(SecretKey::from_seed_hex(to_hex(sha256("a key for tests: " + name))).value());
}

KeySet city_keys() {
  KeySet keys;
  for (const char* role : {"root", "targets", "snapshot", "timestamp", "kharkiv"}) {
    keys.emplace(role, key_of(role));
  }
  return keys;
}

std::vector<model::Record> sample_records(std::size_t number) {
  std::vector<model::Record> records;
  for (std::size_t i = 0; i < number; ++i) {
    const std::string id = "i-" + std::to_string(i);
    Json json = {{"type", "initiative"},
                 {"id", id},
                 {"status", "published"},
                 {"updated", "2026-11-01T00:00:00Z"},
                 {"verified", "yes"},
                 {"sources", {{{"title", "A source"}}}},
                 {"title", {{"uk", "Ініціатива " + id}, {"en", to_hex(sha256(id))}}}};
    records.push_back(model::record_from(std::move(json)).value());
  }
  return records;
}

Bytes sample_picture(const std::string& what) { return Bytes("RIFF\0\0\0\0WEBPVP8 ", 16) + what; }

void show_picture(model::Record& record, const std::string& file) {
  record.document["image"] = {
      {"file", file}, {"alt", {{"uk", "Площа"}}}, {"credit", "Somebody"}, {"licence", "CC0-1.0"}};
}

PublishReport publish_city(const Path& folder, const std::vector<model::Record>& records,
                           const std::map<std::string, Bytes>& media, Instant now) {
  RealDisk disk;
  auto report = publish({"kharkiv", records, media}, disk, folder, city_keys(), now);
  INFO((report ? std::string() : report.error().message));
  REQUIRE(report);
  return std::move(*report);
}

Roles::Roles() {
  root.version = 1;
  root.root = listed(root.keys, "root");
  root.targets = listed(root.keys, "targets");
  root.snapshot = listed(root.keys, "snapshot");
  root.timestamp = listed(root.keys, "timestamp");
  origin.version = 3;
  origin.targets["kharkiv/index"] = {5, sha256("index")};
  targets.version = 2;
  targets.delegations.push_back(
      {"kharkiv", listed(targets.delegated_keys, "kharkiv"), {"kharkiv/*"}, true});
  snapshot.version = 4;
  timestamp.version = 5;
  root.expires = targets.expires = origin.expires = snapshot.expires = timestamp.expires =
      morning() + std::chrono::days(7);
  name_all();
}

void Roles::name_all() {
  snapshot.meta["targets.json"] = meta_of(targets.version, targets_bytes());
  snapshot.meta["kharkiv.json"] = meta_of(origin.version, origin_bytes());
  timestamp.snapshot = meta_of(snapshot.version, snapshot_bytes());
}

Bytes Roles::root_bytes() const { return signed_by(root, "root"); }
Bytes Roles::origin_bytes() const { return signed_by(origin, "kharkiv"); }
Bytes Roles::targets_bytes() const { return signed_by(targets, "targets"); }
Bytes Roles::snapshot_bytes() const { return signed_by(snapshot, "snapshot"); }
Bytes Roles::timestamp_bytes() const { return signed_by(timestamp, "timestamp"); }

}  // namespace pobratym::repository::test
