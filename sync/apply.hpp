// SPDX-License-Identifier: Apache-2.0
// From pages on the disk into content.db, one page in memory at a time; and what can be seen on
// them before that: whether they are whole, and which pictures their records show.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/verified.hpp"
#include "content/store/content_change.hpp"
#include "sync/blob_store.hpp"

namespace pobratym::sync {

/// Which records of an origin are shown: all of the host's, and of a partner's its own
/// (content/repository/record_owner.hpp).
struct OriginRights {
  std::string origin;
  bool is_host = false;
  [[nodiscard]] bool may_publish(const model::RecordKey& key) const;
};

/// Gives the pages of these buckets to `take`, each verified, without records that are not the
/// origin's own. Every page must be on the disk.
[[nodiscard]] Status give_pages(const BlobStore& blobs, const OriginRights& rights,
                                const repository::Verified<repository::PageTable>& table,
                                std::span<const std::uint32_t> buckets,
                                const store::TakePage& take);

struct PagesHere {
  std::set<Digest> whole;                     ///< found on the disk with the hash they must have
  std::vector<repository::Picture> pictures;  ///< that the records on them show
  std::set<model::RecordKey> not_its_own;     ///< records that are left out
};

/// Looks at a page that is whole.
void look_at_page(const Digest& digest, BytesView plain, const OriginRights& rights,
                  PagesHere& into);
/// Looks at the pages of these buckets, all of which the table names.
void look_at_pages(const BlobStore& blobs, const OriginRights& rights,
                   const repository::PageTable& table, std::span<const std::uint32_t> buckets,
                   PagesHere& into);

/// A sentence about records that are left out; empty when there are none.
[[nodiscard]] std::string describe_left_out(const std::string& origin,
                                            const std::set<model::RecordKey>& keys);

}  // namespace pobratym::sync
