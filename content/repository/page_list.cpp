// SPDX-License-Identifier: Apache-2.0
#include "content/repository/page_list.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

#include "content/repository/index.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

/// Seven bits a byte, the lowest first; the eighth says that more follow (as in LEB128).
void put_short(Bytes& out, std::uint32_t number) {
  for (; number >= 0x80u; number >>= 7u) out += static_cast<char>((number & 0x7fu) | 0x80u);
  out += static_cast<char>(number);
}

/// Empty when there is no whole number of 32 bits, or one that is written longer than it must be.
std::optional<std::uint32_t> cut_short(BytesView& bytes) {
  std::uint64_t number = 0;
  for (unsigned at = 0; at < 5 && at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    number |= std::uint64_t{byte & 0x7fu} << (7u * at);
    if ((byte & 0x80u) != 0) continue;
    if (number > UINT32_MAX || (byte == 0 && at > 0)) return std::nullopt;
    bytes.remove_prefix(at + 1);
    return static_cast<std::uint32_t>(number);
  }
  return std::nullopt;
}

tl::unexpected<Error> broken(const std::string& why) {
  return fail(ErrorCode::invalid, "the list of pages is damaged: " + why);
}

bool possible(const ListedPage& page) {
  return (page.plain_length == 0) == (page.compressed_length == 0) &&
         page.plain_length <= kMaxPageBytes && page.compressed_length <= kMaxPageBytes;
}

}  // namespace

std::uint64_t PageList::plain_bytes() const {
  return std::accumulate(
      pages.begin(), pages.end(), std::uint64_t{0},
      [](std::uint64_t sum, const ListedPage& page) { return sum + page.plain_length; });
}

void put_page_list(Bytes& out, const PageList& list) {
  out += static_cast<char>(list.bits);
  put_short(out, list.records);
  put_short(out, static_cast<std::uint32_t>(list.pages.size()));
  std::uint32_t next = 0;
  for (const ListedPage& page : list.pages) {
    put_short(out, page.bucket - next);
    put_short(out, page.plain_length);
    if (page.plain_length != 0) put_short(out, page.compressed_length);
    next = page.bucket + 1;
  }
}

Result<PageList> cut_page_list(BytesView& bytes, std::uint64_t most_plain_bytes) {
  if (bytes.empty()) return broken("there is none");
  PageList list;
  list.bits = static_cast<unsigned char>(bytes.front());
  if (list.bits > kMaxBits) return broken("impossible page bits");
  bytes.remove_prefix(1);
  const auto records = cut_short(bytes);
  const auto count = cut_short(bytes);
  const std::uint64_t buckets = std::uint64_t{1} << static_cast<unsigned>(list.bits);
  if (!records || !count || *count > buckets) return broken("impossible numbers");
  list.records = *records;
  std::uint64_t next = 0;
  std::uint64_t plain_bytes = 0;
  for (std::uint32_t i = 0; i < *count; ++i) {
    const auto gap = cut_short(bytes);
    const auto plain = cut_short(bytes);
    const auto compressed = plain == 0u ? plain : cut_short(bytes);
    if (!gap || !plain || !compressed) return broken("it ends too early");
    const std::uint64_t bucket = next + *gap;
    if (bucket >= buckets) return broken("a page beyond the last one");
    const ListedPage page{static_cast<std::uint32_t>(bucket), *plain, *compressed};
    if (!possible(page)) return broken("impossible lengths");
    plain_bytes += page.plain_length;
    if (plain_bytes > most_plain_bytes) return broken("its pages are too long together");
    list.pages.push_back(page);
    next = bucket + 1;
  }
  return list;
}

}  // namespace pobratym::repository
