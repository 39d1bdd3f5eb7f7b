// SPDX-License-Identifier: Apache-2.0
#include "sync/apply.hpp"

#include "content/repository/verify_content.hpp"

namespace pobratym::sync {
namespace {

using repository::Page;
using repository::PageTable;
using repository::Verified;

Result<Verified<Page>> read_page(const BlobStore& blobs, const Verified<PageTable>& table,
                                 std::uint32_t bucket) {
  const repository::Entry& entry = table->pages[bucket];
  const auto plain = blobs.page(entry);
  if (!plain) {
    return fail(ErrorCode::failed, "page " + to_hex(entry.digest) +
                                       " was fetched and cannot be read back; check the disk");
  }
  return repository::verify_plain_page(*plain, table, bucket);
}

}  // namespace

Status add_pages(const BlobStore& blobs, const std::string& origin,
                 const Verified<PageTable>& table, const PagePlan& plan,
                 store::ContentChange& change) {
  for (const std::uint32_t bucket : plan.apply) {
    const auto page = read_page(blobs, table, bucket);
    if (!page) return tl::unexpected(page.error());
    change.pages.push_back({origin, bucket, table->pages[bucket].digest, (*page)->records});
  }
  for (const std::uint32_t bucket : plan.removed) change.removed_pages.push_back({origin, bucket});
  return {};
}

Result<std::vector<repository::Medium>> media_of(const BlobStore& blobs,
                                                 const Verified<PageTable>& table) {
  std::vector<repository::Medium> media;
  for (std::uint32_t bucket = 0; bucket < table->pages.size(); ++bucket) {
    if (table->pages[bucket].empty()) continue;
    const auto page = read_page(blobs, table, bucket);
    if (!page) return tl::unexpected(page.error());
    for (const model::Record& record : (*page)->records) {
      const auto medium = repository::medium_of(record.document);
      if (medium && *medium) media.push_back(**medium);  // a record with a broken image shows none
    }
  }
  return media;
}

}  // namespace pobratym::sync
