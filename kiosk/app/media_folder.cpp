// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/media_folder.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::uint64_t kLargest = 8u << 20u;

Path file_of(const Path& state, const Digest& digest) {
  const std::string name = to_hex(digest);
  return state / "blobs" / name.substr(0, 2) / name;
}

}  // namespace

std::optional<Bytes> read_medium(const Disk& disk, const Path& state, const Digest& digest) {
  auto bytes = disk.read(file_of(state, digest), kLargest);
  if (!bytes || sha256(*bytes) != digest) return std::nullopt;
  return std::move(*bytes);
}

std::optional<Bytes> read_medium_start(const Disk& disk, const Path& state, const Digest& digest,
                                       std::uint64_t most) {
  auto bytes = disk.read_start(file_of(state, digest), most);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

}  // namespace pobratym::kiosk
