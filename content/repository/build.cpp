// SPDX-License-Identifier: Apache-2.0
#include "content/repository/build.hpp"

#include <algorithm>
#include <utility>

#include "content/repository/pack_file.hpp"
#include "content/repository/page.hpp"
#include "content/repository/record_lines.hpp"

namespace pobratym::repository {

Result<PlainPages> build_pages(const model::RecordRefs& records, int bits) {
  std::map<std::uint32_t, model::RecordRefs> buckets;
  for (const model::Record* record : records) {
    buckets[bucket_of(record->key.text(), bits)].push_back(record);
  }
  PlainPages plain;
  for (const auto& [bucket, of_bucket] : buckets) {
    Page page{bucket, {}};
    for (const model::Record* record : of_bucket) page.records.push_back(*record);
    auto bytes = encode_page(std::move(page), bits);
    if (!bytes) return tl::unexpected(bytes.error());
    plain.emplace(bucket, std::move(*bytes));
  }
  return plain;
}

BuiltIndex build_index(const PageTable& pages, std::uint32_t records) {
  const int node_bits = choose_node_bits(pages.bits);
  BuiltIndex built{{pages.bits, node_bits, records, {}}, {}};
  if (node_bits == 0) {
    built.index.entries = pages.pages;
    return built;
  }
  const std::size_t fan_out = std::size_t{1} << static_cast<unsigned>(node_bits);
  for (std::size_t first = 0; first < pages.pages.size(); first += fan_out) {
    const auto number = static_cast<std::uint32_t>(first / fan_out);
    const auto begin = pages.pages.begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<Entry> entries(begin, begin + static_cast<std::ptrdiff_t>(fan_out));
    if (std::ranges::all_of(entries, &Entry::empty)) {
      built.index.entries.emplace_back();
      continue;
    }
    Bytes node = encode_node({pages.bits, node_bits, number, entries});
    const auto length = static_cast<std::uint32_t>(node.size());
    built.index.entries.push_back({sha256(node), length, length});
    built.nodes.emplace(number, std::move(node));
  }
  return built;
}

PageTable with_pages(PageTable table, const PageList& list,
                     const std::map<std::uint32_t, Digest>& digests) {
  for (const ListedPage& page : list.pages) {
    Entry& entry = table.pages[page.bucket];
    entry = page.plain_length == 0
                ? Entry{}
                : Entry{digests.at(page.bucket), page.compressed_length, page.plain_length};
  }
  return table;
}

PageList changed_pages(const PageTable& before, const PageTable& after, std::uint32_t records) {
  PageList list{after.bits, records, {}};
  for (std::uint32_t bucket = 0; bucket < after.pages.size(); ++bucket) {
    const Entry& entry = after.pages[bucket];
    if (entry == before.pages[bucket]) continue;
    list.pages.push_back({bucket, entry.plain_length, entry.compressed_length});
  }
  return list;
}

Bytes build_pack(const PageTable& table, std::uint32_t records, const PlainPages& pages) {
  const PageTable nothing{table.bits, std::vector<Entry>(table.pages.size())};
  return encode_pack(changed_pages(nothing, table, records), lines_in_key_order(pages));
}

}  // namespace pobratym::repository
