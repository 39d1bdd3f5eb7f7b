// SPDX-License-Identifier: Apache-2.0
// What happened to an event between two imports, in words that visitors need: feeds just say
// another time or no place any more, screens must say "moved" and what it was before.
#pragma once

#include <string>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/import/merge_record.hpp"

namespace pobratym::import {

struct EventChange {
  Json theirs;       ///< what the feed says, with event_status and previous_start as they follow
  MergeScope scope;  ///< what of it is taken over
};

/// `ours` is the record, imported before; `theirs` what the feed says now. `day_zone` is whose days
/// all-day dates mean.
///
/// cancelled: everything stays as it was but the status and a new summary. Another start: it is
/// rescheduled and previous_start is the old one, unless the event was over already. In person
/// before and only online now: moved online, and the place stays. Such a mark stays until the feed
/// itself says another status. Sessions of a programme that moved are marked likewise.
[[nodiscard]] EventChange event_change(const Json& ours, const Json& theirs, Instant now,
                                       const std::string& day_zone);

/// Of two versions of one event the feed's older: by SEQUENCE where both say one, else by
/// LAST-MODIFIED (RFC 5546, section 2.1.5).
[[nodiscard]] bool is_older_version(const Json& theirs, const Json& ours);

/// Whether its last occurrence ended before `now`. What cannot be read is not over.
[[nodiscard]] bool is_over(const Json& event, Instant now, const std::string& day_zone);

/// Whether the end lies before the start.
[[nodiscard]] bool ends_before_start(const Json& event, const std::string& day_zone);

}  // namespace pobratym::import
