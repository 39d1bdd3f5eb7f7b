// SPDX-License-Identifier: Apache-2.0
// The head of a pack and of a patch: which pages of an origin are in it and how long each is. It
// carries no hashes: with the pages themselves at hand the whole index follows from it, and the
// index's own hash is signed. Bytes in FORMAT.md.
#pragma once

#include <cstdint>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym::repository {

struct ListedPage {
  std::uint32_t bucket = 0;
  std::uint32_t plain_length = 0;       ///< 0: the page holds nothing any more
  std::uint32_t compressed_length = 0;  ///< of the page's own file; 0 when plain_length is
  bool operator==(const ListedPage&) const = default;
};

struct PageList {
  int bits = 0;
  std::uint32_t records = 0;      ///< of the origin, not of these pages
  std::vector<ListedPage> pages;  ///< in order of bucket

  [[nodiscard]] std::uint64_t plain_bytes() const;
  bool operator==(const PageList&) const = default;
};

void put_page_list(Bytes& out, const PageList& list);

/// Cuts the list off the front of `bytes`. Safe on any bytes; invalid when a number is impossible
/// or the pages together are longer than `most_plain_bytes`.
[[nodiscard]] Result<PageList> cut_page_list(BytesView& bytes, std::uint64_t most_plain_bytes);

}  // namespace pobratym::repository
