// SPDX-License-Identifier: Apache-2.0
// Every file of a repository folder that somebody may still ask for, by following the roles down to
// the last picture. What is not among them may be collected.
#pragma once

#include <map>
#include <set>
#include <string>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/roles_on_disk.hpp"

namespace pobratym::repository {

struct NamedFiles {
  std::set<std::string> paths;  ///< below the folder
  /// The current version by role ("snapshot", "kharkiv"). Later ones may be of a publication that
  /// broke off, whose number is not to be used again.
  std::map<std::string, Version, std::less<>> current;
};

/// What a role names of an origin in any folder: index, pack, patches, nodes, pages and pictures.
[[nodiscard]] Result<std::set<std::string>> files_of_origin(const Disk& disk, const Path& folder,
                                                            const std::string& origin,
                                                            const Verified<Targets>& role);

/// untrusted or invalid when a file of the current publication cannot be followed.
[[nodiscard]] Result<NamedFiles> named_files(const Disk& disk, const Path& folder,
                                             const RolesOnDisk& roles);

}  // namespace pobratym::repository
