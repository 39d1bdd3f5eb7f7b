// SPDX-License-Identifier: Apache-2.0
#include "sync/apply.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "content/repository/record_owner.hpp"
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

bool OriginRights::may_publish(const model::RecordKey& key) const {
  return is_host || !repository::partner_may_not(origin, key);
}

Status add_pages(const BlobStore& blobs, const OriginRights& rights,
                 const Verified<PageTable>& table, const PagePlan& plan,
                 store::ContentChange& change) {
  for (const std::uint32_t bucket : plan.apply) {
    const auto page = read_page(blobs, table, bucket);
    if (!page) return tl::unexpected(page.error());
    std::vector<model::Record> records = (*page)->records;
    std::erase_if(records, [&](const auto& record) { return !rights.may_publish(record.key); });
    change.pages.push_back(
        {rights.origin, bucket, table->pages[bucket].digest, std::move(records)});
  }
  for (const std::uint32_t bucket : plan.removed) {
    change.removed_pages.push_back({rights.origin, bucket});
  }
  return {};
}

Result<OriginContent> content_of(const BlobStore& blobs, const OriginRights& rights,
                                 const Verified<PageTable>& table) {
  OriginContent content;
  for (std::uint32_t bucket = 0; bucket < table->pages.size(); ++bucket) {
    if (table->pages[bucket].empty()) continue;
    const auto page = read_page(blobs, table, bucket);
    if (!page) return tl::unexpected(page.error());
    for (const model::Record& record : (*page)->records) {
      if (!rights.may_publish(record.key)) {
        content.not_its_own.push_back(record.key);
        continue;
      }
      const auto medium = repository::medium_of(record.document);
      if (medium && *medium) content.media.push_back(**medium);  // broken: shows none
    }
  }
  return content;
}

std::string describe_left_out(const std::string& origin,
                              const std::vector<model::RecordKey>& keys) {
  if (keys.empty()) return "";
  constexpr std::size_t kShown = 3;
  const auto sorted = std::set<model::RecordKey>(keys.begin(), keys.end());
  std::string names;
  std::size_t shown = 0;
  for (const model::RecordKey& key : sorted) {
    if (shown++ == kShown) break;
    names += (names.empty() ? "" : ", ") + key.text();
  }
  if (sorted.size() > kShown) names += " and " + std::to_string(sorted.size() - kShown) + " more";
  return "of the content of " + origin + " not everything is shown: it published " + names + ", " +
         "and " + *repository::partner_may_not(origin, *sorted.begin());
}

}  // namespace pobratym::sync
