// SPDX-License-Identifier: Apache-2.0
// Makes the state folder what the trusted metadata names: pages on the disk, content.db, pictures,
// and nothing that is no longer named. It starts from whatever is there, so a first sync, an edit,
// a run after a power cut and the repair of a damaged file are the same steps.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "sync/blob_store.hpp"
#include "sync/download.hpp"
#include "sync/origin_step.hpp"
#include "sync/pictures.hpp"
#include "sync/transport.hpp"
#include "sync/update.hpp"

namespace pobratym::sync {

struct Reconciled : Brought {
  std::uint64_t pictures_fetched = 0;
  std::uint64_t pictures_later = 0;   ///< for which there was no room
  bool changed = false;               ///< content.db was written
  bool rebuilt = false;               ///< content.db was damaged and was made anew
  std::vector<std::string> warnings;  ///< a sentence for each partner that published too much
  std::set<std::string> named;        ///< paths of all files that belong on the disk
  Status pictures;  ///< the content stands even if a picture was refused or did not come
};

/// Whether files that `metadata` does not name are removed in the end.
enum class Sweep { unnamed, leave };

/// On an error, and after a power cut on the way, content.db is as it was. `now` decides whether it
/// is time to check all of it.
[[nodiscard]] Result<Reconciled> reconcile(Transport& transport, Disk& disk, BlobStore& blobs,
                                           const Path& database, const TrustedMetadata& metadata,
                                           const Progress& progress, Instant now,
                                           const PictureWishes& wishes = {},
                                           Sweep sweep = Sweep::unnamed);

/// Whether content.db is there, whole and filled.
[[nodiscard]] bool is_sound(const Disk& disk, const Path& database, Instant now);

}  // namespace pobratym::sync
