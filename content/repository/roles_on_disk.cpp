// SPDX-License-Identifier: Apache-2.0
#include "content/repository/roles_on_disk.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {
namespace {

/// Before everything expires.
constexpr Instant kExpiryIgnored = Instant::min();

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

Result<std::optional<Verified<Root>>> read_root(const Disk& disk, const Path& folder) {
  const auto versions = versions_of(disk, folder, "root");
  if (!versions) return tl::unexpected(versions.error());
  std::optional<Verified<Root>> root;
  for (const Version version : *versions) {
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
    if (!origin) return tl::unexpected(origin.error());
    roles.origins.emplace(delegation.name, std::move(*origin));
  }
  return roles;
}

}  // namespace pobratym::repository
