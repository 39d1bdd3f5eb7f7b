// SPDX-License-Identifier: Apache-2.0
#include "sync/plan.hpp"

namespace pobratym::sync {

Way choose_way(const Offers& offers) {
  if (offers.nothing_here) return offers.pack_bytes ? Way::pack : Way::pages;
  if (!offers.patch_bytes) return Way::pages;
  return offers.pack_bytes && *offers.pack_bytes < *offers.patch_bytes ? Way::pack : Way::patch;
}

PagePlan plan_pages(const repository::PageTable& table, const AppliedPages& applied,
                    const std::set<Digest>& here, std::optional<std::uint64_t> pack_bytes) {
  PagePlan plan;
  for (std::uint32_t bucket = 0; bucket < table.pages.size(); ++bucket) {
    const repository::Entry& entry = table.pages[bucket];
    if (entry.empty()) continue;
    const auto in_database = applied.find(bucket);
    if (in_database == applied.end() || in_database->second != entry.digest) {
      plan.apply.push_back(bucket);
    }
    if (!here.contains(entry.digest)) {
      plan.fetch.push_back(bucket);
      plan.fetch_bytes += entry.compressed_length;
    }
  }
  for (const auto& [bucket, page] : applied) {
    if (bucket >= table.pages.size() || table.pages[bucket].empty()) plan.removed.push_back(bucket);
  }
  plan.by_pack = pack_bytes && !plan.fetch.empty() &&
                 *pack_bytes + kRequestCost <= plan.fetch_bytes + plan.fetch.size() * kRequestCost;
  return plan;
}

std::vector<std::uint32_t> plan_nodes(const repository::Index& index,
                                      const std::set<Digest>& here) {
  std::vector<std::uint32_t> fetch;
  if (index.node_bits == 0) return fetch;
  for (std::uint32_t place = 0; place < index.entries.size(); ++place) {
    const repository::Entry& entry = index.entries[place];
    if (!entry.empty() && !here.contains(entry.digest)) fetch.push_back(place);
  }
  return fetch;
}

std::vector<repository::Medium> plan_media(const std::vector<repository::Medium>& named,
                                           const std::set<Digest>& here) {
  std::vector<repository::Medium> fetch;
  std::set<Digest> seen = here;
  for (const repository::Medium& medium : named) {
    if (seen.insert(medium.digest).second) fetch.push_back(medium);
  }
  return fetch;
}

}  // namespace pobratym::sync
