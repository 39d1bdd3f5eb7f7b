// SPDX-License-Identifier: Apache-2.0
// The part of publication below the signatures: media, pages, nodes, index and pack, each written
// only when the repository does not hold it whole already.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/publish.hpp"
#include "content/repository/published_records.hpp"
#include "content/repository/repository_writer.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// The origin's targets as its role must name them. `before` is the role as published, if it was;
/// what changed since goes into the report.
[[nodiscard]] Result<std::map<std::string, TargetFile, std::less<>>> publish_content(
    const PublishedRecords& content, const std::string& origin,
    const std::optional<Verified<Targets>>& before, RepositoryWriter& writer,
    PublishReport& report);

}  // namespace pobratym::repository
