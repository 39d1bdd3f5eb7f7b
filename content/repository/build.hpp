// SPDX-License-Identifier: Apache-2.0
// From records to the bytes of pages, index and pack: pure, so that what a publication will write
// is known before the first byte is.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"
#include "content/repository/index.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::repository {

/// Plain pages by bucket; empty buckets have none. invalid when a record does not fit a page.
using PlainPages = std::map<std::uint32_t, Bytes>;
[[nodiscard]] Result<PlainPages> build_pages(std::span<const model::Record> records, int bits);

struct BuiltIndex {
  Index index;
  NodeBytes nodes;  ///< none for an index of one level
};

/// `pages` has 2^bits entries.
[[nodiscard]] BuiltIndex build_index(const PageTable& pages, std::uint32_t records);

[[nodiscard]] Bytes build_pack(const BuiltIndex& index, const PlainPages& pages);

}  // namespace pobratym::repository
