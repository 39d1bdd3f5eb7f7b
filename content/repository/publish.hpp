// SPDX-License-Identifier: Apache-2.0
// Publication: records and pictures become a signed folder of files that never change again.
// Everything is written before the timestamp that names it, so a publication that breaks off at any
// byte leaves the previous one whole. Nothing is written again that is there already.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/folder_lock.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// How long a signature holds. A role is signed anew once less than half of that is left, even if
/// nothing changed: kiosks must never meet an expired role because a city had no news.
struct Lifetimes {
  std::chrono::days root{365};
  std::chrono::days targets{90};  ///< of an origin's role as well
  std::chrono::days snapshot{7};
  std::chrono::days timestamp{7};
};

struct PublishOptions {
  Lifetimes lifetimes;
  /// How far this computer's clock may have been set back since the repository was last signed.
  std::chrono::seconds clock_slack = std::chrono::hours(1);
  /// Told what is being done, once a step; for people.
  std::function<void(std::string_view step)> progress;
};

/// What an origin wants to have published: all of its records, not only what changed. Those whose
/// status is not "published" stay behind.
struct Publication {
  std::string origin;
  std::span<const model::Record> records;
  /// The pictures that records name in image.file: "brno.webp" → bytes. Others are not published.
  const std::map<std::string, Bytes>& media;
};

struct WrittenFile {
  std::string path;  ///< relative to the repository
  std::uint64_t bytes = 0;
};

struct PublishReport {
  bool first = false;              ///< there was no repository before
  std::vector<std::string> added;  ///< record keys, as are the next two
  std::vector<std::string> changed;
  std::vector<std::string> removed;
  std::uint32_t records = 0;   ///< published
  std::uint32_t left_out = 0;  ///< drafts and archived records
  std::uint32_t pages = 0;     ///< that hold records
  std::uint32_t pages_written = 0;
  std::uint32_t media_written = 0;
  std::vector<WrittenFile> written;  ///< every file, in order
  Version timestamp = 0;
  Version snapshot = 0;
  Version role = 0;                ///< of the origin
  std::vector<std::string> notes;  ///< what somebody should look after before long

  [[nodiscard]] bool content_changed() const {
    return !added.empty() || !changed.empty() || !removed.empty();
  }
  [[nodiscard]] std::uint64_t bytes_written() const;
};

/// The first time it also makes the root and the delegation ("<origin>/*") and needs all five keys;
/// later it needs those of timestamp, snapshot and origin, and of root and targets when they run
/// out. untrusted when what is in `folder` cannot be verified or was signed with other keys than
/// `keys`; invalid when a record or picture cannot be published, or when `now` is too far before
/// the last signing; failed while another publication is at work in the folder. Nothing is written
/// then.
[[nodiscard]] Result<PublishReport> publish(const Publication& publication, Disk& disk,
                                            const Path& folder, const KeySet& keys, Instant now,
                                            const PublishOptions& options = {});

/// For a caller that settles something first which no other publication may settle meanwhile, such
/// as a new origin's key. failed while another publication is at work in the folder.
[[nodiscard]] Result<FolderLock> lock_for_publishing(const Path& folder);
[[nodiscard]] Result<PublishReport> publish(const FolderLock& held, const Publication& publication,
                                            Disk& disk, const Path& folder, const KeySet& keys,
                                            Instant now, const PublishOptions& options = {});

}  // namespace pobratym::repository
