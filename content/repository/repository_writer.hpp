// SPDX-License-Identifier: Apache-2.0
// How a publication puts files into the folder: what is there already is left alone, what is
// written is noted, so that "only what changed is written" can be read off the report.
#pragma once

#include <cstdint>
#include <string>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::repository {

class RepositoryWriter {
 public:
  RepositoryWriter(Disk& disk, const Path& folder, PublishReport& report)
      : disk_(disk), folder_(folder), report_(report) {}

  /// Whether the file had to be written: false when it is there with these very bytes.
  [[nodiscard]] Result<bool> put(const std::string& path, BytesView bytes);

  [[nodiscard]] Result<Bytes> read(const std::string& path, std::uint64_t limit) const {
    return disk_.read(folder_ / path, limit);
  }

  [[nodiscard]] const Disk& disk() const { return disk_; }
  [[nodiscard]] const Path& folder() const { return folder_; }

 private:
  Disk& disk_;
  const Path& folder_;
  PublishReport& report_;
};

}  // namespace pobratym::repository
