// SPDX-License-Identifier: Apache-2.0
#include "sync/metadata_store.hpp"

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::sync {

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

Path MetadataStore::path_of(std::string_view role) const {
  return folder_ / repository::role_file(role, std::nullopt);
}

}  // namespace pobratym::sync
