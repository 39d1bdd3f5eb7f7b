// SPDX-License-Identifier: Apache-2.0
#include "content/repository/index.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <string>

#include "content/repository/big_endian.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr std::string_view kIndexMagic = "PBTINDX1";
constexpr std::string_view kNodeMagic = "PBTNODE1";
constexpr std::size_t kHeadBytes = 16;
constexpr std::size_t kEntryBytes = 40;
constexpr int kMaxNodeBits = 10;

std::size_t power(int bits) { return std::size_t{1} << static_cast<unsigned>(bits); }

std::size_t file_bytes(int entry_bits) { return kHeadBytes + kEntryBytes * power(entry_bits); }

void put_entry(Bytes& out, const Entry& entry) {
  out.append(reinterpret_cast<const char*>(entry.digest.bytes.data()), entry.digest.bytes.size());
  put_number(out, entry.compressed_length);
  put_number(out, entry.plain_length);
}

Entry get_entry(BytesView bytes, std::size_t at) {
  Entry entry;
  std::copy_n(as_unsigned(bytes) + at, entry.digest.bytes.size(), entry.digest.bytes.begin());
  entry.compressed_length = get_number<std::uint32_t>(bytes, at + 32);
  entry.plain_length = get_number<std::uint32_t>(bytes, at + 36);
  return entry;
}

Bytes encode(std::string_view magic, int bits, int node_bits, std::uint16_t small,
             std::uint32_t large, const std::vector<Entry>& entries) {
  Bytes out(magic);
  put_number(out, static_cast<std::uint8_t>(bits));
  put_number(out, static_cast<std::uint8_t>(node_bits));
  put_number(out, small);
  put_number(out, large);
  for (const Entry& entry : entries) put_entry(out, entry);
  return out;
}

/// All zero, or a whole entry within its bounds. A node's two lengths are those of its file.
bool fits(const Entry& entry, int bits_below) {
  if (entry.empty()) return entry == Entry{};
  if (bits_below > 0) {
    return entry.plain_length == file_bytes(bits_below) &&
           entry.compressed_length == entry.plain_length;
  }
  return entry.compressed_length > 0 && entry.compressed_length <= kMaxPageBytes &&
         entry.plain_length <= kMaxPageBytes;
}

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid, "the index is damaged: " + why);
}

struct Head {
  int bits = 0;
  int node_bits = 0;
};

Result<Head> decode_head(BytesView bytes, std::string_view magic, std::uint64_t limit) {
  if (bytes.size() < kHeadBytes || !bytes.starts_with(magic)) {
    return broken("it does not begin with " + std::string(magic));
  }
  if (bytes.size() > limit) return broken("it is too long");
  const Head head{get_number<std::uint8_t>(bytes, 8), get_number<std::uint8_t>(bytes, 9)};
  if (head.bits > kMaxBits || head.node_bits > std::min(head.bits, kMaxNodeBits)) {
    return broken("impossible page bits");
  }
  return head;
}

Result<std::vector<Entry>> decode_entries(BytesView bytes, int entry_bits, int bits_below) {
  if (bytes.size() != file_bytes(entry_bits)) return broken("its length does not fit its pages");
  std::vector<Entry> entries;
  entries.reserve(power(entry_bits));
  for (std::size_t at = kHeadBytes; at < bytes.size(); at += kEntryBytes) {
    entries.push_back(get_entry(bytes, at));
    if (!fits(entries.back(), bits_below)) {
      return broken("entry " + std::to_string(entries.size() - 1) + " has impossible lengths");
    }
  }
  return entries;
}

}  // namespace

int choose_bits(std::size_t records, std::optional<int> current) {
  if (current && records <= 40 * power(*current) &&
      (*current == 0 || records >= 12 * power(*current))) {
    return *current;
  }
  const int bits = static_cast<int>(std::bit_width(records / 16)) - 1;
  return std::clamp(bits, 0, kMaxBits);
}

int choose_node_bits(int bits) { return bits <= kMaxBitsOneLevel ? 0 : (bits + 1) / 2; }

std::uint32_t bucket_of(std::string_view record_key, int bits) {
  assert(bits >= 0 && bits <= kMaxBits);
  const Digest digest = sha256(record_key);
  const std::uint32_t head = (std::uint32_t{digest.bytes[0]} << 8u) | digest.bytes[1];
  return head >> static_cast<unsigned>(kMaxBits - bits);
}

Bytes encode_index(const Index& index) {
  assert(index.entries.size() == power(index.bits - index.node_bits));
  return encode(kIndexMagic, index.bits, index.node_bits, 0, index.records, index.entries);
}

Result<Index> decode_index(BytesView bytes) {
  const auto head = decode_head(bytes, kIndexMagic, kMaxIndexBytes);
  if (!head) return tl::unexpected(head.error());
  if (get_number<std::uint16_t>(bytes, 10) != 0) return broken("its reserved bytes are not zero");
  auto entries = decode_entries(bytes, head->bits - head->node_bits, head->node_bits);
  if (!entries) return tl::unexpected(entries.error());
  return Index{head->bits, head->node_bits, get_number<std::uint32_t>(bytes, 12),
               std::move(*entries)};
}

Bytes encode_node(const IndexNode& node) {
  assert(node.entries.size() == power(node.node_bits));
  return encode(kNodeMagic, node.bits, node.node_bits, 0, node.number, node.entries);
}

Result<IndexNode> decode_node(BytesView bytes) {
  const auto head = decode_head(bytes, kNodeMagic, kMaxNodeBytes);
  if (!head) return tl::unexpected(head.error());
  const auto number = get_number<std::uint32_t>(bytes, 12);
  if (get_number<std::uint16_t>(bytes, 10) != 0) return broken("its reserved bytes are not zero");
  if (number >= power(head->bits - head->node_bits)) return broken("a node beyond the last one");
  auto entries = decode_entries(bytes, head->node_bits, 0);
  if (!entries) return tl::unexpected(entries.error());
  return IndexNode{head->bits, head->node_bits, number, std::move(*entries)};
}

}  // namespace pobratym::repository
