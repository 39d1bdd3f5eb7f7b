// SPDX-License-Identifier: Apache-2.0
#include "sync/blob_store.hpp"

#include "content/base/compress.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::sync {

std::optional<Bytes> BlobStore::blob(const Digest& digest, std::uint64_t length) const {
  auto bytes = disk_.read(folder_ / repository::blob_path(digest), length);
  if (!bytes || bytes->size() != length || sha256(*bytes) != digest) return std::nullopt;
  return std::move(*bytes);
}

std::optional<Bytes> BlobStore::blob_up_to(const Digest& digest, std::uint64_t most) const {
  auto bytes = disk_.read(folder_ / repository::blob_path(digest), most);
  if (!bytes || sha256(*bytes) != digest) return std::nullopt;
  return std::move(*bytes);
}

std::optional<Bytes> BlobStore::unproven_page(const repository::Entry& entry) const {
  const auto compressed =
      disk_.read(folder_ / repository::page_path(entry.digest), repository::kMaxPageBytes);
  if (!compressed) return std::nullopt;
  auto plain = decompress(*compressed, entry.plain_length);
  if (!plain || plain->size() != entry.plain_length) return std::nullopt;
  return std::move(*plain);
}

std::optional<Bytes> BlobStore::page(const repository::Entry& entry) const {
  auto plain = unproven_page(entry);
  if (!plain || sha256(*plain) != entry.digest) return std::nullopt;
  return plain;
}

bool BlobStore::is_whole(const std::string& path) const {
  const auto stored = disk_.read(folder_ / path, repository::kMaxMediumBytes);
  if (!stored) return false;
  const Path name = Path(path).filename();
  const bool packed = name.extension() == ".zst";
  const auto plain = packed ? decompress(*stored, repository::kMaxPageBytes) : stored;
  return plain && to_hex(sha256(*plain)) == name.stem().string();
}

Status BlobStore::keep_blob(const Digest& digest, BytesView verified) {
  return disk_.write(folder_ / repository::blob_path(digest), verified);
}

PartialFile BlobStore::partial(const Digest& digest) { return {disk_, folder_, digest}; }

Result<std::uint64_t> BlobStore::remove_all_but(const std::set<std::string>& named,
                                                Partial partial) {
  if (partial == Partial::forget) {
    if (auto gone = PartialFile::forget_all(disk_, folder_); !gone) {
      return tl::unexpected(gone.error());
    }
  }
  const auto folders = disk_.list(folder_ / "blobs");
  if (!folders) return tl::unexpected(folders.error());
  std::uint64_t removed = 0;
  for (const std::string& folder : *folders) {
    const auto files = disk_.list(folder_ / "blobs" / folder);
    if (!files) continue;  // a stray file between the folders; it does no harm
    for (const std::string& file : *files) {
      const std::string path = "blobs/" + folder + "/" + file;
      if (named.contains(path)) continue;
      if (auto gone = disk_.remove(folder_ / path); !gone) return tl::unexpected(gone.error());
      ++removed;
    }
  }
  return removed;
}

}  // namespace pobratym::sync
