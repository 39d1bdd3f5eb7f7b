// SPDX-License-Identifier: Apache-2.0
// The Merkle index of one origin: which page holds which records, and the hash of every page. Pages
// are fixed buckets of the record key's hash, so an edit changes one page and one path to the top.
// Small repositories keep all entries in the index file, larger ones put nodes between.
// Bytes in FORMAT.md. The decoders here are safe on any bytes; verify_content.hpp decides whether
// the bytes are the right ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

/// Names a page or an index node by the SHA-256 of its plain bytes. All zero: it is empty, and
/// there is no file. A node is stored as it is, so its two lengths are equal.
struct Entry {
  Digest digest;
  std::uint32_t compressed_length = 0;
  std::uint32_t plain_length = 0;

  [[nodiscard]] bool empty() const { return plain_length == 0; }
  bool operator==(const Entry&) const = default;
};

inline constexpr int kMaxBits = 16;
/// Up to this many pages (2^6) the index file names them itself.
inline constexpr int kMaxBitsOneLevel = 6;

/// The index file: 2^bits pages. With node_bits == 0 its entries are the pages; else they are
/// 2^(bits - node_bits) nodes of 2^node_bits pages each.
struct Index {
  int bits = 0;
  int node_bits = 0;
  std::uint32_t records = 0;
  std::vector<Entry> entries;

  [[nodiscard]] std::uint32_t pages() const { return 1u << static_cast<unsigned>(bits); }
};

struct IndexNode {
  int bits = 0;
  int node_bits = 0;
  std::uint32_t number = 0;  ///< its place among the index file's entries
  std::vector<Entry> entries;
};

/// All pages of an origin in order of bucket, whatever the number of levels they came from.
struct PageTable {
  int bits = 0;
  std::vector<Entry> pages;  ///< 2^bits
};

/// Bits for pages of 16 to 32 records on average. With `current`, stays there while its pages would
/// hold 12 to 40, so that a repository on the edge does not move every record to and fro.
[[nodiscard]] int choose_bits(std::size_t records, std::optional<int> current = std::nullopt);

/// How many of `bits` lie below an index node; 0 when one level is enough.
[[nodiscard]] int choose_node_bits(int bits);

/// The first `bits` bits of sha256(key), as a number: the page a record lives on.
[[nodiscard]] std::uint32_t bucket_of(std::string_view record_key, int bits);

[[nodiscard]] Bytes encode_index(const Index& index);
[[nodiscard]] Result<Index> decode_index(BytesView bytes);

[[nodiscard]] Bytes encode_node(const IndexNode& node);
[[nodiscard]] Result<IndexNode> decode_node(BytesView bytes);

}  // namespace pobratym::repository
