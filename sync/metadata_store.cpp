// SPDX-License-Identifier: Apache-2.0
#include "sync/metadata_store.hpp"

#include "content/base/hash.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::sync {
namespace {

constexpr const char* kTagFile = "timestamp.tag";
constexpr std::uint64_t kMaxTagBytes = 512;

}  // namespace

std::optional<Bytes> MetadataStore::read(std::string_view role) const {
  auto bytes = disk_.read(path_of(role), repository::kMaxTargetsBytes);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

Status MetadataStore::keep(std::string_view role, BytesView verified) {
  if (const auto kept = read(role); kept && *kept == verified) return {};
  if (auto written = disk_.write(path_of(role), verified); !written) {
    return fail_in("keeping the verified " + std::string(role), written.error());
  }
  return {};
}

Status MetadataStore::forget(std::string_view role) { return disk_.remove(path_of(role)); }

std::string MetadataStore::tag_of(BytesView timestamp) const {
  const auto line = disk_.read(folder_ / kTagFile, kMaxTagBytes);
  const std::string hash = to_hex(sha256(timestamp)) + " ";
  return line && line->starts_with(hash) ? line->substr(hash.size()) : "";
}

Status MetadataStore::keep_tag(BytesView timestamp, const std::string& tag) {
  if (tag_of(timestamp) == tag) return {};
  if (tag.empty()) return disk_.remove(folder_ / kTagFile);
  return disk_.write(folder_ / kTagFile, to_hex(sha256(timestamp)) + " " + tag);
}

Path MetadataStore::path_of(std::string_view role) const {
  return folder_ / repository::role_file(role, std::nullopt);
}

}  // namespace pobratym::sync
