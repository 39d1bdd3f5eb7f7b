// SPDX-License-Identifier: Apache-2.0
// From records to the bytes of pages, index and pack: pure, so that what a publication will write
// is known before the first byte is.
#pragma once

#include <cstdint>
#include <map>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record_refs.hpp"
#include "content/repository/index.hpp"
#include "content/repository/patch_file.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::repository {

/// invalid when a record does not fit a page.
[[nodiscard]] Result<PlainPages> build_pages(const model::RecordRefs& records, int bits);

struct BuiltIndex {
  Index index;
  NodeBytes nodes;  ///< none for an index of one level
};

/// `pages` has 2^bits entries.
[[nodiscard]] BuiltIndex build_index(const PageTable& pages, std::uint32_t records);

/// `table` after the listed pages took their places. The caller has checked that they have one.
[[nodiscard]] PageTable with_pages(PageTable table, const PageList& list,
                                   const std::map<std::uint32_t, Digest>& digests);

/// The pages that differ in `after` from `before`, which has as many. Those of an empty table: all.
[[nodiscard]] PageList changed_pages(const PageTable& before, const PageTable& after,
                                     std::uint32_t records);

/// Every page of `table`, out of `pages`.
[[nodiscard]] Bytes build_pack(const PageTable& table, std::uint32_t records,
                               const PlainPages& pages);

}  // namespace pobratym::repository
