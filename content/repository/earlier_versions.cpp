// SPDX-License-Identifier: Apache-2.0
#include "content/repository/earlier_versions.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {

Result<std::vector<Verified<Targets>>> earlier_versions(const Disk& disk, const Path& folder,
                                                        const std::string& origin,
                                                        const Verified<Targets>& targets,
                                                        const Verified<Targets>& current,
                                                        std::size_t most) {
  auto versions = versions_of(disk, folder, origin);
  if (!versions) return tl::unexpected(versions.error());
  std::vector<Verified<Targets>> earlier;
  const auto newest = origin_target(current, origin, "index");
  if (!newest) return earlier;
  std::set<Digest> seen{newest->sha256};
  for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
    if (earlier.size() == most) break;
    if (*version >= current->version) continue;
    const auto bytes = disk.read(folder / targets_path(origin, *version), kMaxTargetsBytes);
    if (!bytes) continue;
    auto role = verify_kept_origin(*bytes, origin, targets);
    if (!role || (*role)->version != *version) continue;
    const auto index = origin_target(*role, origin, "index");
    if (index && seen.insert(index->sha256).second) earlier.push_back(std::move(*role));
  }
  return earlier;
}

Result<PublishedIndex> read_index(const Disk& disk, const Path& folder, const std::string& origin,
                                  const Verified<Targets>& role) {
  const auto target = origin_target(role, origin, "index");
  if (!target) return tl::unexpected(target.error());
  const auto bytes =
      disk.read(folder / target_path(origin, "index", target->sha256), kMaxIndexBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto index = verify_index(*bytes, role, origin);
  if (!index) return tl::unexpected(index.error());
  NodeBytes nodes;
  for (std::uint32_t number = 0; number < (*index)->entries.size(); ++number) {
    const Entry& entry = (*index)->entries[number];
    if ((*index)->node_bits == 0 || entry.empty()) continue;
    auto node = disk.read(folder / blob_path(entry.digest), kMaxNodeBytes);
    if (!node) return tl::unexpected(node.error());
    nodes.emplace(number, std::move(*node));
  }
  auto table = verify_page_table(*index, nodes);
  if (!table) return tl::unexpected(table.error());
  return PublishedIndex{std::move(*index), std::move(*table)};
}

}  // namespace pobratym::repository
