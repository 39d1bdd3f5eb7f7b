// SPDX-License-Identifier: Apache-2.0
#include "content/repository/roles_on_disk.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {
namespace {

/// Before everything expires.
constexpr Instant kExpiryIgnored = Instant::min();

/// A partner's file that is as it was published is not damaged; it is only no longer believed.
bool is_cut_off(BytesView bytes, const Delegation& delegation, const Targets& targets,
                const FileMeta& meta) {
  return &delegation != host_of(targets) && meta.sha256 == sha256(bytes);
}

/// What `delegating` leads to, as far as the snapshot names it and it is not among `roles` yet.
Status read_below(const Disk& disk, const Path& folder, const std::string& delegator,
                  const Verified<Targets>& delegating, RolesOnDisk& roles) {
  for (const Delegation& delegation : delegating->delegations) {
    const std::string& name = delegation.name;
    const auto meta = roles.snapshot->meta.find(name + ".json");
    const bool known = std::ranges::any_of(roles.nested, [&](const NestedRole& nested) {
      return nested.name == name && nested.delegator == delegator;
    });
    if (known || meta == roles.snapshot->meta.end()) continue;
    if (roles.nested.size() == kMaxVisitedRoles) {
      return fail(ErrorCode::invalid, "more than " + std::to_string(kMaxVisitedRoles) +
                                          " roles are delegated to by other cities' roles");
    }
    const auto bytes =
        disk.read(folder / targets_path(name, meta->second.version), kMaxTargetsBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto role = verify_delegated(*bytes, name, delegating, roles.snapshot, kExpiryIgnored);
    if (!role) return tl::unexpected(role.error());
    roles.nested.push_back({name, delegator, std::move(*role)});
  }
  return {};
}

/// A cycle ends where it comes back to a role and delegator that were there.
Status read_nested(const Disk& disk, const Path& folder, RolesOnDisk& roles) {
  for (const auto& [name, role] : roles.origins) {
    if (auto done = read_below(disk, folder, name, role, roles); !done) return done;
  }
  for (std::size_t i = 0; i < roles.nested.size(); ++i) {
    const NestedRole delegating = roles.nested[i];  // a copy: the list grows
    if (auto done = read_below(disk, folder, delegating.name, delegating.role, roles); !done) {
      return done;
    }
  }
  return {};
}

}  // namespace

Result<std::vector<Version>> versions_of(const Disk& disk, const Path& folder,
                                         std::string_view role) {
  const auto names = disk.list(folder / "metadata");
  if (!names) return tl::unexpected(names.error());
  const std::string ending = "." + std::string(role) + ".json";
  std::vector<Version> versions;
  for (const std::string& name : *names) {
    if (!name.ends_with(ending)) continue;
    Version version = 0;
    const char* end = name.data() + name.size() - ending.size();
    const auto [stop, error] = std::from_chars(name.data(), end, version);
    if (error == std::errc() && stop == end && version > 0) versions.push_back(version);
  }
  std::sort(versions.begin(), versions.end());
  return versions;
}

Result<Version> highest_version(const Disk& disk, const Path& folder, std::string_view role) {
  const auto versions = versions_of(disk, folder, role);
  if (!versions) return tl::unexpected(versions.error());
  return versions->empty() ? Version{0} : versions->back();
}

Result<std::optional<Verified<Root>>> read_root(const Disk& disk, const Path& folder,
                                                Version newest) {
  const auto versions = versions_of(disk, folder, "root");
  if (!versions) return tl::unexpected(versions.error());
  std::optional<Verified<Root>> root;
  for (const Version version : *versions) {
    if (version > newest) break;
    const auto bytes = disk.read(folder / root_path(version), kMaxRootBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto next = root ? verify_next_root(*bytes, *root) : verify_first_root(*bytes);
    if (!next) return fail_in(root_path(version), next.error());
    root = std::move(*next);
  }
  if (root && !(*root)->consistent_snapshot) {
    return fail(ErrorCode::invalid,
                folder.string() +
                    " holds a repository whose files are replaced in place "
                    "(consistent_snapshot is false); publish into a new folder");
  }
  return root;
}

Result<std::optional<RolesOnDisk>> read_roles(const Disk& disk, const Path& folder,
                                              const Verified<Root>& root) {
  if (!disk.exists(folder / timestamp_path())) return std::nullopt;
  const auto timestamp_bytes = disk.read(folder / timestamp_path(), kMaxTimestampBytes);
  if (!timestamp_bytes) return tl::unexpected(timestamp_bytes.error());
  auto timestamp = verify_timestamp(*timestamp_bytes, root, nullptr, kExpiryIgnored);
  if (!timestamp) return tl::unexpected(timestamp.error());

  const auto snapshot_bytes =
      disk.read(folder / snapshot_path((*timestamp)->snapshot.version), kMaxSnapshotBytes);
  if (!snapshot_bytes) return tl::unexpected(snapshot_bytes.error());
  auto snapshot = verify_snapshot(*snapshot_bytes, root, *timestamp, nullptr, kExpiryIgnored);
  if (!snapshot) return tl::unexpected(snapshot.error());

  // Every snapshot names targets.json; parse_snapshot refuses any other.
  const Version targets_version = (*snapshot)->meta.find("targets.json")->second.version;
  const auto targets_bytes =
      disk.read(folder / targets_path("targets", targets_version), kMaxTargetsBytes);
  if (!targets_bytes) return tl::unexpected(targets_bytes.error());
  auto targets = verify_targets(*targets_bytes, root, *snapshot, kExpiryIgnored);
  if (!targets) return tl::unexpected(targets.error());

  RolesOnDisk roles{std::move(*timestamp), std::move(*snapshot), std::move(*targets), {}};
  for (const Delegation& delegation : roles.targets->delegations) {
    const auto meta = roles.snapshot->meta.find(delegation.name + ".json");
    if (meta == roles.snapshot->meta.end()) continue;  // delegated to, and nothing published yet
    const auto bytes =
        disk.read(folder / targets_path(delegation.name, meta->second.version), kMaxTargetsBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto origin =
        verify_origin(*bytes, delegation.name, roles.targets, roles.snapshot, kExpiryIgnored);
    if (!origin && is_cut_off(*bytes, delegation, *roles.targets, meta->second)) {
      roles.cut_off.emplace(delegation.name, origin.error().message);
      continue;
    }
    if (!origin) return tl::unexpected(origin.error());
    roles.origins.emplace(delegation.name, std::move(*origin));
  }
  if (auto done = read_nested(disk, folder, roles); !done) return tl::unexpected(done.error());
  return roles;
}

}  // namespace pobratym::repository
