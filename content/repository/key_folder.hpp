// SPDX-License-Identifier: Apache-2.0
// The folder with the keys a repository is signed with: root.json, targets.json, snapshot.json,
// timestamp.json and one <origin>.json, each readable by its owner only. Any of them may be kept
// elsewhere (root on a stick in a safe); what a publication does not need may be missing. A role
// with several holders has root.anna.json and root.boris.json, in one folder or in one each.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.hpp"
#include "content/repository/keys.hpp"

namespace pobratym::repository {

/// The keys at hand, by role: "root", "targets", "snapshot", "timestamp" or an origin; with several
/// holders by role and holder, "root.anna".
using KeySet = std::map<std::string, SecretKey, std::less<>>;

/// "root" of "root.anna".
[[nodiscard]] std::string_view role_of_key(std::string_view name);

/// One file of a key folder: <folder>/<role>.json.
[[nodiscard]] Path key_path(const Path& folder, std::string_view role);

/// Every key in the folder but public halves and retired ones. not_found when the folder holds
/// none, invalid when a file is no key.
[[nodiscard]] Result<KeySet> load_keys(const Disk& disk, const Path& folder);

/// Those of several holders together. Of two with one name the second is "<name>.2".
[[nodiscard]] Result<KeySet> load_keys(const Disk& disk, const std::vector<Path>& folders);

/// Refuses to overwrite, and to work beside another program that makes keys in the folder: of two
/// that both found no file, one would take the other's key away. `disk` writes files of
/// FileMode::secret.
[[nodiscard]] Status save_key(Disk& disk, const Path& folder, std::string_view role,
                              const SecretKey& key);

/// The public half in a file of its own, to be handed to whoever delegates:
/// <folder>/<role>.public.json.
[[nodiscard]] Path public_key_path(const Path& folder, std::string_view role);
[[nodiscard]] Status save_public_key(Disk& disk, const Path& folder, std::string_view role,
                                     const PublicKey& key);

/// invalid when the file is no public key that this program can use, or holds the secret half,
/// which is nobody else's to have.
[[nodiscard]] Result<PublicKey> load_public_key(const Disk& disk, const Path& file);

/// A role's next key, written down before anything is signed with it: the one that an earlier run
/// left there unfinished, or a new one. `disk` writes files of FileMode::secret.
[[nodiscard]] Result<SecretKey> next_key(Disk& disk, const Path& folder, std::string_view role);

/// Whether an earlier run left a next key behind.
[[nodiscard]] bool has_next_key(const Disk& disk, const Path& folder, std::string_view role);

/// Of a rotation that was refused before it wrote anything.
[[nodiscard]] Status forget_next_key(Disk& disk, const Path& folder, std::string_view role);

/// The next key becomes the role's key; the one before stays in the folder, under a name that says
/// it is retired and nobody loads.
[[nodiscard]] Status retire_for_next(Disk& disk, const Path& folder, std::string_view role);

}  // namespace pobratym::repository
