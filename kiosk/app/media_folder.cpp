// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/media_folder.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::uint64_t kLargest = 8u << 20u;

}  // namespace

std::optional<Bytes> read_medium(const Disk& disk, const Path& state, const Digest& digest) {
  const std::string name = to_hex(digest);
  auto bytes = disk.read(state / "blobs" / name.substr(0, 2) / name, kLargest);
  if (!bytes || sha256(*bytes) != digest) return std::nullopt;
  return std::move(*bytes);
}

}  // namespace pobratym::kiosk
