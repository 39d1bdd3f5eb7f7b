// SPDX-License-Identifier: Apache-2.0
// The part of publication that makes the next edit cheap: patches from the last few publications to
// the new one. None of them is needed by anybody, so what cannot be made is left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/repository/index.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/patch_file.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/repository_writer.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

/// What is being published.
struct NewPages {
  const PageTable& table;
  const PlainPages& pages;
  std::uint32_t records = 0;
  Digest index;                  ///< hash of the index file
  std::uint64_t pack_bytes = 0;  ///< a patch longer than half of the pack helps nobody
};

/// Writes a patch from each of `earlier` that has as many pages; answers those there are now.
[[nodiscard]] Result<PatchNames> publish_patches(const NewPages& fresh, const std::string& origin,
                                                 const std::vector<Verified<Targets>>& earlier,
                                                 RepositoryWriter& writer);

}  // namespace pobratym::repository
