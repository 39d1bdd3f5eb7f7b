// SPDX-License-Identifier: Apache-2.0
// From verified pages on the disk into content.db: every changed page of every origin and the new
// versions in one transaction, so that a screen sees version N or N+1 and never a mixture.
#pragma once

#include <vector>

#include "content/repository/index.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/verified.hpp"
#include "content/store/content_change.hpp"
#include "sync/blob_store.hpp"
#include "sync/plan.hpp"

namespace pobratym::sync {

/// Adds the planned pages of one origin to `change`. Every page must be on the disk.
[[nodiscard]] Status add_pages(const BlobStore& blobs, const std::string& origin,
                               const repository::Verified<repository::PageTable>& table,
                               const PagePlan& plan, store::ContentChange& change);

/// The pictures that an origin's records show.
[[nodiscard]] Result<std::vector<repository::Medium>> media_of(
    const BlobStore& blobs, const repository::Verified<repository::PageTable>& table);

}  // namespace pobratym::sync
