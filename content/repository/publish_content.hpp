// SPDX-License-Identifier: Apache-2.0
// The part of publication below the signatures: media, pages, nodes, index and pack, each written
// only when the repository does not hold it whole already.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/publish.hpp"
#include "content/repository/published_records.hpp"
#include "content/repository/repository_writer.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// What the origin's role must name.
struct PublishedContent {
  std::map<std::string, TargetFile, std::less<>> targets;
  std::optional<PatchNames> patches;  ///< empty: as the role before has them
};

/// `before` is the role as published, if it was, and `earlier` those before it that kiosks may
/// still be at; what changed since goes into the report.
[[nodiscard]] Result<PublishedContent> publish_content(
    const PublishedRecords& content, const std::string& origin,
    const std::optional<Verified<Targets>>& before, const std::vector<Verified<Targets>>& earlier,
    RepositoryWriter& writer, PublishReport& report);

}  // namespace pobratym::repository
