// SPDX-License-Identifier: Apache-2.0
// Reads what lies on the disk, a little at a time, and makes good what has gone bad: cards lose
// bits where nobody looks for months. Between two syncs and without a network: what cannot be made
// good from here is left to the next sync, which fetches it. The screen goes on showing content.db
// meanwhile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"
#include "sync/blob_store.hpp"
#include "sync/restore.hpp"
#include "sync/status.hpp"

namespace pobratym::sync {

struct ScrubReport {
  std::uint64_t bytes = 0;           ///< read in this step
  std::vector<std::string> mended;   ///< a sentence for each thing that is whole again
  std::vector<DamagedFile> missing;  ///< what only a sync can bring
  bool came_round = false;           ///< everything has been looked at since the round began
};

class Scrub {
 public:
  /// `installed`: a repository that came with the program, as in RestoreParts; `picture_width` as
  /// in PictureWishes.
  Scrub(Disk& disk, Path state_folder, std::optional<Path> installed = {},
        std::uint32_t picture_width = 0);

  /// Goes on where the last step ended until `budget` bytes are read; the last file may exceed it,
  /// and content.db is checked as a whole, at most once an hour. failed when a sync is at work in
  /// the folder: then there is nothing to do but try again later. What was found is also written
  /// into status.json: what is mended as warnings, what is missing as damage, which stays there
  /// until it is healed.
  [[nodiscard]] Result<ScrubReport> step(std::uint64_t budget, Instant now);

 private:
  /// The next page to look at. In memory only: after a restart the round begins somewhere else.
  struct Place {
    std::size_t origin = 0;
    std::uint32_t bucket = 0;
  };

  void look_at_files(ScrubReport& report, Instant now);
  void look_at_pages(const TrustedMetadata& metadata, std::uint64_t budget, ScrubReport& report);
  [[nodiscard]] std::optional<repository::PageTable> table_of(const TrustedOrigin& origin,
                                                              ScrubReport& report);
  void look_at_page(const TrustedOrigin& origin, const repository::PageTable& table,
                    std::uint32_t bucket, ScrubReport& report);
  void look_at_picture(const repository::Medium& medium, ScrubReport& report);
  [[nodiscard]] std::optional<Bytes> blob(const Digest& digest, std::uint64_t length,
                                          const std::string& path, const std::string& what,
                                          ScrubReport& report);
  [[nodiscard]] std::optional<Bytes> installed_file(const std::string& path,
                                                    std::uint64_t limit) const;
  void tell(const ScrubReport& report);
  [[nodiscard]] bool is_healed(const DamagedFile& damage, const ScrubReport& report) const;

  Disk& disk_;
  Path state_folder_;
  std::optional<Path> installed_;
  std::uint32_t picture_width_;
  BlobStore blobs_;
  std::optional<Place> place_;
  std::size_t to_go_ = 0;  ///< origins whose end is still to come in this round
};

}  // namespace pobratym::sync
