// SPDX-License-Identifier: Apache-2.0
#include "content/repository/verify_content.hpp"

#include <string>
#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/seal.hpp"

namespace pobratym::repository {
namespace {

tl::unexpected<Error> refuse(std::string_view file, const std::string& why) {
  return fail(ErrorCode::untrusted, std::string(file) + ": " + why);
}

Result<Entry> page_entry(const PageTable& table, std::uint32_t bucket) {
  if (bucket < table.pages.size() && !table.pages[bucket].empty()) return table.pages[bucket];
  return refuse("page " + std::to_string(bucket), "the index names no such page");
}

/// A node's bytes against its entry and its place.
Result<IndexNode> node_at(BytesView bytes, const Index& index, std::uint32_t number) {
  const Entry& entry = index.entries[number];
  const std::string file = blob_path(entry.digest);
  if (auto done = verify_bytes(bytes, entry.digest, entry.plain_length, file); !done) {
    return tl::unexpected(done.error());
  }
  auto node = decode_node(bytes);
  if (!node) return refuse(file, node.error().message);
  if (node->bits != index.bits || node->node_bits != index.node_bits || node->number != number) {
    return refuse(file, "this node belongs to another place of the index");
  }
  return node;
}

/// Small files can name pages without end that each become megabytes.
Result<PageTable> within_bounds(PageTable table) {
  std::uint64_t plain = 0;
  for (const Entry& entry : table.pages) plain += entry.plain_length;
  if (plain <= kMaxPackBytes) return table;
  return refuse("the index", "its pages are longer than the " + std::to_string(kMaxPackBytes) +
                                 " bytes allowed for all of them");
}

Result<PageTable> page_table(const Index& index, const NodeBytes& nodes) {
  if (index.node_bits == 0) return within_bounds({index.bits, index.entries});
  PageTable table{index.bits, std::vector<Entry>(index.pages())};
  for (std::uint32_t number = 0; number < index.entries.size(); ++number) {
    const Entry& entry = index.entries[number];
    if (entry.empty()) continue;
    const auto bytes = nodes.find(number);
    if (bytes == nodes.end()) return refuse(blob_path(entry.digest), "this index node is missing");
    const auto node = node_at(bytes->second, index, number);
    if (!node) return tl::unexpected(node.error());
    const std::size_t first = std::size_t{number} << static_cast<unsigned>(index.node_bits);
    std::copy(node->entries.begin(), node->entries.end(),
              table.pages.begin() + static_cast<std::ptrdiff_t>(first));
  }
  return within_bounds(std::move(table));
}

Result<Verified<Page>> read_page(BytesView plain, const PageTable& table, std::uint32_t bucket,
                                 const Entry& entry) {
  const std::string file = page_path(entry.digest);
  if (auto done = verify_bytes(plain, entry.digest, entry.plain_length, file); !done) {
    return tl::unexpected(done.error());
  }
  auto page = decode_page(plain, bucket, table.bits);
  if (!page) return refuse(file, page.error().message);
  return Seal::verified(std::move(*page));
}

}  // namespace

Status verify_bytes(BytesView bytes, const Digest& digest, std::uint64_t length,
                    std::string_view what) {
  if (bytes.size() != length) {
    return refuse(what, "it has " + std::to_string(bytes.size()) + " bytes and must have " +
                            std::to_string(length));
  }
  if (sha256(bytes) != digest) {
    return refuse(what, "its hash is not the one it was published under; the file was changed");
  }
  return {};
}

Result<TargetFile> origin_target(const Verified<Targets>& role, std::string_view origin,
                                 std::string_view name) {
  const std::string target = std::string(origin) + "/" + std::string(name);
  const auto found = role->targets.find(target);
  if (found == role->targets.end()) {
    return refuse(std::string(origin) + ".json", "it does not name " + target);
  }
  return found->second;
}

Result<Verified<Index>> verify_index(BytesView bytes, const Verified<Targets>& role,
                                     std::string_view origin) {
  const auto target = origin_target(role, origin, "index");
  if (!target) return tl::unexpected(target.error());
  const std::string file = target_path(origin, "index", target->sha256);
  if (auto done = verify_bytes(bytes, target->sha256, target->length, file); !done) {
    return tl::unexpected(done.error());
  }
  auto index = decode_index(bytes);
  if (!index) return refuse(file, index.error().message);
  return Seal::verified(std::move(*index));
}

Result<Verified<PageTable>> verify_page_table(const Verified<Index>& index,
                                              const NodeBytes& nodes) {
  auto table = page_table(*index, nodes);
  if (!table) return tl::unexpected(table.error());
  return Seal::verified(std::move(*table));
}

Result<Verified<Page>> verify_page(BytesView compressed, const Verified<PageTable>& table,
                                   std::uint32_t bucket) {
  const auto entry = page_entry(*table, bucket);
  if (!entry) return tl::unexpected(entry.error());
  const std::string file = page_path(entry->digest);
  if (compressed.size() != entry->compressed_length) {
    return refuse(file, "it has " + std::to_string(compressed.size()) + " bytes and must have " +
                            std::to_string(entry->compressed_length));
  }
  const auto plain = decompress(compressed, entry->plain_length);
  if (!plain) return refuse(file, plain.error().message);
  return read_page(*plain, *table, bucket, *entry);
}

Result<Verified<Page>> verify_plain_page(BytesView plain, const Verified<PageTable>& table,
                                         std::uint32_t bucket) {
  const auto entry = page_entry(*table, bucket);
  if (!entry) return tl::unexpected(entry.error());
  return read_page(plain, *table, bucket, *entry);
}

}  // namespace pobratym::repository
