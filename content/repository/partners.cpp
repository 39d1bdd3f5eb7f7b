// SPDX-License-Identifier: Apache-2.0
#include "content/repository/partners.hpp"

#include <algorithm>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"

namespace pobratym::repository {
namespace {

/// Everything that a change needs but the change itself.
class TargetsChange {
 public:
  explicit TargetsChange(const Ceremony& ceremony)
      : folder_(ceremony.folder),
        roles_(ceremony.disk, ceremony.folder, ceremony.keys, ceremony.now, ceremony.options,
               report_) {}

  /// Nothing is written before all that is needed is known to be there.
  Status begin() {
    if (auto read = roles_.read(); !read) return read;
    if (!roles_.before()) {
      return fail(ErrorCode::not_found, "there is no repository in " + folder_.string() +
                                            "; make one with pobratym-pack create, or publish");
    }
    Status done = roles_.check_clock();
    if (done) done = roles_.check_key("targets", roles_.root()->targets, true);
    if (done) done = roles_.check_online_keys();
    return done;
  }

  [[nodiscard]] Targets& targets() { return *roles_.targets(); }
  [[nodiscard]] const Root& root() { return *roles_.root(); }

  /// invalid when it is the host or nobody.
  Status must_be_partner(const std::string& origin) {
    if (targets().delegation(origin) == nullptr) {
      return fail(ErrorCode::not_found, "nothing is delegated to " + origin + " in " +
                                            folder_.string() +
                                            "; pobratym-pack show names who may publish there");
    }
    if (host_of(targets())->name != origin) return {};
    return fail(ErrorCode::invalid,
                origin +
                    " is the city this repository belongs to; its kiosks show nothing "
                    "without it");
  }

  Result<PublishReport> finish() {
    Status done = roles_.put_targets();
    if (done) done = roles_.put_snapshot();
    if (done) done = roles_.put_timestamp();
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  const Path& folder_;
  PublishReport report_;
  RoleSigning roles_;
};

SignerKeys keys_named(const KeySet& keys, std::string_view role, std::uint32_t threshold) {
  SignerKeys named{{}, threshold};
  for (const auto& [name, key] : keys) {
    if (role_of_key(name) == role) named.keys.push_back(key.public_key());
  }
  return named;
}

Result<RoleKeys> listed_in(Root& root, const KeySet& keys, std::string_view role,
                           std::uint32_t threshold) {
  RoleKeys listed{{}, threshold};
  for (const PublicKey& key : keys_named(keys, role, threshold).keys) {
    root.keys.emplace(key.id(), key);
    if (std::ranges::find(listed.keyids, key.id()) == listed.keyids.end()) {
      listed.keyids.push_back(key.id());
    }
  }
  if (threshold > 0 && listed.keyids.size() >= threshold) return listed;
  return fail(ErrorCode::not_found,
              "the role " + std::string(role) + " needs " + std::to_string(threshold) +
                  (threshold == 1 ? " key" : " different keys") + ", and " +
                  std::to_string(listed.keyids.size()) + " of the name " + std::string(role) +
                  ".json or " + std::string(role) +
                  ".<holder>.json are at hand; make some with pobratym-pack keys new");
}

Result<Root> first_root(const KeySet& keys, Thresholds thresholds) {
  Root root;
  struct Wanted {
    std::string_view role;
    RoleKeys Root::* keys;
    std::uint32_t threshold;
  };
  for (const Wanted& wanted :
       {Wanted{"root", &Root::root, thresholds.root},
        Wanted{"targets", &Root::targets, thresholds.targets},
        Wanted{"snapshot", &Root::snapshot, 1}, Wanted{"timestamp", &Root::timestamp, 1}}) {
    auto listed = listed_in(root, keys, wanted.role, wanted.threshold);
    if (!listed) return tl::unexpected(listed.error());
    root.*wanted.keys = std::move(*listed);
  }
  return root;
}

}  // namespace

Result<PublishReport> create(const FolderLock&, const std::string& host, const Ceremony& ceremony,
                             Thresholds thresholds) {
  PublishReport report;
  RoleSigning roles(ceremony.disk, ceremony.folder, ceremony.keys, ceremony.now, ceremony.options,
                    report);
  if (auto read = roles.read(); !read) return tl::unexpected(read.error());
  if (roles.before()) {
    return fail(ErrorCode::invalid, "there is a repository in " + ceremony.folder.string() +
                                        " already, and it was left as it is");
  }
  Targets targets;
  const SignerKeys signers = keys_named(ceremony.keys, host, 1);
  // A first publication or creation that broke off after its root goes on from there.
  auto root = roles.root() ? Result<Root>(*roles.root()) : first_root(ceremony.keys, thresholds);
  if (!root) return tl::unexpected(root.error());
  Status done = check_new_partner(targets, host);
  if (done && signers.keys.empty()) done = roles.missing_key(host);
  if (done) done = check_signers(signers, host, *root, targets);
  if (done && !roles.root()) done = roles.put_root(*root);
  if (done) {
    add_delegation(targets, host, signers);
    roles.targets() = std::move(targets);
    done = roles.put_targets();
  }
  if (done) done = roles.put_snapshot();
  if (done) done = roles.put_timestamp();
  if (!done) return tl::unexpected(done.error());
  return report;
}

Result<PublishReport> delegate(const FolderLock&, const std::string& origin,
                               const SignerKeys& signers, const Ceremony& ceremony) {
  TargetsChange change(ceremony);
  Status done = change.begin();
  if (done && host_of(change.targets()) == nullptr) {
    done = fail(ErrorCode::invalid, "the host city must come first: publish its content");
  }
  if (done) done = check_new_partner(change.targets(), origin);
  if (done) done = check_signers(signers, origin, change.root(), change.targets());
  if (!done) return tl::unexpected(done.error());
  add_delegation(change.targets(), origin, signers);
  return change.finish();
}

Result<PublishReport> revoke(const FolderLock&, const std::string& origin,
                             const Ceremony& ceremony) {
  TargetsChange change(ceremony);
  Status done = change.begin();
  if (done) done = change.must_be_partner(origin);
  if (!done) return tl::unexpected(done.error());
  remove_delegation(change.targets(), origin);
  return change.finish();
}

Result<PublishReport> rotate_partner(const FolderLock&, const std::string& origin,
                                     const SignerKeys& signers, bool overlap,
                                     const Ceremony& ceremony) {
  TargetsChange change(ceremony);
  Status done = change.begin();
  if (done) done = change.must_be_partner(origin);
  if (done) done = check_signers(signers, origin, change.root(), change.targets());
  if (!done) return tl::unexpected(done.error());
  SignerKeys all = signers;
  if (overlap) {
    for (const KeyId& id : change.targets().delegation(origin)->keys.keyids) {
      const auto key = change.targets().delegated_keys.find(id);
      const bool given =
          std::ranges::any_of(signers.keys, [&](const PublicKey& one) { return one.id() == id; });
      if (key != change.targets().delegated_keys.end() && !given) all.keys.push_back(key->second);
    }
  }
  replace_signers(change.targets(), origin, all);
  return change.finish();
}

}  // namespace pobratym::repository
