// SPDX-License-Identifier: Apache-2.0
// What a desk begins with: a content pack that was kept as files until now.
#pragma once

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

struct FirstContent {
  std::string city;         ///< the host's slug
  std::string origin;       ///< who signs
  std::size_t records = 0;  ///< that were taken in
};

/// Published records are approved, so that the first publication brings them to the kiosks; drafts
/// stay drafts. Pictures go to `media`. Whatever the desk held is forgotten, so this is for a desk
/// at which nobody has worked yet. invalid when the pack has problems; then nothing has changed.
[[nodiscard]] Result<FirstContent> take_in_pack(Disk& disk, const Path& pack, const Path& media,
                                                DraftStore& drafts, const model::Schemas& schemas,
                                                Instant now);

}  // namespace pobratym::desk
