// SPDX-License-Identifier: Apache-2.0
#include "sync/apply.hpp"

#include <algorithm>

#include "content/base/json.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::sync {
namespace {

using repository::PageTable;
using repository::Verified;

/// Most records show no picture, and reading one as JSON costs ten times what looking does. A
/// member's name may be spelt in escapes, though nobody who writes pages does.
bool may_show_picture(BytesView line) {
  return line.find("\"image\"") != BytesView::npos || line.find("\\u") != BytesView::npos;
}

/// A record that cannot be read, or whose image is broken, shows none.
void add_media(BytesView plain, std::vector<repository::Medium>& media) {
  while (!plain.empty()) {
    const BytesView line = plain.substr(0, plain.find('\n'));
    plain.remove_prefix(std::min(plain.size(), line.size() + 1));
    if (!may_show_picture(line)) continue;
    const auto document = parse_json(
        line, {.bytes = repository::kMaxRecordBytes, .values = repository::kMaxRecordValues});
    if (!document) continue;
    const auto medium = repository::medium_of(*document);
    if (medium && *medium) media.push_back(**medium);
  }
}

}  // namespace

Status give_pages(const BlobStore& blobs, const std::string& origin,
                  const Verified<PageTable>& table, std::span<const std::uint32_t> buckets,
                  const store::TakePage& take) {
  for (const std::uint32_t bucket : buckets) {
    const repository::Entry& entry = table->pages[bucket];
    const auto plain = blobs.page(entry);
    if (!plain) {
      return fail(ErrorCode::failed, "page " + to_hex(entry.digest) +
                                         " was fetched and cannot be read back; check the disk");
    }
    auto page = repository::verify_plain_page(*plain, table, bucket);
    if (!page) return tl::unexpected(page.error());
    if (auto taken = take({{origin, bucket}, entry.digest, (*page)->records}); !taken) return taken;
  }
  return {};
}

void look_at_pages(const BlobStore& blobs, const PageTable& table,
                   std::span<const std::uint32_t> buckets, PagesHere& into) {
  for (const std::uint32_t bucket : buckets) {
    const auto plain = blobs.page(table.pages[bucket]);
    if (!plain) continue;
    into.whole.insert(table.pages[bucket].digest);
    add_media(*plain, into.media);
  }
}

}  // namespace pobratym::sync
