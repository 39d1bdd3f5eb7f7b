// SPDX-License-Identifier: Apache-2.0
#include "content/repository/rotate.hpp"

#include <algorithm>
#include <utility>

#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"

namespace pobratym::repository {
namespace {

bool lists(const RoleKeys& keys, const KeyId& id) {
  return std::ranges::find(keys.keyids, id) != keys.keyids.end();
}

RoleKeys Root::* top_role(std::string_view name) {
  if (name == "root") return &Root::root;
  if (name == "targets") return &Root::targets;
  return name == "snapshot" ? &Root::snapshot : &Root::timestamp;
}

bool is_used(const Root& root, const KeyId& id) {
  return lists(root.root, id) || lists(root.targets, id) || lists(root.snapshot, id) ||
         lists(root.timestamp, id);
}

RoleKeys listed(const SignerKeys& signers) {
  RoleKeys keys{{}, signers.threshold};
  for (const PublicKey& key : signers.keys) keys.keyids.push_back(key.id());
  return keys;
}

class RotationRun {
 public:
  RotationRun(const Rotation& rotation, const Ceremony& ceremony)
      : rotation_(rotation),
        folder_(ceremony.folder),
        roles_(ceremony.disk, ceremony.folder, ceremony.keys, ceremony.now, ceremony.options,
               report_) {}

  Result<PublishReport> run() {
    Status done = roles_.read(true);
    if (done && !roles_.before()) {
      done = fail(ErrorCode::not_found, "there is no repository in " + folder_.string());
    }
    if (done) done = roles_.check_clock();
    if (done) done = check_new_keys();
    if (done) done = is_top_role(rotation_.role) ? rotate_top() : rotate_host();
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  /// A key of another role would make two roles fall with one theft.
  Status check_new_keys() {
    Root others = *roles_.root();
    if (is_top_role(rotation_.role)) (others.*top_role(rotation_.role)).keyids.clear();
    std::erase_if(others.keys, [&](const auto& named) { return !is_used(others, named.first); });
    return check_signers(rotation_.signers, rotation_.role, others, *roles_.targets());
  }

  Status rotate_top() {
    const RoleKeys Root::* const role = top_role(rotation_.role);
    const Root now = *roles_.root();
    const bool settled = now.*role == listed(rotation_.signers);
    Root next = now;
    for (const PublicKey& key : rotation_.signers.keys) next.keys.emplace(key.id(), key);
    next.*top_role(rotation_.role) = listed(rotation_.signers);
    std::erase_if(next.keys, [&](const auto& named) { return !is_used(next, named.first); });

    if (rotation_.signers.threshold < (now.*role).threshold && !rotation_.may_lower) {
      return fail(ErrorCode::invalid,
                  "the role " + rotation_.role + " needs " + std::to_string((now.*role).threshold) +
                      " signatures now: name every holder's key with --public-key, and "
                      "--threshold");
    }
    Status done = roles_.check_key("root", now.root, !settled);
    if (done) done = can_sign_after(next);
    if (!done) return done;
    if (rotation_.role == "root") return settled ? Status{} : roles_.put_root(std::move(next));
    // While the old keys can still sign, what they signed holds for kiosks with either root.
    const bool both = !settled && roles_.can_sign(now.*role);
    if (both) roles_.sign_also_for(next);
    if (!both && !settled) done = roles_.put_root(next);
    if (done && rotation_.role == "targets") done = roles_.put_targets();
    if (done && rotation_.role != "timestamp") done = roles_.put_snapshot(true);
    if (done && rotation_.role == "timestamp") done = roles_.put_snapshot();
    if (done) done = roles_.put_timestamp();
    if (done && both) done = roles_.put_root(std::move(next));
    return done;
  }

  /// Before anything is written, that all of it can be.
  Status can_sign_after(const Root& next) {
    const std::string& role = rotation_.role;
    Status done = roles_.check_key(role, next.*top_role(role), true);
    if (role == "root") return done;
    if (done && role == "targets") done = roles_.check_key("snapshot", next.snapshot, true);
    if (done && role == "snapshot") done = roles_.check_key("timestamp", next.timestamp, true);
    if (done && role == "targets") done = roles_.check_key("timestamp", next.timestamp, true);
    if (done && role == "timestamp" && roles_.snapshot_is_due()) {
      done = roles_.check_key("snapshot", next.snapshot, true);
    }
    return done;
  }

  /// The city's role is signed anew with the new keys in the same breath.
  Status rotate_host() {
    const std::string& origin = rotation_.role;
    Targets& targets = *roles_.targets();
    const Delegation* host = host_of(targets);
    if (host == nullptr || host->name != origin) {
      return fail(ErrorCode::invalid,
                  origin +
                      " is not the city of this repository: a partner makes its new key "
                      "itself, and you name its public half with --public-key");
    }
    const RoleKeys keys = listed(rotation_.signers);
    Status done = roles_.check_key("targets", roles_.root()->targets, true);
    if (done) done = roles_.check_online_keys();
    if (done) done = roles_.check_key(origin, keys, true);
    if (!done || host->keys == keys) return done;
    const auto& origins = roles_.before()->origins;
    replace_signers(targets, origin, rotation_.signers);
    if (const auto role = origins.find(origin); role != origins.end()) {
      Targets again = *role->second;
      done = roles_.put_origin(again, origin, keys);
    }
    if (done) done = roles_.put_targets();
    if (done) done = roles_.put_snapshot();
    if (done) done = roles_.put_timestamp();
    return done;
  }

  const Rotation& rotation_;
  const Path& folder_;
  PublishReport report_;
  RoleSigning roles_;
};

}  // namespace

Result<PublishReport> rotate(const FolderLock&, const Rotation& rotation,
                             const Ceremony& ceremony) {
  return RotationRun(rotation, ceremony).run();
}

}  // namespace pobratym::repository
