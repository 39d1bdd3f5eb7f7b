// SPDX-License-Identifier: Apache-2.0
// Files named by their hash: state/blobs/ab/<sha256> (index files, index nodes, pictures) and
// <sha256>.zst (pages, by the hash of the plain page). What was fetched is never fetched again, and
// what lies on a kiosk's worn card is never believed without hashing it.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "content/repository/index.hpp"
#include "sync/blob_batch.hpp"
#include "sync/partial_file.hpp"

namespace pobratym::sync {

class BlobStore {
 public:
  BlobStore(Disk& disk, const Path& state_folder) : disk_(disk), folder_(state_folder) {}

  /// Empty when it is missing or is not `length` bytes of that hash.
  [[nodiscard]] std::optional<Bytes> blob(const Digest& digest, std::uint64_t length) const;
  /// The same when nobody says how long it is, up to `most` bytes.
  [[nodiscard]] std::optional<Bytes> blob_up_to(const Digest& digest, std::uint64_t most) const;
  /// What stands in the page's place, for who hashes it in any case; empty when it is missing or
  /// cannot be unpacked to its length.
  [[nodiscard]] std::optional<Bytes> unproven_page(const repository::Entry& entry) const;
  /// The plain page; empty when it is missing or damaged.
  [[nodiscard]] std::optional<Bytes> page(const repository::Entry& entry) const;

  /// Whether the file at a path of this store ("blobs/ab/…") is what its name says.
  [[nodiscard]] bool is_whole(const std::string& path) const;

  /// The caller has verified the bytes.
  [[nodiscard]] Status keep_blob(const Digest& digest, BytesView verified);
  /// Many files, of pages above all.
  [[nodiscard]] BlobBatch batch() { return {disk_, folder_}; }

  /// A long file on its way here, under the hash it must have.
  [[nodiscard]] PartialFile partial(const Digest& digest);

  /// What becomes of files that are still on their way.
  enum class Partial { forget, keep };
  /// Removes every file whose repository path is not in `named`; answers how many.
  [[nodiscard]] Result<std::uint64_t> remove_all_but(const std::set<std::string>& named,
                                                     Partial partial = Partial::forget);

 private:
  Disk& disk_;
  Path folder_;
};

}  // namespace pobratym::sync
