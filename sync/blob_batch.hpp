// SPDX-License-Identifier: Apache-2.0
// Verified files on their way into the blob store. A first sync brings thousands of small ones, and
// each that is written by itself waits for the disk twice; so they gather here and are written
// together. What a power cut takes from here is fetched again.
#pragma once

#include <cstddef>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"

namespace pobratym::sync {

class BlobBatch {
 public:
  BlobBatch(Disk& disk, const Path& state_folder) : disk_(disk), folder_(state_folder) {}

  /// The caller has verified the bytes. Now and then what has gathered is written, so that there is
  /// never much of it in memory.
  [[nodiscard]] Status add_blob(const Digest& digest, BytesView verified);
  /// As it was served: zstd.
  [[nodiscard]] Status add_page(const Digest& digest, BytesView verified_compressed);
  /// Out of a pack or a patch; compressed again here, lightly.
  [[nodiscard]] Status add_plain_page(const Digest& digest, BytesView verified_plain);

  /// Everything is on the disk once this returns. Without it what was added last is lost.
  [[nodiscard]] Status write();

 private:
  struct Waiting {
    Path path;
    Bytes bytes;
  };
  [[nodiscard]] Status add(Path path, Bytes bytes);

  Disk& disk_;
  Path folder_;
  std::vector<Waiting> waiting_;
  std::size_t bytes_ = 0;
};

}  // namespace pobratym::sync
