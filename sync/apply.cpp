// SPDX-License-Identifier: Apache-2.0
#include "sync/apply.hpp"

#include <algorithm>
#include <optional>

#include "content/base/json.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/record_owner.hpp"
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

/// The record's key, whatever else is wrong with it; empty when it has none.
std::optional<model::RecordKey> key_of(const Json& document) {
  const auto type = document.find("type"), id = document.find("id");
  if (type == document.end() || id == document.end()) return std::nullopt;
  if (!type->is_string() || !id->is_string()) return std::nullopt;
  return model::RecordKey{type->get<std::string>(), id->get<std::string>()};
}

/// A record that cannot be read, or whose image is broken, shows none; nor does one that is left
/// out.
void look_at_records(BytesView plain, const OriginRights& rights, PagesHere& into) {
  while (!plain.empty()) {
    const BytesView line = plain.substr(0, plain.find('\n'));
    plain.remove_prefix(std::min(plain.size(), line.size() + 1));
    if (rights.is_host && !may_show_picture(line)) continue;
    const auto document = parse_json(
        line, {.bytes = repository::kMaxRecordBytes, .values = repository::kMaxRecordValues});
    if (!document || !document->is_object()) continue;
    const auto key = key_of(*document);
    if (key && !rights.may_publish(*key)) {
      into.not_its_own.insert(*key);
      continue;
    }
    auto picture = repository::picture_of(*document);
    if (picture && !picture->empty()) into.pictures.push_back(*std::move(picture));
  }
}

/// Without the records that are not the origin's to publish.
repository::Page its_own(const repository::Page& page, const OriginRights& rights) {
  repository::Page own;
  for (std::size_t i = 0; i < page.records.size(); ++i) {
    if (!rights.may_publish(page.records[i].key)) continue;
    own.records.push_back(page.records[i]);
    own.lines.push_back(page.lines[i]);
  }
  return own;
}

}  // namespace

bool OriginRights::may_publish(const model::RecordKey& key) const {
  return is_host || !repository::partner_may_not(origin, key);
}

Status give_pages(const BlobStore& blobs, const OriginRights& rights,
                  const Verified<PageTable>& table, std::span<const std::uint32_t> buckets,
                  const store::TakePage& take) {
  for (const std::uint32_t bucket : buckets) {
    const repository::Entry& entry = table->pages[bucket];
    // The page is hashed once, by what proves it.
    const auto plain = blobs.unproven_page(entry);
    auto page = repository::verify_plain_page(plain.value_or(Bytes()), table, bucket);
    if (!page && !blobs.page(entry)) {
      return fail(ErrorCode::failed, "page " + to_hex(entry.digest) +
                                         " was fetched and cannot be read back; check the disk");
    }
    if (!page) return tl::unexpected(page.error());
    const repository::Page own = rights.is_host ? repository::Page{} : its_own(**page, rights);
    const repository::Page& given = rights.is_host ? **page : own;
    const auto taken = take({{rights.origin, bucket}, entry.digest, given.records, given.lines});
    if (!taken) return taken;
  }
  return {};
}

void look_at_page(const Digest& digest, BytesView plain, const OriginRights& rights,
                  PagesHere& into) {
  into.whole.insert(digest);
  look_at_records(plain, rights, into);
}

void look_at_pages(const BlobStore& blobs, const OriginRights& rights, const PageTable& table,
                   std::span<const std::uint32_t> buckets, PagesHere& into) {
  for (const std::uint32_t bucket : buckets) {
    const auto plain = blobs.page(table.pages[bucket]);
    if (plain) look_at_page(table.pages[bucket].digest, *plain, rights, into);
  }
}

std::string describe_left_out(const std::string& origin, const std::set<model::RecordKey>& keys) {
  if (keys.empty()) return "";
  constexpr std::size_t kShown = 3;
  std::string names;
  std::size_t shown = 0;
  for (const model::RecordKey& key : keys) {
    if (shown++ == kShown) break;
    names += (names.empty() ? "" : ", ") + key.text();
  }
  if (keys.size() > kShown) names += " and " + std::to_string(keys.size() - kShown) + " more";
  return "of the content of " + origin + " not everything is shown: it published " + names + ", " +
         "and " + *repository::partner_may_not(origin, *keys.begin());
}

}  // namespace pobratym::sync
