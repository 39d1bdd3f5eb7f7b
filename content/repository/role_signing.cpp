// SPDX-License-Identifier: Apache-2.0
#include "content/repository/role_signing.hpp"

#include <algorithm>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/timestamp_file.hpp"

namespace pobratym::repository {
namespace {

bool lists(const RoleKeys& keys, const KeyId& id) {
  return std::ranges::find(keys.keyids, id) != keys.keyids.end();
}

std::string signatures_wanted(std::string_view role, const RoleKeys& wanted, std::size_t at_hand) {
  return "the role " + std::string(role) + " needs " + std::to_string(wanted.threshold) +
         " signatures and " + std::to_string(at_hand) +
         " of its keys is at hand; name the folder of each holder with --keys";
}

}  // namespace

bool is_top_role(std::string_view name) {
  return name == "root" || name == "targets" || name == "snapshot" || name == "timestamp";
}

Status RoleSigning::read(bool also_unfinished) {
  auto root = read_root(disk_, folder_);
  if (!root) return refuse_folder(root.error());
  if (*root) {
    root_ = ***root;
    auto roles = read_roles(disk_, folder_, **root);
    if (!roles && also_unfinished) {
      const auto previous = read_root(disk_, folder_, (**root)->version - 1);
      if (previous && *previous) {
        if (auto older = read_roles(disk_, folder_, **previous)) roles = std::move(older);
      }
    }
    if (!roles) return refuse_folder(roles.error());
    before_ = std::move(*roles);
  } else if (disk_.exists(folder_ / timestamp_path())) {
    return refuse_folder({ErrorCode::untrusted, "it has a timestamp.json and no root"});
  }
  report_.first = !before_;
  if (!before_) return {};
  snapshot_ = *before_->snapshot;
  targets_ = *before_->targets;
  return {};
}

tl::unexpected<Error> RoleSigning::refuse_folder(const Error& error) const {
  return fail(error.code, "the repository in " + folder_.string() +
                              " cannot be verified, so nothing was published: " + error.message);
}

Status RoleSigning::check_clock() const {
  Instant newest = now_;
  const auto look_at = [&](const Json& source) {
    const auto text = string_member(source, kSignedAt);
    newest = std::max(newest, text ? parse_instant(*text).value_or(newest) : newest);
  };
  if (root_) look_at(root_->source);
  if (before_) look_at(before_->timestamp->source);
  if (newest <= now_ + options_.clock_slack) return {};
  return fail(ErrorCode::invalid,
              "the repository in " + folder_.string() + " was signed at " + format_instant(newest) +
                  " and it is " + format_instant(now_) +
                  " now, so kiosks would refuse what is signed today; set this computer's clock");
}

Status RoleSigning::missing_key(std::string_view role) const {
  return fail(ErrorCode::not_found,
              "publishing needs the key " + std::string(role) +
                  ".json, and it is not in the key folder; put it there, or make a new set with "
                  "pobratym-pack keys new for a new repository");
}

bool RoleSigning::has_key(std::string_view role) const {
  return std::ranges::any_of(keys_, [&](const auto& named) {
    return role_of_key(named.first) == role && !named.first.ends_with(".next");
  });
}

const SecretKey* RoleSigning::key(std::string_view role) const {
  const auto found = keys_.find(role);
  return found == keys_.end() ? nullptr : &found->second;
}

bool RoleSigning::can_sign(const RoleKeys& wanted) const {
  return signers({wanted}).size() >= wanted.threshold;
}

Status RoleSigning::check_key(std::string_view role, const RoleKeys& wanted, bool needed) const {
  const std::size_t at_hand = signers({wanted}).size();
  if (at_hand >= wanted.threshold) return {};
  if (at_hand == 0 && !has_key(role)) return needed ? missing_key(role) : Status{};
  const std::string name(role);
  if (at_hand == 0) {
    return fail(ErrorCode::untrusted,
                "the repository in " + folder_.string() + " was signed with another key than " +
                    name +
                    ".json in the key folder; use the keys it was made with, or publish "
                    "into a new folder");
  }
  return needed ? fail(ErrorCode::invalid, signatures_wanted(role, wanted, at_hand)) : Status{};
}

Status RoleSigning::check_online_keys() const {
  if (auto done = check_key("snapshot", root_->snapshot, true); !done) return done;
  return check_key("timestamp", root_->timestamp, true);
}

std::vector<RoleKeys> RoleSigning::wanted_for(RoleKeys Root::* role) const {
  std::vector<RoleKeys> wanted{(*root_).*role};
  if (next_root_) wanted.push_back((*next_root_).*role);
  return wanted;
}

/// Each key once, whatever its names.
std::vector<const SecretKey*> RoleSigning::signers(const std::vector<RoleKeys>& wanted) const {
  std::vector<const SecretKey*> signers;
  for (const auto& [_, key] : keys_) {
    const bool listed =
        std::ranges::any_of(wanted, [&](const RoleKeys& keys) { return lists(keys, key.id()); });
    const bool known = std::ranges::any_of(
        signers, [&](const SecretKey* signer) { return signer->id() == key.id(); });
    if (listed && !known) signers.push_back(&key);
  }
  return signers;
}

template <class Role>
Result<Bytes> RoleSigning::put_role(Role& role, Version version, std::chrono::days lifetime,
                                    std::string_view name, const std::string& path,
                                    const std::vector<RoleKeys>& wanted) {
  for (const RoleKeys& keys : wanted) {
    const std::size_t at_hand = signers({keys}).size();
    if (at_hand < keys.threshold) {
      return fail(ErrorCode::invalid, signatures_wanted(name, keys, at_hand));
    }
  }
  role.version = version;
  role.expires = now_ + lifetime;
  role.source[kSignedAt] = format_instant(now_);
  Bytes bytes = sign_metadata(to_json(role), signers(wanted));
  if (const auto written = writer_.put(path, bytes); !written) {
    return tl::unexpected(written.error());
  }
  return bytes;
}

/// One more than every file of the role, even those of a publication that broke off.
Result<Version> RoleSigning::next_version(std::string_view role) const {
  const auto highest = highest_version(disk_, folder_, role);
  if (!highest) return tl::unexpected(highest.error());
  return *highest + 1;
}

Status RoleSigning::put_root(Root next) {
  const Version version = root_ ? root_->version + 1 : 1;
  std::vector<RoleKeys> wanted{next.root};
  if (root_) wanted.push_back(root_->root);
  const auto bytes =
      put_role(next, version, options_.lifetimes.root, "root", root_path(version), wanted);
  if (!bytes) return tl::unexpected(bytes.error());
  root_ = std::move(next);
  next_root_.reset();
  return {};
}

Status RoleSigning::put_targets() {
  const auto version = next_version("targets");
  if (!version) return tl::unexpected(version.error());
  const auto bytes = put_role(*targets_, *version, options_.lifetimes.targets, "targets",
                              targets_path("targets", *version), wanted_for(&Root::targets));
  if (!bytes) return tl::unexpected(bytes.error());
  meta_["targets.json"] = {*version, bytes->size(), sha256(*bytes)};
  return {};
}

Status RoleSigning::put_origin(Targets& role, const std::string& name, const RoleKeys& keys) {
  const auto version = next_version(name);
  if (!version) return tl::unexpected(version.error());
  const auto bytes = put_role(role, *version, options_.lifetimes.targets, name,
                              targets_path(name, *version), {keys});
  if (!bytes) return tl::unexpected(bytes.error());
  report_.role = *version;
  meta_[name + ".json"] = {*version, bytes->size(), sha256(*bytes)};
  return {};
}

Status RoleSigning::put_signed(const std::string& name, Version version, BytesView bytes) {
  const auto written = writer_.put(targets_path(name, version), bytes);
  if (!written) return tl::unexpected(written.error());
  report_.role = version;
  meta_[name + ".json"] = {version, bytes.size(), sha256(bytes)};
  return {};
}

Status RoleSigning::put_snapshot(bool insist) {
  if (meta_.empty() && !insist && !snapshot_is_due()) {
    report_.snapshot = snapshot_->version;
    snapshot_meta_ = before_->timestamp->snapshot;
    return {};
  }
  if (options_.progress) options_.progress("Signing the snapshot");
  if (!snapshot_) snapshot_.emplace();
  for (const auto& [name, meta] : meta_) snapshot_->meta[name] = meta;
  const auto version = next_version("snapshot");
  if (!version) return tl::unexpected(version.error());
  const auto bytes = put_role(*snapshot_, *version, options_.lifetimes.snapshot, "snapshot",
                              snapshot_path(*version), wanted_for(&Root::snapshot));
  if (!bytes) return tl::unexpected(bytes.error());
  report_.snapshot = *version;
  // Length and hash are TUF's to leave out, and a tenth of what a kiosk asks for every hour: the
  // snapshot has its own signature, and one version is only ever one file.
  snapshot_meta_ = {*version, {}, {}};
  return {};
}

Status RoleSigning::put_timestamp() {
  if (options_.progress) options_.progress("Signing the timestamp");
  Timestamp timestamp = before_ ? *before_->timestamp : Timestamp{};
  report_.timestamp =
      std::max(before_ ? timestamp.version : Version{0}, timestamp_taken_back(disk_, folder_)) + 1;
  timestamp.snapshot = snapshot_meta_;
  const auto bytes = put_role(timestamp, report_.timestamp, options_.lifetimes.timestamp,
                              "timestamp", timestamp_path(), wanted_for(&Root::timestamp));
  return bytes ? Status{} : tl::unexpected(bytes.error());
}

}  // namespace pobratym::repository
