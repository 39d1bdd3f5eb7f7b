// SPDX-License-Identifier: Apache-2.0
// From the roles as they stand in a folder to those that replace them: what publishing, delegating,
// taking in a partner's content and rotating keys have in common. Each role is signed by every key
// at hand that it lists, and nothing is written that too few of them signed. The timestamp comes
// last, so that whatever breaks off leaves the roles as they were.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/publish.hpp"
#include "content/repository/repository_writer.hpp"
#include "content/repository/roles_on_disk.hpp"

namespace pobratym::repository {

/// root, targets, snapshot and timestamp, which no origin can be called.
[[nodiscard]] bool is_top_role(std::string_view name);

class RoleSigning {
 public:
  RoleSigning(Disk& disk, const Path& folder, const KeySet& keys, Instant now,
              const PublishOptions& options, PublishReport& report)
      : disk_(disk),
        folder_(folder),
        keys_(keys),
        now_(now),
        options_(options),
        report_(report),
        writer_(disk, folder, report) {}

  /// What is there, verified; a folder without a repository is no error. A rotation that broke off
  /// between a new root and what it asks for can only be read by `also_unfinished`, which believes
  /// the root before, too.
  [[nodiscard]] Status read(bool also_unfinished = false);

  [[nodiscard]] const std::optional<RolesOnDisk>& before() const { return before_; }
  [[nodiscard]] std::optional<Root>& root() { return root_; }
  [[nodiscard]] std::optional<Targets>& targets() { return targets_; }
  [[nodiscard]] RepositoryWriter& writer() { return writer_; }

  /// Kiosks take the newest signed time for the earliest it can be: to them, what a clock that went
  /// back has signed may have expired before it was made.
  [[nodiscard]] Status check_clock() const;

  /// Whether enough keys are at hand to sign for a role. One that is not needed may have none at
  /// all, but no wrong one.
  [[nodiscard]] Status check_key(std::string_view role, const RoleKeys& wanted, bool needed) const;
  /// Those of snapshot and timestamp, which every change signs.
  [[nodiscard]] Status check_online_keys() const;
  [[nodiscard]] Status missing_key(std::string_view role) const;
  [[nodiscard]] bool has_key(std::string_view role) const;
  [[nodiscard]] bool can_sign(const RoleKeys& wanted) const;
  /// The key named like the role itself; nullptr when there is none.
  [[nodiscard]] const SecretKey* key(std::string_view role) const;

  [[nodiscard]] bool due(Instant expires, std::chrono::days lifetime) const {
    return expires - now_ < std::chrono::seconds(lifetime) / 2;
  }

  /// Whether put_snapshot would sign it although no role is new.
  [[nodiscard]] bool snapshot_is_due() const {
    return !snapshot_ || due(snapshot_->expires, options_.lifetimes.snapshot);
  }

  /// From now on top-level roles are signed for this root as well as for the present one, so that
  /// they hold whichever of the two a kiosk has.
  void sign_also_for(const Root& next) { next_root_ = next; }

  /// The next version of the root, signed for the present one and for itself.
  [[nodiscard]] Status put_root(Root next);
  [[nodiscard]] Status put_targets();
  /// The role of an origin with its next version.
  [[nodiscard]] Status put_origin(Targets& role, const std::string& name, const RoleKeys& keys);
  /// One that somebody else signed.
  [[nodiscard]] Status put_signed(const std::string& name, Version version, BytesView bytes);
  /// Nothing when no role is new, it is not due, and nobody insists.
  [[nodiscard]] Status put_snapshot(bool insist = false);
  [[nodiscard]] Status put_timestamp();

 private:
  [[nodiscard]] tl::unexpected<Error> refuse_folder(const Error& error) const;
  /// By present and next root.
  [[nodiscard]] std::vector<RoleKeys> wanted_for(RoleKeys Root::* role) const;
  [[nodiscard]] std::vector<const SecretKey*> signers(const std::vector<RoleKeys>& wanted) const;
  template <class Role>
  [[nodiscard]] Result<Bytes> put_role(Role& role, Version version, std::chrono::days lifetime,
                                       std::string_view name, const std::string& path,
                                       const std::vector<RoleKeys>& wanted);
  [[nodiscard]] Result<Version> next_version(std::string_view role) const;

  Disk& disk_;
  const Path& folder_;
  const KeySet& keys_;
  Instant now_;
  const PublishOptions& options_;
  PublishReport& report_;
  RepositoryWriter writer_;

  std::optional<RolesOnDisk> before_;
  std::optional<Root> root_;
  std::optional<Root> next_root_;
  std::optional<Targets> targets_;
  std::optional<Snapshot> snapshot_;
  std::map<std::string, FileMeta, std::less<>> meta_;  ///< of the targets files written just now
  FileMeta snapshot_meta_;
};

}  // namespace pobratym::repository
