// SPDX-License-Identifier: Apache-2.0
// A long file that is still arriving: state/partial/<sha256>.<number>, one file a piece, each whole
// or not there. After a break-off the next run asks for what follows the last piece. Nothing here
// is believed before the whole has its hash.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"

namespace pobratym::sync {

class PartialFile {
 public:
  PartialFile(Disk& disk, const Path& state_folder, const Digest& digest);

  /// What is here, up to `most` bytes; empty when there is nothing, or nothing of use.
  [[nodiscard]] Bytes read(std::uint64_t most) const;

  [[nodiscard]] Status add(BytesView piece);

  [[nodiscard]] Status forget();

  /// Removes what is left of every file.
  [[nodiscard]] static Status forget_all(Disk& disk, const Path& state_folder);

 private:
  [[nodiscard]] std::vector<std::string> pieces() const;

  Disk& disk_;
  Path folder_;
  std::string name_;
};

}  // namespace pobratym::sync
