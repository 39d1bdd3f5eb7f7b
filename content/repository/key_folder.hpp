// SPDX-License-Identifier: Apache-2.0
// The folder with the keys a repository is signed with: root.json, targets.json, snapshot.json,
// timestamp.json and one <origin>.json, each readable by its owner only. Any of them may be kept
// elsewhere (root on a stick in a safe); what a publication does not need may be missing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/disk.hpp"
#include "content/repository/keys.hpp"

namespace pobratym::repository {

/// The keys at hand, by role: "root", "targets", "snapshot", "timestamp" or an origin.
using KeySet = std::map<std::string, SecretKey, std::less<>>;

/// One file of a key folder: <folder>/<role>.json.
[[nodiscard]] Path key_path(const Path& folder, std::string_view role);

/// Every key in the folder. not_found when the folder holds none, invalid when a file is no key.
[[nodiscard]] Result<KeySet> load_keys(const Disk& disk, const Path& folder);

/// Refuses to overwrite, and to work beside another program that makes keys in the folder: of two
/// that both found no file, one would take the other's key away. `disk` writes files of
/// FileMode::secret.
[[nodiscard]] Status save_key(Disk& disk, const Path& folder, std::string_view role,
                              const SecretKey& key);

}  // namespace pobratym::repository
