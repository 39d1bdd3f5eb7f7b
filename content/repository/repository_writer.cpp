// SPDX-License-Identifier: Apache-2.0
#include "content/repository/repository_writer.hpp"

#include "content/repository/layout.hpp"
#include "content/repository/timestamp_file.hpp"

namespace pobratym::repository {

Result<bool> RepositoryWriter::put(const std::string& path, BytesView bytes) {
  const auto there = disk_.read(folder_ / path, bytes.size());
  if (there && *there == bytes) return false;
  const Status done = path == timestamp_path() ? put_timestamp(disk_, folder_, bytes)
                                               : disk_.write(folder_ / path, bytes);
  if (!done) return tl::unexpected(done.error());
  report_.written.push_back({path, bytes.size()});
  return true;
}

}  // namespace pobratym::repository
