// SPDX-License-Identifier: Apache-2.0
#include "sync/blob_batch.hpp"

#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/layout.hpp"

namespace pobratym::sync {
namespace {

constexpr int kLightly = 3;  // zstd's level: an old processor packs 100 MB a second with it

/// What a power cut may cost to fetch again, and what may wait in memory.
constexpr std::size_t kMostBytes = 2u << 20u;
constexpr std::size_t kMostFiles = 2048;

}  // namespace

Status BlobBatch::add_blob(const Digest& digest, BytesView verified) {
  return add(folder_ / repository::blob_path(digest), Bytes(verified));
}

Status BlobBatch::add_page(const Digest& digest, BytesView verified_compressed) {
  return add(folder_ / repository::page_path(digest), Bytes(verified_compressed));
}

Status BlobBatch::add_plain_page(const Digest& digest, BytesView verified_plain) {
  return add(folder_ / repository::page_path(digest), compress(verified_plain, kLightly));
}

Status BlobBatch::add(Path path, Bytes bytes) {
  bytes_ += bytes.size();
  waiting_.push_back({std::move(path), std::move(bytes)});
  return bytes_ < kMostBytes && waiting_.size() < kMostFiles ? Status() : write();
}

Status BlobBatch::write() {
  std::vector<FileToWrite> files;
  files.reserve(waiting_.size());
  for (const Waiting& one : waiting_) files.push_back({one.path, one.bytes});
  auto written = disk_.write_all(files);
  waiting_.clear();
  bytes_ = 0;
  return written;
}

}  // namespace pobratym::sync
