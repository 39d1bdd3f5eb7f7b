// SPDX-License-Identifier: Apache-2.0
// The roles of a repository folder as they stand, verified one by another the way a client does.
// Expiry does not count here: the one who renews a repository must be able to read it.
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// A role that an origin, or another such role, delegates to. Our own publisher makes none and
/// kiosks ask for none, but a partner's tools may, and its files are not ours to clear away.
struct NestedRole {
  std::string name;
  std::string delegator;
  Verified<Targets> role;
};

struct RolesOnDisk {
  Verified<Timestamp> timestamp;
  Verified<Snapshot> snapshot;
  Verified<Targets> targets;
  std::map<std::string, Verified<Targets>, std::less<>> origins;
  /// Partners whose role, as it was published, today's delegation does not believe, and why: they
  /// have other keys since, or a partner's role says too much. Kiosks show nothing of them.
  std::map<std::string, std::string, std::less<>> cut_off = {};
  std::vector<NestedRole> nested = {};  ///< breadth first, each name and delegator once
};

/// The newest root, up to version `newest`, followed from the oldest one in the folder. Empty when
/// there is none.
[[nodiscard]] Result<std::optional<Verified<Root>>> read_root(
    const Disk& disk, const Path& folder, Version newest = std::numeric_limits<Version>::max());

/// What the timestamp leads to. Empty when there is no timestamp: a first publication broke off.
[[nodiscard]] Result<std::optional<RolesOnDisk>> read_roles(const Disk& disk, const Path& folder,
                                                            const Verified<Root>& root);

/// Every N of the files N.<role>.json in the metadata folder, in order.
[[nodiscard]] Result<std::vector<Version>> versions_of(const Disk& disk, const Path& folder,
                                                       std::string_view role);

/// The highest N of the files N.<role>.json in the metadata folder; 0 when there is none.
[[nodiscard]] Result<Version> highest_version(const Disk& disk, const Path& folder,
                                              std::string_view role);

}  // namespace pobratym::repository
