// SPDX-License-Identifier: Apache-2.0
// What an origin published before and kiosks may still show: the last few different indexes. They
// are what patches start from, and what is not to be cleared away.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/repository/index.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::repository {

/// Roles of `origin` that `targets` still believes, before version `current`, newest first: one for
/// each of the last `most` indexes that are not the current one's. Those that are gone or
/// damaged are passed over, because nothing depends on them.
[[nodiscard]] Result<std::vector<Verified<Targets>>> earlier_versions(
    const Disk& disk, const Path& folder, const std::string& origin,
    const Verified<Targets>& targets, const Verified<Targets>& current, std::size_t most);

/// The index of a role and all it names, read from the folder.
struct PublishedIndex {
  Verified<Index> index;
  Verified<PageTable> table;
};
[[nodiscard]] Result<PublishedIndex> read_index(const Disk& disk, const Path& folder,
                                                const std::string& origin,
                                                const Verified<Targets>& role);

}  // namespace pobratym::repository
