// SPDX-License-Identifier: Apache-2.0
#include "sync/download.hpp"

#include "content/repository/limits.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::sync {

using namespace repository;  // this file carries its files and little else

namespace {

constexpr int kTries = 8;  // of going on with a long file, in one run

/// What came before a transfer broke off is kept all the same.
Status write_after(const Status& transfer, BlobBatch& batch) {
  auto written = batch.write();
  return transfer ? written : transfer;
}

}  // namespace

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
  BlobBatch batch = blobs_.batch();
  auto fetched = transport_.fetch_all(requests, [&](std::size_t i, Result<Bytes> bytes) -> Status {
    if (!bytes) return tl::unexpected(bytes.error());
    const Entry& entry = index->entries[missing[i]];
    if (auto good = verify_bytes(*bytes, entry.digest, entry.plain_length, requests[i].path);
        !good) {
      return good;
    }
    if (auto kept = batch.add_blob(entry.digest, *bytes); !kept) return kept;
    nodes.emplace(missing[i], std::move(*bytes));
    return {};
  });
  fetched = write_after(fetched, batch);
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
  BlobBatch batch = blobs_.batch();
  auto fetched = transport_.fetch_all(requests, [&](std::size_t i, Result<Bytes> bytes) -> Status {
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto good = verify_page(*bytes, table, plan.fetch[i]); !good) {
      return tl::unexpected(good.error());
    }
    progress_("pages", ++done, requests.size());
    return batch.add_page(table->pages[plan.fetch[i]].digest, *bytes);
  });
  return write_after(fetched, batch);
}

std::optional<Download::IndexHere> Download::index_here(const Digest& digest) const {
  const auto bytes = blobs_.blob_up_to(digest, kMaxIndexBytes);
  const auto index = bytes ? decode_index(*bytes) : fail(ErrorCode::not_found, "");
  if (!index) return std::nullopt;
  IndexHere here;
  here.table.bits = index->bits;
  if (index->node_bits == 0) {
    here.table.pages = index->entries;
    return here;
  }
  for (const Entry& entry : index->entries) {
    IndexNode node;
    node.entries.resize(std::size_t{1} << static_cast<unsigned>(index->node_bits));
    if (!entry.empty()) {
      const auto kept = blobs_.blob(entry.digest, entry.plain_length);
      auto read = kept ? decode_node(*kept) : fail(ErrorCode::not_found, "");
      if (!read || read->node_bits != index->node_bits) return std::nullopt;
      node = std::move(*read);
      here.nodes.push_back(entry.digest);
    }
    here.table.pages.insert(here.table.pages.end(), node.entries.begin(), node.entries.end());
  }
  return here;
}

Status Download::keep_index(const IndexFiles& files, BlobBatch& batch) {
  for (const auto& [_, node] : files.nodes) {
    if (auto kept = batch.add_blob(sha256(node), node); !kept) return kept;
  }
  if (auto kept = batch.add_blob(sha256(files.index), files.index); !kept) return kept;
  return batch.write();
}

Result<std::uint64_t> Download::patch(const TrustedOrigin& origin, const Digest& older,
                                      std::uint64_t length) {
  const auto target = origin_target(origin.role, origin.name, "index");
  if (!target) return tl::unexpected(target.error());
  const auto here = index_here(older);
  if (!here) return fail(ErrorCode::not_found, "the index that is shown is not on the disk");
  const PageTable& base = here->table;
  const std::string path = patch_path(origin.name, target->sha256, older);
  const auto bytes = transport_.fetch(path, {.most = kMaxPatchBytes, .exact = length});
  if (!bytes) return tl::unexpected(bytes.error());
  const auto page_here = [&](std::uint32_t bucket) -> Result<Bytes> {
    auto plain = blobs_.page(base.pages[bucket]);
    if (plain) return std::move(*plain);
    return fail(ErrorCode::not_found, "a page that the patch needs is not on the disk");
  };
  const auto patched = verify_patch(*bytes, base, page_here, origin.role, origin.name);
  if (!patched) return tl::unexpected(patched.error());
  BlobBatch batch = blobs_.batch();
  for (const auto& [_, page] : (*patched)->pages) {
    if (auto kept = batch.add_plain_page(sha256(page), page); !kept) {
      return tl::unexpected(kept.error());
    }
  }
  if (auto kept = keep_index((*patched)->files, batch); !kept) return tl::unexpected(kept.error());
  return (*patched)->pages.size();
}

