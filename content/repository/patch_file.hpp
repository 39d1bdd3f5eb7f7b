// SPDX-License-Identifier: Apache-2.0
// A patch: every page that differs between two publications of an origin, for a kiosk that holds
// the older one. Each page is packed with its predecessor as prefix, so that an edit travels as the
// edited words. Not even hashes travel: what comes out must add up to the signed index, which is
// verify_patch's question. Bytes in FORMAT.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/repository/index.hpp"
#include "content/repository/page_list.hpp"

namespace pobratym::repository {

/// Plain pages by bucket; empty buckets have none.
using PlainPages = std::map<std::uint32_t, Bytes>;

/// The page of a bucket as the older publication has it, whole; an error when it is not at hand.
using OlderPage = std::function<Result<Bytes>(std::uint32_t bucket)>;

/// What `list` names as changed since `base`, out of `pages`; fails as `older` does.
[[nodiscard]] Result<Bytes> encode_patch(const PageList& list, const PlainPages& pages,
                                         const PageTable& base, const OlderPage& older);

struct PatchedPages {
  PageList list;
  PlainPages pages;  ///< those listed that hold records
};

/// Safe on any bytes. invalid when they are no patch for pages as `base` has them; fails as `older`
/// does.
[[nodiscard]] Result<PatchedPages> decode_patch(BytesView bytes, const PageTable& base,
                                                const OlderPage& older);

}  // namespace pobratym::repository
