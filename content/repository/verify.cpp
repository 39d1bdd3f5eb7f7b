// SPDX-License-Identifier: Apache-2.0
#include "content/repository/verify.hpp"

#include <string>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/delegations.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/seal.hpp"
#include "content/repository/signatures.hpp"

namespace pobratym::repository {
namespace {

using Keys = std::map<KeyId, PublicKey>;

tl::unexpected<Error> refuse(std::string_view file, const std::string& why) {
  return fail(ErrorCode::untrusted, std::string(file) + ": " + why);
}

/// A file whose shape is wrong is not worth more trust than one with a wrong signature.
tl::unexpected<Error> refuse(Error error) {
  return fail(ErrorCode::untrusted, std::move(error.message));
}

/// Shape and signatures, the part all roles share. Signatures first: what is not signed is not
/// read.
template <class Role>
Result<Role> open(BytesView bytes, const std::string& file, std::string_view role,
                  std::uint64_t limit, const Keys& keys, const RoleKeys& role_keys,
                  Result<Role> (*parse)(const Json&, std::string_view)) {
  if (bytes.size() > limit) {
    return refuse(file, "it is longer than the " + std::to_string(limit) + " bytes allowed");
  }
  const auto envelope = parse_envelope(bytes, file);
  if (!envelope) return refuse(envelope.error());
  if (auto done = check_signatures(*envelope, keys, role_keys, role, file); !done) {
    return tl::unexpected(done.error());
  }
  auto value = parse(envelope->signed_part, file);
  if (!value) return refuse(value.error());
  return value;
}

template <class Role>
Status check_expiry(const Role& role, std::string_view file, Instant now) {
  if (now < role.expires) return {};
  return refuse(file, "it expired at " + format_instant(role.expires) +
                          "; publish anew, or set this machine's clock if it is wrong");
}

std::string version_text(Version version) { return "version " + std::to_string(version); }

Status not_older(std::string_view file, Version version, Version previous) {
  if (version >= previous) return {};
  return refuse(file, version_text(version) + " is older than " + version_text(previous) +
                          ", which was accepted before; this may be an attempt to roll back");
}

/// Signed twice with the same version and other content: one of the two was never meant to be.
template <class Role>
Status not_rewritten(std::string_view file, const Role& role, const Role& previous) {
  if (role.version != previous.version || role.source == previous.source) return {};
  return refuse(file, version_text(role.version) +
                          " was accepted before with other content; versions must count up");
}

template <class Role>
Status follows(std::string_view file, const Role& role, const Verified<Role>* previous) {
  if (previous == nullptr) return {};
  if (auto done = not_older(file, role.version, (*previous)->version); !done) return done;
  return not_rewritten(file, role, **previous);
}

/// A file against what the file above it (`namer`) says of it.
Status as_named(BytesView bytes, const FileMeta& meta, const std::string& file,
                const std::string& namer) {
  if (meta.length && bytes.size() != *meta.length) {
    return refuse(file, "it has " + std::to_string(bytes.size()) + " bytes and " + namer +
                            " names " + std::to_string(*meta.length));
  }
  if ((meta.sha256 && sha256(bytes) != *meta.sha256) ||
      (meta.sha512 && sha512(bytes) != *meta.sha512)) {
    return refuse(file, "its hash is not the one that " + namer + " names");
  }
  return {};
}

Status version_as_named(Version version, const FileMeta& meta, const std::string& file,
                        const std::string& namer) {
  if (version == meta.version) return {};
  return refuse(file, "it is " + version_text(version) + " and " + namer + " names " +
                          version_text(meta.version) + "; files of two publications are mixed");
}

Status as_an_origin(const Targets& targets, const Delegation& delegation, std::string_view file) {
  if (!is_slug(delegation.name)) {
    return refuse(file, "\"" + delegation.name + "\" is no name for a city");
  }
  for (const auto& [name, target] : targets.targets) {
    if (!covers(delegation, name)) {
      return refuse(file, "it names " + name + ", which is not among the files that the role " +
                              delegation.name + " may sign");
    }
    if (!target.has_sha256()) return refuse(file, "it names " + name + " without a sha256");
  }
  return {};
}

Result<Targets> open_targets(BytesView bytes, std::string_view role, const Keys& keys,
                             const RoleKeys& role_keys) {
  return open<Targets>(bytes, std::string(role) + ".json", role, kMaxTargetsBytes, keys, role_keys,
                       parse_targets);
}

Result<Targets> open_delegated(BytesView bytes, std::string_view name, const Targets& delegating) {
  const auto role_keys = keys_of_role(delegating, name);
  if (!role_keys) return refuse(std::string(name) + ".json", "nothing is delegated to this role");
  return open_targets(bytes, name, delegating.delegated_keys, *role_keys);
}

Result<Targets> open_origin(BytesView bytes, std::string_view name, const Targets& delegating) {
  auto targets = open_delegated(bytes, name, delegating);
  if (!targets) return targets;
  const std::string file = std::string(name) + ".json";
  const Delegation* delegation = delegating.delegation(name);
  if (delegation == nullptr) return refuse(file, "a bin of hashes cannot be a city's role");
  if (auto done = as_an_origin(*targets, *delegation, file); !done) {
    return tl::unexpected(done.error());
  }
  return targets;
}

/// Targets of any kind, once opened, against the snapshot.
Result<Verified<Targets>> settle_targets(Result<Targets> targets, BytesView bytes,
                                         std::string_view role, const Verified<Snapshot>& snapshot,
                                         Instant now) {
  const std::string file = std::string(role) + ".json";
  const auto meta = snapshot->meta.find(file);
  if (meta == snapshot->meta.end()) return refuse(file, "snapshot.json does not name it");
  if (auto done = as_named(bytes, meta->second, file, "snapshot.json"); !done) {
    return tl::unexpected(done.error());
  }
  if (!targets) return tl::unexpected(targets.error());
  Status done = version_as_named(targets->version, meta->second, file, "snapshot.json");
  if (done) done = check_expiry(*targets, file, now);
  if (!done) return tl::unexpected(done.error());
  return Seal::verified(std::move(*targets));
}

template <class Role>
Result<Verified<Role>> sealed(Result<Role> role) {
  if (!role) return tl::unexpected(role.error());
  return Seal::verified(std::move(*role));
}

Result<Timestamp> open_timestamp(BytesView bytes, const Root& root) {
  return open<Timestamp>(bytes, "timestamp.json", "timestamp", kMaxTimestampBytes, root.keys,
                         root.timestamp, parse_timestamp);
}

Result<Snapshot> open_snapshot(BytesView bytes, const Root& root) {
  return open<Snapshot>(bytes, "snapshot.json", "snapshot", kMaxSnapshotBytes, root.keys,
                        root.snapshot, parse_snapshot);
}

/// A root against its own keys; which keys those are is only known from inside.
Result<Root> open_root(BytesView bytes) {
  const std::string file = "root.json";
  if (bytes.size() > kMaxRootBytes) return refuse(file, "it is too long");
  const auto envelope = parse_envelope(bytes, file);
  if (!envelope) return refuse(envelope.error());
  auto root = parse_root(envelope->signed_part, file);
  if (!root) return refuse(root.error());
  if (auto done = check_signatures(*envelope, root->keys, root->root, "root", file); !done) {
    return tl::unexpected(done.error());
  }
  return root;
}

}  // namespace

Result<Verified<Root>> verify_first_root(BytesView bytes) { return sealed(open_root(bytes)); }

Result<Verified<Root>> verify_next_root(BytesView bytes, const Verified<Root>& trusted) {
  const std::string file = std::to_string(trusted->version + 1) + ".root.json";
  auto root = open<Root>(bytes, file, "root in " + version_text(trusted->version), kMaxRootBytes,
                         trusted->keys, trusted->root, parse_root);
  if (!root) return tl::unexpected(root.error());
  if (root->version != trusted->version + 1) {
    return refuse(file, "it is " + version_text(root->version) + " and must be " +
                            version_text(trusted->version + 1));
  }
  auto own = open_root(bytes);
  if (!own) return tl::unexpected(own.error());
  return Seal::verified(std::move(*root));
}

Status check_root_expiry(const Verified<Root>& root, Instant now) {
  return check_expiry(*root, "root.json", now);
}

Result<Verified<Timestamp>> verify_timestamp(BytesView bytes, const Verified<Root>& root,
                                             const Verified<Timestamp>* previous, Instant now) {
  const std::string file = "timestamp.json";
  auto timestamp = open_timestamp(bytes, *root);
  if (!timestamp) return tl::unexpected(timestamp.error());
  if (previous != nullptr && timestamp->version == (*previous)->version) {
    if (auto done = check_expiry(**previous, file, now); !done) return tl::unexpected(done.error());
    return *previous;
  }
  Status done = follows(file, *timestamp, previous);
  if (done && previous != nullptr) {
    done = not_older("snapshot.json, as timestamp.json names it,", timestamp->snapshot.version,
                     (*previous)->snapshot.version);
  }
  if (done) done = check_expiry(*timestamp, file, now);
  if (!done) return tl::unexpected(done.error());
  return Seal::verified(std::move(*timestamp));
}

Result<Verified<Snapshot>> verify_snapshot(BytesView bytes, const Verified<Root>& root,
                                           const Verified<Timestamp>& timestamp,
                                           const Verified<Snapshot>* previous, Instant now) {
  const std::string file = "snapshot.json";
  const std::string namer = "timestamp.json";
  if (auto done = as_named(bytes, timestamp->snapshot, file, namer); !done) {
    return tl::unexpected(done.error());
  }
  auto snapshot = open_snapshot(bytes, *root);
  if (!snapshot) return tl::unexpected(snapshot.error());
  Status done = version_as_named(snapshot->version, timestamp->snapshot, file, namer);
  if (done) done = follows(file, *snapshot, previous);
  if (done && previous != nullptr) {
    for (const auto& [name, meta] : (*previous)->meta) {
      const auto found = snapshot->meta.find(name);
      if (found == snapshot->meta.end()) {
        return refuse(file, "it no longer names " + name + ", which was accepted before");
      }
      if (done = not_older(name, found->second.version, meta.version); !done) break;
    }
  }
  if (done) done = check_expiry(*snapshot, file, now);
  if (!done) return tl::unexpected(done.error());
  return Seal::verified(std::move(*snapshot));
}

Result<Verified<Targets>> verify_targets(BytesView bytes, const Verified<Root>& root,
                                         const Verified<Snapshot>& snapshot, Instant now) {
  return settle_targets(open_targets(bytes, "targets", root->keys, root->targets), bytes, "targets",
                        snapshot, now);
}

Result<Verified<Targets>> verify_delegated(BytesView bytes, std::string_view name,
                                           const Verified<Targets>& delegating,
                                           const Verified<Snapshot>& snapshot, Instant now) {
  return settle_targets(open_delegated(bytes, name, *delegating), bytes, name, snapshot, now);
}

Result<Verified<Targets>> verify_origin(BytesView bytes, std::string_view name,
                                        const Verified<Targets>& delegating,
                                        const Verified<Snapshot>& snapshot, Instant now) {
  return settle_targets(open_origin(bytes, name, *delegating), bytes, name, snapshot, now);
}

Result<Verified<Timestamp>> verify_kept_timestamp(BytesView bytes, const Verified<Root>& root) {
  return sealed(open_timestamp(bytes, *root));
}

Result<Verified<Snapshot>> verify_kept_snapshot(BytesView bytes, const Verified<Root>& root) {
  return sealed(open_snapshot(bytes, *root));
}

Result<Verified<Targets>> verify_kept_targets(BytesView bytes, const Verified<Root>& root) {
  return sealed(open_targets(bytes, "targets", root->keys, root->targets));
}

Result<Verified<Targets>> verify_kept_origin(BytesView bytes, std::string_view name,
                                             const Verified<Targets>& delegating) {
  return sealed(open_origin(bytes, name, *delegating));
}

Verified<Targets> own_delegation(const std::string& origin, const std::vector<PublicKey>& keys) {
  Targets own;
  RoleKeys listed;
  for (const PublicKey& key : keys) {
    own.delegated_keys.emplace(key.id(), key);
    listed.keyids.push_back(key.id());
  }
  own.delegations.push_back({origin, std::move(listed), {origin + "/*"}, true});
  return Seal::verified(std::move(own));
}

Status verify_target(const Hasher& hasher, std::string_view name, const TargetFile& file) {
  if (!file.has_sha256() && !file.sha512) {
    return refuse(name, "its role gives no hash that this program can check");
  }
  if (hasher.length() != file.length) {
    return refuse(name, "it has " + std::to_string(hasher.length()) + " bytes and its role names " +
                            std::to_string(file.length));
  }
  if ((file.has_sha256() && hasher.sha256() != file.sha256) ||
      (file.sha512 && hasher.sha512() != *file.sha512)) {
    return refuse(name, "its hash is not the one that its role names");
  }
  return {};
}

}  // namespace pobratym::repository
