// SPDX-License-Identifier: Apache-2.0
// A small city to test with: keys that are the same in every run, records with room to be edited,
// and the four roles signed the way a test wants them to be right or wrong.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/model/record.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::repository::test {

/// 2026-11-24T08:30:00Z
[[nodiscard]] Instant morning();

/// A key that `name` alone decides.
[[nodiscard]] SecretKey key_of(const std::string& name);

/// root, targets, snapshot, timestamp and kharkiv.
[[nodiscard]] KeySet city_keys();

/// Records initiative/i-0 …, each about 300 bytes.
[[nodiscard]] std::vector<model::Record> sample_records(std::size_t number);

/// As small as a picture can be and still be taken for one.
[[nodiscard]] Bytes sample_picture(const std::string& what);

/// Gives a record a picture of the pack.
void show_picture(model::Record& record, const std::string& file);

/// The records as kharkiv's; the test fails if that is refused.
PublishReport publish_city(const Path& folder, const std::vector<model::Record>& records,
                           const std::map<std::string, Bytes>& media = {}, Instant now = morning());

/// A root with one key a role, and the roles below it, consistent with each other. A test changes
/// one thing and signs again.
struct Roles {
  Roles();

  Root root;
  Targets origin;   ///< kharkiv's, naming kharkiv/index
  Targets targets;  ///< delegates kharkiv/* to kharkiv
  Snapshot snapshot;
  Timestamp timestamp;

  [[nodiscard]] Bytes root_bytes() const;
  [[nodiscard]] Bytes origin_bytes() const;
  [[nodiscard]] Bytes targets_bytes() const;
  [[nodiscard]] Bytes snapshot_bytes() const;
  [[nodiscard]] Bytes timestamp_bytes() const;

  /// Names the targets files in the snapshot and the snapshot in the timestamp as they are now.
  void name_all();
};

/// Signed with the key that key_of(name) makes.
template <class Role>
[[nodiscard]] Bytes signed_by(const Role& role, const std::string& name) {
  const SecretKey key = key_of(name);
  return sign_metadata(to_json(role), {&key});
}

/// The message of a refusal; fails the test when there is none or when it is no refusal of trust.
template <class T>
[[nodiscard]] std::string refusal(const Result<T>& result) {
  if (result) return "(accepted)";
  return result.error().code == ErrorCode::untrusted ? result.error().message
                                                     : "(another code) " + result.error().message;
}

}  // namespace pobratym::repository::test
