// SPDX-License-Identifier: Apache-2.0
// What a sync has to do for one origin, decided from values alone: what is signed, what is applied,
// what lies on the disk. Acting on it is dull work elsewhere.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "content/base/hash.hpp"
#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"

namespace pobratym::sync {

/// What one more request costs beside its body, in bytes: headers of request and answer.
inline constexpr std::uint64_t kRequestCost = 400;

/// Pages in content.db by their bucket.
using AppliedPages = std::map<std::uint32_t, Digest>;

/// What there is to choose from for an origin whose index is new here.
struct Offers {
  bool nothing_here = false;                 ///< no publication of the origin was ever applied
  std::optional<std::uint64_t> pack_bytes;   ///< empty when there is none
  std::optional<std::uint64_t> patch_bytes;  ///< from the publication that is applied; or none
};

enum class Way { pages, patch, pack };

/// `pages` means: index and nodes first, and then plan_pages. The patch is one request and the
/// cheapest by far, unless nearly everything changed; the pack is for who has nothing.
[[nodiscard]] Way choose_way(const Offers& offers);

struct PagePlan {
  std::vector<std::uint32_t> fetch;    ///< buckets whose page is on no disk
  std::vector<std::uint32_t> apply;    ///< buckets whose page is not the one in content.db
  std::vector<std::uint32_t> removed;  ///< buckets in content.db that are empty or no more
  std::uint64_t fetch_bytes = 0;       ///< compressed
  bool by_pack = false;                ///< the pack is cheaper than the pages one by one
};

/// `here`: pages found whole on the disk. `pack_bytes`: length of the signed pack; empty when there
/// is none. The pack is cheaper once its length is no more than that of the pages to fetch with
/// their requests, which is when about half of the content has changed.
[[nodiscard]] PagePlan plan_pages(const repository::PageTable& table, const AppliedPages& applied,
                                  const std::set<Digest>& here,
                                  std::optional<std::uint64_t> pack_bytes);

/// Which of the index's nodes are on no disk, by their place among its entries.
[[nodiscard]] std::vector<std::uint32_t> plan_nodes(const repository::Index& index,
                                                    const std::set<Digest>& here);

/// Each picture once, those not found on the disk, in the order their records name them.
[[nodiscard]] std::vector<repository::Medium> plan_media(
    const std::vector<repository::Medium>& named, const std::set<Digest>& here);

}  // namespace pobratym::sync
