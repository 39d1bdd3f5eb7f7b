// SPDX-License-Identifier: Apache-2.0
// From verified pages on the disk into content.db: every changed page of every origin and the new
// versions in one transaction, so that a screen sees version N or N+1 and never a mixture.
#pragma once

#include <string>
#include <vector>

#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/verified.hpp"
#include "content/store/content_change.hpp"
#include "sync/blob_store.hpp"
#include "sync/plan.hpp"

namespace pobratym::sync {

/// Which records of an origin are shown: all of the host's, and of a partner's its own
/// (content/repository/record_owner.hpp).
struct OriginRights {
  std::string origin;
  bool is_host = false;
  [[nodiscard]] bool may_publish(const model::RecordKey& key) const;
};

/// Adds the planned pages of one origin to `change`, without records that are not its own. Every
/// page must be on the disk.
[[nodiscard]] Status add_pages(const BlobStore& blobs, const OriginRights& rights,
                               const repository::Verified<repository::PageTable>& table,
                               const PagePlan& plan, store::ContentChange& change);

/// What an origin's records show, and those of them that are not its own to publish.
struct OriginContent {
  std::vector<repository::Medium> media;
  std::vector<model::RecordKey> not_its_own;
};
[[nodiscard]] Result<OriginContent> content_of(
    const BlobStore& blobs, const OriginRights& rights,
    const repository::Verified<repository::PageTable>& table);

/// A sentence about records that are left out; empty when there are none.
[[nodiscard]] std::string describe_left_out(const std::string& origin,
                                            const std::vector<model::RecordKey>& keys);

}  // namespace pobratym::sync
