// SPDX-License-Identifier: Apache-2.0
// Who may publish in a repository: the host makes it, lets partner cities in and out, and gives
// them other keys. Each is one signed change of targets.json; no partner's secret key is ever
// needed. A partner publishes with hand_over.hpp and is taken in with accept.hpp.
#pragma once

#include <cstdint>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/folder_lock.hpp"
#include "content/base/result.hpp"
#include "content/repository/delegation_edit.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::repository {

/// Where a change of roles takes place, and with what.
struct Ceremony {
  Disk& disk;
  const Path& folder;
  const KeySet& keys;
  Instant now;
  PublishOptions options = {};
};

/// How many holders of a key must sign.
struct Thresholds {
  std::uint32_t root = 1;
  std::uint32_t targets = 1;
};

/// A signed repository in which `host` may publish and has not yet. Every key at hand named for a
/// role ("root.anna") becomes one of its keys. invalid when there is a repository already, or fewer
/// keys than a threshold asks for.
[[nodiscard]] Result<PublishReport> create(const FolderLock& held, const std::string& host,
                                           const Ceremony& ceremony, Thresholds thresholds = {});

/// Lets a partner publish "<origin>/*".
[[nodiscard]] Result<PublishReport> delegate(const FolderLock& held, const std::string& origin,
                                             const SignerKeys& signers, const Ceremony& ceremony);

/// Takes that back: kiosks drop the partner's records with their next sync.
[[nodiscard]] Result<PublishReport> revoke(const FolderLock& held, const std::string& origin,
                                           const Ceremony& ceremony);

/// From now on these keys sign for a partner. With `overlap` its present keys may as well, until
/// this is done again without: for the time in which the partner changes over.
[[nodiscard]] Result<PublishReport> rotate_partner(const FolderLock& held,
                                                   const std::string& origin,
                                                   const SignerKeys& signers, bool overlap,
                                                   const Ceremony& ceremony);

}  // namespace pobratym::repository
