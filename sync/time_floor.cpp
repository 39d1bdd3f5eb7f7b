// SPDX-License-Identifier: Apache-2.0
#include "sync/time_floor.hpp"

#include <algorithm>

#include "content/repository/verify.hpp"
#include "sync/workflow.hpp"

namespace pobratym::sync {

std::optional<Instant> time_floor(const MetadataStore& store) {
  const auto root_bytes = store.read("root");
  if (!root_bytes) return std::nullopt;
  const auto root = repository::verify_first_root(*root_bytes);
  if (!root) return std::nullopt;
  std::optional<Instant> floor = signed_time((*root)->source);
  const auto bytes = store.read("timestamp");
  if (!bytes) return floor;
  const auto timestamp = repository::verify_kept_timestamp(*bytes, *root);
  if (!timestamp) return floor;
  return std::max(floor, signed_time((*timestamp)->source));
}

}  // namespace pobratym::sync
