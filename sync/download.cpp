// SPDX-License-Identifier: Apache-2.0
#include "sync/download.hpp"

#include "content/repository/limits.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::sync {

using namespace repository;  // this file carries its files and little else

Result<Verified<Index>> Download::index(const TrustedOrigin& origin) {
  const auto target = origin_target(origin.role, origin.name, "index");
  if (!target) return tl::unexpected(target.error());
  if (const auto kept = blobs_.blob(target->sha256, target->length)) {
    return verify_index(*kept, origin.role, origin.name);
  }
  const auto bytes = transport_.fetch(target_path(origin.name, "index", target->sha256),
                                      {.most = kMaxIndexBytes, .exact = target->length});
  if (!bytes) return tl::unexpected(bytes.error());
  auto index = verify_index(*bytes, origin.role, origin.name);
  if (!index) return index;
  if (auto kept = blobs_.keep_blob(target->sha256, *bytes); !kept) {
    return tl::unexpected(kept.error());
  }
  return index;
}

Result<Verified<PageTable>> Download::table(const Verified<Index>& index) {
  NodeBytes nodes;
  std::set<Digest> here;
  if (index->node_bits > 0) {
    for (std::uint32_t place = 0; place < index->entries.size(); ++place) {
      const Entry& entry = index->entries[place];
      if (entry.empty()) continue;
      if (auto kept = blobs_.blob(entry.digest, entry.plain_length)) {
        here.insert(entry.digest);
        nodes.emplace(place, std::move(*kept));
      }
    }
  }
  const std::vector<std::uint32_t> missing = plan_nodes(*index, here);
  std::vector<FetchRequest> requests;
  for (const std::uint32_t place : missing) {
    const Entry& entry = index->entries[place];
    requests.push_back(
        {blob_path(entry.digest), {.most = kMaxNodeBytes, .exact = entry.plain_length}});
  }
  const auto fetched =
      transport_.fetch_all(requests, [&](std::size_t i, Result<Bytes> bytes) -> Status {
        if (!bytes) return tl::unexpected(bytes.error());
        const Entry& entry = index->entries[missing[i]];
        if (auto good = verify_bytes(*bytes, entry.digest, entry.plain_length, requests[i].path);
            !good) {
          return good;
        }
        if (auto kept = blobs_.keep_blob(entry.digest, *bytes); !kept) return kept;
        nodes.emplace(missing[i], std::move(*bytes));
        return {};
      });
  if (!fetched) return tl::unexpected(fetched.error());
  return verify_page_table(index, nodes);
}

Status Download::pages(const Verified<PageTable>& table, const PagePlan& plan) {
  std::vector<FetchRequest> requests;
  for (const std::uint32_t bucket : plan.fetch) {
    const Entry& entry = table->pages[bucket];
    requests.push_back(
        {page_path(entry.digest), {.most = kMaxPageBytes, .exact = entry.compressed_length}});
  }
  std::uint64_t done = 0;
  return transport_.fetch_all(requests, [&](std::size_t i, Result<Bytes> bytes) -> Status {
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto good = verify_page(*bytes, table, plan.fetch[i]); !good) {
      return tl::unexpected(good.error());
    }
    progress_("pages", ++done, requests.size());
    return blobs_.keep_page(table->pages[plan.fetch[i]].digest, *bytes);
  });
}

Status Download::pack(const TrustedOrigin& origin) {
  const auto target = origin_target(origin.role, origin.name, "pack");
  if (!target) return tl::unexpected(target.error());
  const auto bytes = transport_.fetch(target_path(origin.name, "pack", target->sha256),
                                      {.most = kMaxPackBytes, .exact = target->length});
  if (!bytes) return tl::unexpected(bytes.error());
  const auto pack = verify_pack(*bytes, origin.role, origin.name);
  if (!pack) return tl::unexpected(pack.error());
  const PackContents& contents = **pack;
  const Bytes& index = contents.index_bytes;
  if (auto kept = blobs_.keep_blob(sha256(index), index); !kept) return kept;
  for (const auto& [_, node] : contents.nodes) {
    if (auto kept = blobs_.keep_blob(sha256(node), node); !kept) return kept;
  }
  std::uint64_t done = 0;
  for (const auto& [_, page] : contents.plain_pages) {
    if (auto kept = blobs_.keep_plain_page(sha256(page), page); !kept) return kept;
    progress_("pages of the pack", ++done, contents.plain_pages.size());
  }
  return {};
}

Status Download::media(const std::vector<Medium>& wanted) {
  std::vector<FetchRequest> requests;
  for (const Medium& medium : wanted) {
    requests.push_back(
        {blob_path(medium.digest), {.most = kMaxMediumBytes, .exact = medium.length}});
  }
  std::uint64_t done = 0;
  Status first_error;
  const auto fetched =
      transport_.fetch_all(requests, [&](std::size_t i, Result<Bytes> bytes) -> Status {
        const Medium& medium = wanted[i];
        if (!bytes && bytes.error().code == ErrorCode::unreachable) {
          return tl::unexpected(bytes.error());
        }
        const Status good =
            bytes ? verify_bytes(*bytes, medium.digest, medium.length, requests[i].path)
                  : Status(tl::unexpected(bytes.error()));
        if (!good) {
          if (first_error) first_error = good;
          return {};
        }
        progress_("pictures", ++done, requests.size());
        return blobs_.keep_blob(medium.digest, *bytes);
      });
  return fetched ? first_error : fetched;
}

}  // namespace pobratym::sync
