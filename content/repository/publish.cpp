// SPDX-License-Identifier: Apache-2.0
#include "content/repository/publish.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/publish_content.hpp"
#include "content/repository/repository_writer.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/timestamp_file.hpp"

namespace pobratym::repository {
namespace {

/// One publication from what is there to the new timestamp.
class Publisher {
 public:
  Publisher(const Publication& publication, Disk& disk, const Path& folder, const KeySet& keys,
            Instant now, const PublishOptions& options)
      : publication_(publication),
        disk_(disk),
        folder_(folder),
        keys_(keys),
        now_(now),
        options_(options),
        writer_(disk, folder, report_) {}

  Result<PublishReport> run() {
    const auto content = published_records(publication_.records, publication_.media);
    if (!content) return tl::unexpected(content.error());
    report_.left_out = content->left_out;
    Status done = read_what_is_there();
    if (done) done = check_clock();
    if (done) done = check_keys();
    if (done) done = publish_root();
    if (done) done = publish_records(*content);
    if (done) done = publish_targets();
    if (done) done = publish_snapshot();
    if (done) done = publish_timestamp();
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  void say(std::string_view step) const {
    if (options_.progress) options_.progress(step);
  }

  [[nodiscard]] const SecretKey* key(std::string_view role) const {
    const auto found = keys_.find(role);
    return found == keys_.end() ? nullptr : &found->second;
  }

  Status read_what_is_there() {
    auto root = read_root(disk_, folder_);
    if (!root) return refuse_folder(root.error());
    if (*root) {
      root_ = **std::move(*root);
      auto roles = read_roles(disk_, folder_, **root);
      if (!roles) return refuse_folder(roles.error());
      before_ = std::move(*roles);
    } else if (disk_.exists(folder_ / timestamp_path())) {
      return refuse_folder({ErrorCode::untrusted, "it has a timestamp.json and no root"});
    }
    report_.first = !before_;
    if (!before_) return {};
    snapshot_ = *before_->snapshot;
    targets_ = *before_->targets;
    const auto role = before_->origins.find(publication_.origin);
    if (role != before_->origins.end()) role_before_ = role->second;
    return {};
  }

  [[nodiscard]] tl::unexpected<Error> refuse_folder(const Error& error) const {
    return fail(error.code, "the repository in " + folder_.string() +
                                " cannot be verified, so nothing was published: " + error.message);
  }

  /// Kiosks take the newest signed time for the earliest it can be: to them, what a clock that went
  /// back has signed may have expired before it was made.
  Status check_clock() const {
    Instant newest = now_;
    const auto look_at = [&](const Json& source) {
      const auto text = string_member(source, kSignedAt);
      newest = std::max(newest, text ? parse_instant(*text).value_or(newest) : newest);
    };
    if (root_) look_at(root_->source);
    if (before_) look_at(before_->timestamp->source);
    if (newest <= now_ + options_.clock_slack) return {};
    return fail(ErrorCode::invalid,
                "the repository in " + folder_.string() + " was signed at " +
                    format_instant(newest) + " and it is " + format_instant(now_) +
                    " now, so kiosks would refuse what is signed today; set this computer's clock");
  }

  /// Each key that will sign must be the one the repository names, before anything is written.
  Status check_keys() const {
    const std::string& origin = publication_.origin;
    if (!is_slug(origin) || origin == "root" || origin == "targets" || origin == "snapshot" ||
        origin == "timestamp") {
      return fail(ErrorCode::invalid, "\"" + origin + "\" cannot be the name of an origin");
    }
    Status done;
    if (root_) {
      done = check_key("root", root_->root, false);
      if (done) done = check_key("targets", root_->targets, !before_ || !delegation());
      if (done) done = check_key("snapshot", root_->snapshot, true);
      if (done) done = check_key("timestamp", root_->timestamp, true);
    } else {
      for (const std::string_view role : {"root", "targets", "snapshot", "timestamp"}) {
        if (done && key(role) == nullptr) done = missing_key(role);
      }
    }
    if (!done) return done;
    if (delegation() != nullptr) return check_key(origin, delegation()->keys, true);
    return key(origin) == nullptr ? missing_key(origin) : Status{};
  }

  [[nodiscard]] const Delegation* delegation() const {
    return targets_ ? targets_->delegation(publication_.origin) : nullptr;
  }

  [[nodiscard]] Status missing_key(std::string_view role) const {
    return fail(ErrorCode::not_found,
                "publishing needs the key " + std::string(role) +
                    ".json, and it is not in the key folder; put it there, or make a new set with "
                    "pobratym-pack keys new for a new repository");
  }

  [[nodiscard]] Status check_key(std::string_view role, const RoleKeys& wanted, bool needed) const {
    const SecretKey* at_hand = key(role);
    if (at_hand == nullptr) return needed ? missing_key(role) : Status{};
    const std::string name(role);
    if (std::ranges::find(wanted.keyids, at_hand->id()) == wanted.keyids.end()) {
      return fail(ErrorCode::untrusted,
                  "the repository in " + folder_.string() + " was signed with another key than " +
                      name +
                      ".json in the key folder; use the keys it was made with, or publish "
                      "into a new folder");
    }
    if (wanted.threshold > 1) {
      return fail(ErrorCode::invalid, "the role " + name + " needs " +
                                          std::to_string(wanted.threshold) +
                                          " signatures; publish can make only one");
    }
    return {};
  }

  [[nodiscard]] bool due(Instant expires, std::chrono::days lifetime) const {
    return expires - now_ < std::chrono::seconds(lifetime) / 2;
  }

  /// Whether a role that runs out can be signed anew; if not, somebody should know.
  bool renewable(std::string_view role, Instant expires) {
    if (key(role) != nullptr) return true;
    report_.notes.push_back(std::string(role) + ".json expires at " + format_instant(expires) +
                            "; publish with its key before that");
    return false;
  }

  template <class Role>
  Result<Bytes> put_role(Role& role, Version version, std::chrono::days lifetime,
                         std::string_view name, const std::string& path) {
    role.version = version;
    role.expires = now_ + lifetime;
    role.source[kSignedAt] = format_instant(now_);
    Bytes bytes = sign_metadata(to_json(role), {key(name)});
    if (const auto written = writer_.put(path, bytes); !written) {
      return tl::unexpected(written.error());
    }
    return bytes;
  }

  /// One more than every file of the role, even those of a publication that broke off.
  Result<Version> next_version(std::string_view role) const {
    const auto highest = highest_version(disk_, folder_, role);
    if (!highest) return tl::unexpected(highest.error());
    return *highest + 1;
  }

  Status publish_root() {
    if (root_ && !due(root_->expires, options_.lifetimes.root)) return {};
    if (root_ && !renewable("root", root_->expires)) return {};
    say("Signing the root");
    if (!root_) {
      root_.emplace();
      root_->version = 0;
      const auto assign = [&](std::string_view role, RoleKeys& to) {
        const PublicKey& open = key(role)->public_key();
        root_->keys.emplace(open.id(), open);
        to = {{open.id()}, 1};
      };
      assign("root", root_->root);
      assign("targets", root_->targets);
      assign("snapshot", root_->snapshot);
      assign("timestamp", root_->timestamp);
    }
    const Version version = root_->version + 1;
    const auto bytes =
        put_role(*root_, version, options_.lifetimes.root, "root", root_path(version));
    return bytes ? Status{} : tl::unexpected(bytes.error());
  }

  Status publish_records(const PublishedRecords& content) {
    const std::string& origin = publication_.origin;
    say("Writing pages, pictures and index");
    const auto earlier = versions_behind();
    if (!earlier) return tl::unexpected(earlier.error());
    auto named = publish_content(content, origin, role_before_, *earlier, writer_, report_);
    if (!named) return tl::unexpected(named.error());
    Targets role = role_before_ ? **role_before_ : Targets{};
    const bool same = role_before_ && role.targets == named->targets;
    report_.role = role.version;
    if (same && !due(role.expires, options_.lifetimes.targets)) return {};
    role.targets = std::move(named->targets);
    if (named->patches) put_patches(role, origin, *named->patches);
    return put_targets(role, origin);
  }

  /// The newest publication and those before it: what kiosks may be showing now.
  [[nodiscard]] Result<std::vector<Verified<Targets>>> versions_behind() const {
    std::vector<Verified<Targets>> behind;
    if (!role_before_) return behind;
    auto earlier = earlier_versions(disk_, folder_, publication_.origin, before_->targets,
                                    *role_before_, kPatchedVersions - 1);
    if (!earlier) return earlier;
    behind = std::move(*earlier);
    behind.insert(behind.begin(), *role_before_);
    return behind;
  }

  Status put_targets(Targets& role, const std::string& name) {
    const auto version = next_version(name);
    if (!version) return tl::unexpected(version.error());
    const auto bytes =
        put_role(role, *version, options_.lifetimes.targets, name, targets_path(name, *version));
    if (!bytes) return tl::unexpected(bytes.error());
    if (name == publication_.origin) report_.role = *version;
    snapshot_changed_ = true;
    meta_[name + ".json"] = {*version, bytes->size(), sha256(*bytes)};
    return {};
  }

  Status publish_targets() {
    if (delegation() != nullptr && (!due(targets_->expires, options_.lifetimes.targets) ||
                                    !renewable("targets", targets_->expires))) {
      return {};
    }
    say("Signing the list of origins");
    if (!targets_) targets_.emplace();
    if (delegation() == nullptr) {
      const std::string& origin = publication_.origin;
      const PublicKey& open = key(origin)->public_key();
      targets_->delegated_keys.emplace(open.id(), open);
      targets_->delegations.push_back({origin, {{open.id()}, 1}, {origin + "/*"}, true});
    }
    return put_targets(*targets_, "targets");
  }

  Status publish_snapshot() {
    if (snapshot_ && !snapshot_changed_ && !due(snapshot_->expires, options_.lifetimes.snapshot)) {
      report_.snapshot = snapshot_->version;
      snapshot_meta_ = before_->timestamp->snapshot;
      return {};
    }
    say("Signing the snapshot");
    if (!snapshot_) snapshot_.emplace();
    for (const auto& [name, meta] : meta_) snapshot_->meta[name] = meta;
    const auto version = next_version("snapshot");
    if (!version) return tl::unexpected(version.error());
    const auto bytes = put_role(*snapshot_, *version, options_.lifetimes.snapshot, "snapshot",
                                snapshot_path(*version));
    if (!bytes) return tl::unexpected(bytes.error());
    report_.snapshot = *version;
    // Length and hash are TUF's to leave out, and a tenth of what a kiosk asks for every hour: the
    // snapshot has its own signature, and one version is only ever one file.
    snapshot_meta_ = {*version, {}, {}};
    return {};
  }

  Status publish_timestamp() {
    say("Signing the timestamp");
    Timestamp timestamp = before_ ? *before_->timestamp : Timestamp{};
    report_.timestamp = std::max(before_ ? timestamp.version : Version{0},
                                 timestamp_taken_back(disk_, folder_)) +
                        1;
    timestamp.snapshot = snapshot_meta_;
    const auto bytes = put_role(timestamp, report_.timestamp, options_.lifetimes.timestamp,
                                "timestamp", timestamp_path());
    return bytes ? Status{} : tl::unexpected(bytes.error());
  }

  const Publication& publication_;
  Disk& disk_;
  const Path& folder_;
  const KeySet& keys_;
  Instant now_;
  const PublishOptions& options_;
  PublishReport report_;
  RepositoryWriter writer_;

  std::optional<RolesOnDisk> before_;
  std::optional<Verified<Targets>> role_before_;
  std::optional<Root> root_;
  std::optional<Targets> targets_;
  std::optional<Snapshot> snapshot_;
  std::map<std::string, FileMeta, std::less<>> meta_;  ///< of the targets files written just now
  bool snapshot_changed_ = false;
  FileMeta snapshot_meta_;
};

}  // namespace

std::uint64_t PublishReport::bytes_written() const {
  return std::accumulate(
      written.begin(), written.end(), std::uint64_t{0},
      [](std::uint64_t sum, const WrittenFile& file) { return sum + file.bytes; });
}

Result<FolderLock> lock_for_publishing(const Path& folder) {
  return FolderLock::take(folder, "another publication");
}

Result<PublishReport> publish(const Publication& publication, Disk& disk, const Path& folder,
                              const KeySet& keys, Instant now, const PublishOptions& options) {
  const auto lock = lock_for_publishing(folder);
  if (!lock) return tl::unexpected(lock.error());
  return publish(*lock, publication, disk, folder, keys, now, options);
}

Result<PublishReport> publish(const FolderLock&, const Publication& publication, Disk& disk,
                              const Path& folder, const KeySet& keys, Instant now,
                              const PublishOptions& options) {
  return Publisher(publication, disk, folder, keys, now, options).run();
}

}  // namespace pobratym::repository