Result<Bytes> Download::long_file(const std::string& path, const Digest& digest,
                                  const FetchLimits& limits) {
  PartialFile partial = blobs_.partial(digest);
  const std::uint64_t length = limits.exact.value_or(limits.most);
  Bytes bytes = partial.read(length);
  if (bytes.empty()) {
    if (auto gone = partial.forget(); !gone) return tl::unexpected(gone.error());
  }
  if (limits.exact) bytes.reserve(length);  // growing would hold it twice
  for (int tries = 0; bytes.size() < length; ++tries) {
    const std::size_t before = bytes.size();
    const auto fetched =
        transport_.fetch_rest(path, bytes.size(), limits, [&](BytesView piece) -> Status {
          bytes += piece;
          return partial.add(piece);
        });
    if (fetched) break;
    // A network that lets some of it through is asked for more, one that lets nothing through not.
    const bool goes_on = fetched.error().code == ErrorCode::unreachable && bytes.size() > before;
    if (!goes_on || tries == kTries) return tl::unexpected(fetched.error());
  }
  if (auto good = verify_bytes(bytes, digest, length, path); !good) {
    if (auto gone = partial.forget(); !gone) return tl::unexpected(gone.error());
    return tl::unexpected(good.error());
  }
  return bytes;
}

Status Download::pack(const TrustedOrigin& origin, const SeePage& see) {
  const auto target = origin_target(origin.role, origin.name, "pack");
  if (!target) return tl::unexpected(target.error());
  auto bytes = long_file(target_path(origin.name, "pack", target->sha256), target->sha256,
                         {.most = kMaxPackBytes, .exact = target->length});
  if (!bytes) return tl::unexpected(bytes.error());
  std::uint64_t done = 0;
  BlobBatch batch = blobs_.batch();
  const auto pack = verify_pack(std::move(*bytes), origin.role, origin.name,
                                [&](const Digest& digest, BytesView plain) -> Status {
                                  progress_("pages of the pack", ++done, 0);
                                  see(digest, plain);
                                  return batch.add_plain_page(digest, plain);
                                });
  if (!pack) return tl::unexpected(pack.error());
  if (auto kept = keep_index(**pack, batch); !kept) return kept;
  return blobs_.partial(target->sha256).forget();
}

Status Download::media(const std::vector<Medium>& wanted) {
  std::vector<FetchRequest> requests;
  std::vector<Medium> small, large;
  for (const Medium& medium : wanted) {
    (medium.length > kPieceBytes ? large : small).push_back(medium);
  }
  for (const Medium& medium : small) {
    requests.push_back(
        {blob_path(medium.digest), {.most = kMaxMediumBytes, .exact = medium.length}});
  }
  std::uint64_t done = 0;
  Status first_error;
  const auto take = [&](const Medium& medium, const Result<Bytes>& bytes) -> Status {
    if (!bytes && bytes.error().code == ErrorCode::unreachable) {
      return tl::unexpected(bytes.error());
    }
    const Status good =
        bytes ? verify_bytes(*bytes, medium.digest, medium.length, blob_path(medium.digest))
              : Status(tl::unexpected(bytes.error()));
    if (!good) {
      if (first_error) first_error = good;
      return {};
    }
    progress_("pictures", ++done, wanted.size());
    return blobs_.keep_blob(medium.digest, *bytes);
  };
  const auto fetched = transport_.fetch_all(
      requests,
      [&](std::size_t i, const Result<Bytes>& bytes) -> Status { return take(small[i], bytes); });
  if (!fetched) return tl::unexpected(fetched.error());
  for (const Medium& medium : large) {
    const auto bytes = long_file(blob_path(medium.digest), medium.digest,
                                 {.most = kMaxMediumBytes, .exact = medium.length});
    if (auto taken = take(medium, bytes); !taken) return taken;
    if (auto gone = blobs_.partial(medium.digest).forget(); bytes && !gone) return gone;
  }
  return first_error;
}

}  // namespace pobratym::sync
