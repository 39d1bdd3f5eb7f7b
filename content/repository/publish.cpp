// SPDX-License-Identifier: Apache-2.0
#include "content/repository/publish.hpp"

#include <numeric>
#include <optional>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/delegation_edit.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/publish_content.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"

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
        options_(options),
        roles_(disk, folder, keys, now, options, report_) {}

  Result<PublishReport> run() {
    const auto content = published_records(publication_.records, publication_.media);
    if (!content) return tl::unexpected(content.error());
    report_.left_out = content->left_out;
    Status done = roles_.read();
    if (done) done = roles_.check_clock();
    if (done) done = check_keys();
    if (done) done = check_owner(*content);
    if (done) done = publish_root();
    if (done) done = publish_records(*content);
    if (done) done = publish_targets();
    if (done) done = roles_.put_snapshot();
    if (done) done = roles_.put_timestamp();
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  void say(std::string_view step) const {
    if (options_.progress) options_.progress(step);
  }

  /// Each key that will sign must be the one the repository names, before anything is written.
  Status check_keys() {
    const std::string& origin = publication_.origin;
    if (!is_slug(origin) || is_top_role(origin)) {
      return fail(ErrorCode::invalid, "\"" + origin + "\" cannot be the name of an origin");
    }
    if (const auto& before = roles_.before()) {
      const auto role = before->origins.find(origin);
      if (role != before->origins.end()) role_before_ = role->second;
    }
    Status done;
    if (const auto& root = roles_.root()) {
      done = roles_.check_key("root", root->root, false);
      if (done) done = roles_.check_key("targets", root->targets, delegation() == nullptr);
      if (done) done = roles_.check_online_keys();
    } else {
      for (const std::string_view role : {"root", "targets", "snapshot", "timestamp"}) {
        if (done && roles_.key(role) == nullptr) done = roles_.missing_key(role);
      }
    }
    if (!done) return done;
    if (delegation() != nullptr) return roles_.check_key(origin, delegation()->keys, true);
    return roles_.key(origin) == nullptr ? roles_.missing_key(origin) : Status{};
  }

  /// Only the host may say everything.
  Status check_owner(const PublishedRecords& content) {
    if (!roles_.targets()) return {};
    const Delegation* host = host_of(*roles_.targets());
    if (host == nullptr || host->name == publication_.origin) return {};
    if (delegation() == nullptr) {
      if (auto fits = check_new_partner(*roles_.targets(), publication_.origin); !fits) return fits;
    }
    return check_partner_records(publication_.origin, content.records);
  }

  [[nodiscard]] const Delegation* delegation() {
    return roles_.targets() ? roles_.targets()->delegation(publication_.origin) : nullptr;
  }

  /// Whether a role that runs out can be signed anew; if not, somebody should know.
  bool renewable(std::string_view role, const RoleKeys& keys, Instant expires) {
    if (roles_.can_sign(keys)) return true;
    report_.notes.push_back(std::string(role) + ".json expires at " + format_instant(expires) +
                            "; publish with its key before that");
    return false;
  }

  Status publish_root() {
    if (auto& root = roles_.root()) {
      if (!roles_.due(root->expires, options_.lifetimes.root)) return {};
      if (!renewable("root", root->root, root->expires)) return {};
      say("Signing the root");
      return roles_.put_root(*root);
    }
    say("Signing the root");
    Root root;
    const auto assign = [&](std::string_view role, RoleKeys& to) {
      const PublicKey& open = roles_.key(role)->public_key();
      root.keys.emplace(open.id(), open);
      to = {{open.id()}, 1};
    };
    assign("root", root.root);
    assign("targets", root.targets);
    assign("snapshot", root.snapshot);
    assign("timestamp", root.timestamp);
    return roles_.put_root(std::move(root));
  }

  Status publish_records(const PublishedRecords& content) {
    const std::string& origin = publication_.origin;
    say("Writing pages, pictures and index");
    const auto earlier = versions_behind();
    if (!earlier) return tl::unexpected(earlier.error());
    auto named = publish_content(content, origin, role_before_, *earlier, roles_.writer(), report_);
    if (!named) return tl::unexpected(named.error());
    Targets role = role_before_ ? **role_before_ : Targets{};
    const bool same = role_before_ && role.targets == named->targets;
    report_.role = role.version;
    if (same && !roles_.due(role.expires, options_.lifetimes.targets)) return {};
    role.targets = std::move(named->targets);
    if (named->patches) put_patches(role, origin, *named->patches);
    const RoleKeys keys = delegation() != nullptr
                              ? delegation()->keys
                              : RoleKeys{{roles_.key(origin)->public_key().id()}, 1};
    return roles_.put_origin(role, origin, keys);
  }

  /// The newest publication and those before it: what kiosks may be showing now.
  [[nodiscard]] Result<std::vector<Verified<Targets>>> versions_behind() const {
    std::vector<Verified<Targets>> behind;
    if (!role_before_) return behind;
    auto earlier = earlier_versions(disk_, folder_, publication_.origin, roles_.before()->targets,
                                    *role_before_, kPatchedVersions - 1);
    if (!earlier) return earlier;
    behind = std::move(*earlier);
    behind.insert(behind.begin(), *role_before_);
    return behind;
  }

  Status publish_targets() {
    auto& targets = roles_.targets();
    if (delegation() != nullptr &&
        (!roles_.due(targets->expires, options_.lifetimes.targets) ||
         !renewable("targets", roles_.root()->targets, targets->expires))) {
      return {};
    }
    say("Signing the list of origins");
    if (!targets) targets.emplace();
    if (delegation() == nullptr) {
      const std::string& origin = publication_.origin;
      add_delegation(*targets, origin, {{roles_.key(origin)->public_key()}, 1});
    }
    return roles_.put_targets();
  }

  const Publication& publication_;
  Disk& disk_;
  const Path& folder_;
  const PublishOptions& options_;
  PublishReport report_;
  RoleSigning roles_;
  std::optional<Verified<Targets>> role_before_;
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
