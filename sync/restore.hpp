// SPDX-License-Identifier: Apache-2.0
// A screen must have something to show, whatever happened to the disk and whether or not there is a
// network. What is shown is made anew from the newest that is whole: the pages that were verified
// here, with those of the repository that came with the program where one is missing; and if that
// is not enough, from that repository alone.
#pragma once

#include <optional>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "sync/download.hpp"
#include "sync/update.hpp"

namespace pobratym::sync {

struct RestoreParts {
  Disk& disk;
  Path state_folder;
  std::optional<Path> installed;  ///< a repository, read-only, that came with the program
  const Progress& progress;
  std::uint32_t picture_width = 0;  ///< as in PictureWishes
};

struct Restored {
  bool from_installed = false;                  ///< as old as the program
  std::optional<std::int64_t> content_version;  ///< of the host's own origin
  std::optional<Instant> content_signed;
};

/// Puts a new content.db in the place of one that is damaged or gone; empty when it is whole. The
/// one that is there stays until its successor is whole too. The caller holds the state's lock.
[[nodiscard]] Result<std::optional<Restored>> restore_content(const RestoreParts& parts,
                                                              Instant now);

/// The roles of a repository that came with the program. It is believed as the program is, down
/// from its first root; that its signatures have run out since is no reason not to show it.
[[nodiscard]] Result<TrustedMetadata> installed_metadata(const Disk& disk, const Path& repository);

}  // namespace pobratym::sync
