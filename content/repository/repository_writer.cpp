// SPDX-License-Identifier: Apache-2.0
#include "content/repository/repository_writer.hpp"

namespace pobratym::repository {

Result<bool> RepositoryWriter::put(const std::string& path, BytesView bytes) {
  const auto there = disk_.read(folder_ / path, bytes.size());
  if (there && *there == bytes) return false;
  if (auto done = disk_.write(folder_ / path, bytes); !done) return tl::unexpected(done.error());
  report_.written.push_back({path, bytes.size()});
  return true;
}

}  // namespace pobratym::repository
