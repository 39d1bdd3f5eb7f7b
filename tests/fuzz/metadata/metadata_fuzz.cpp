// SPDX-License-Identifier: Apache-2.0
// Metadata from a hostile server, and from one that holds the right keys and says strange things.
// The first byte chooses: a whole file as it comes, or the signed part of one role, which is then
// signed with a good key and taken through verification. What is read must be the same when it is
// written and read again; what is accepted must keep the promises that callers rely on.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "content/repository/canonical_json.hpp"
#include "content/repository/delegations.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/verify.hpp"

namespace {

using namespace pobratym;
using namespace pobratym::repository;

void must(bool holds) {
  if (!holds) std::abort();
}

/// One key for everything, and a root and roles at version 5 that it signed.
struct Trusted {
  SecretKey key = SecretKey::from_seed_hex(std::string(64, '7')).value();
  Instant now = Instant(std::chrono::seconds(1'700'000'000));
  Verified<repository::Root> root = verify_first_root(sign(first_root())).value();
  Verified<Timestamp> timestamp =
      verify_timestamp(sign(at_five<Timestamp>()), root, nullptr, now).value();

  template <class Role>
  [[nodiscard]] Role at_five() const {
    Role role;
    role.version = 5;
    role.expires = now + std::chrono::hours(1);
    return role;
  }
  [[nodiscard]] repository::Root first_root() const {
    auto first = at_five<repository::Root>();
    first.keys.emplace(key.id(), key.public_key());
    first.root = first.targets = first.snapshot = first.timestamp = {{key.id()}, 1};
    return first;
  }
  template <class Role>
  [[nodiscard]] Bytes sign(const Role& role) const {
    return sign_metadata(to_json(role), {&key});
  }
  [[nodiscard]] Bytes sign_json(const Json& json) const { return sign_metadata(json, {&key}); }

  /// A snapshot that names `role` at that version, in a timestamp that names it.
  [[nodiscard]] Verified<Snapshot> snapshot_naming(const std::string& role, Version version) const {
    auto snapshot = at_five<Snapshot>();
    snapshot.meta["targets.json"].version = 1;
    snapshot.meta[role + ".json"].version = version;
    auto stamp = at_five<Timestamp>();
    stamp.snapshot.version = 5;
    const auto verified = verify_timestamp(sign(stamp), root, nullptr, now).value();
    return verify_snapshot(sign(snapshot), root, verified, nullptr, now).value();
  }
};

/// Canonical JSON has no escapes for control characters, so it is JSON only without them.
void check_canonical(const Json& json) {
  const auto bytes = canonical_json(json);
  if (!bytes) return;
  bool plain = true;
  for (const char c : *bytes) plain = plain && static_cast<unsigned char>(c) >= 0x20;
  const auto again = parse_json(*bytes);
  must(again || !plain || bytes->size() > JsonLimits().bytes);
  if (again && plain) {
    must(*again == json);
    must(canonical_json(*again).value() == *bytes);
  }
}

template <class Role>
void check_round_trip(const Json& json, Result<Role> (*parse)(const Json&, std::string_view)) {
  const auto role = parse(json, "a file");
  if (!role) return;
  const Json written = to_json(*role);
  const auto again = parse(written, "a file");
  must(again.has_value());
  must(to_json(*again) == written);
}

void check_targets(const Targets& targets) {
  for (const std::string target : {"kharkiv/index", "file", "a/b/c.zip", ""}) {
    for (const Delegation& delegation : delegations_for(targets, target)) {
      must(keys_of_role(targets, delegation.name).has_value());
      const std::string file = role_file(delegation.name, std::nullopt);
      must(file.size() < 255 && file.find('/') == std::string::npos && file != "root.json");
    }
  }
  for (const auto& [name, file] : targets.targets) {
    must(verify_target(Hasher(), name, file).has_value() <= (file.length == 0));
  }
}

void check_file(BytesView bytes, const Trusted& trusted) {
  must(!verify_first_root(bytes) || parse_envelope(bytes, "a file"));
  (void)verify_next_root(bytes, trusted.root);
  (void)verify_timestamp(bytes, trusted.root, nullptr, trusted.now);
  const auto envelope = parse_envelope(bytes, "a file");
  if (!envelope) return;
  check_canonical(envelope->signed_part);
  check_round_trip<Root>(envelope->signed_part, parse_root);
  check_round_trip<Timestamp>(envelope->signed_part, parse_timestamp);
  check_round_trip<Snapshot>(envelope->signed_part, parse_snapshot);
  check_round_trip<Targets>(envelope->signed_part, parse_targets);
}

void check_signed(int role, const Json& json, const Trusted& trusted) {
  const Bytes bytes = trusted.sign_json(json);
  if (role == 1) {
    const auto next = verify_next_root(bytes, trusted.root);
    must(!next || (*next)->version == 6);
  } else if (role == 2) {
    const auto next = verify_timestamp(bytes, trusted.root, &trusted.timestamp, trusted.now);
    must(!next || ((*next)->version >= 5 && (*next)->expires > trusted.now &&
                   (*next)->snapshot.version >= trusted.timestamp->snapshot.version));
  } else if (role == 3) {
    const auto before = trusted.snapshot_naming("kharkiv", 3);
    const auto next = verify_snapshot(bytes, trusted.root, trusted.timestamp, &before, trusted.now);
    must(!next || (*next)->meta.find("kharkiv.json")->second.version >= 3);
  } else {
    const auto version = integer_member(json, "version");
    if (!version || *version < 1 || *version > 1'000'000) return;
    const auto snapshot = trusted.snapshot_naming("targets", static_cast<Version>(*version));
    const auto targets = verify_targets(bytes, trusted.root, snapshot, trusted.now);
    if (targets) check_targets(**targets);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Trusted trusted;
  if (size == 0) return 0;
  const BytesView text(reinterpret_cast<const char*>(data + 1), size - 1);
  const int choice = data[0] % 5;
  if (choice == 0) {
    check_file(text, trusted);
    return 0;
  }
  const auto json = parse_json(text);
  if (!json || !json->is_object() || !canonical_json(*json)) return 0;
  check_canonical(*json);
  check_signed(choice, *json, trusted);
  return 0;
}
