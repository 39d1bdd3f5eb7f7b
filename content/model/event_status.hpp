// SPDX-License-Identifier: Apache-2.0
// Whether something is held as announced: schema.org's eventStatus. An event, one occurrence of it
// and one session each have theirs.
#pragma once

#include <string_view>

namespace pobratym::model {

enum class EventStatus { scheduled, cancelled, postponed, rescheduled, moved_online };

/// Neither cancelled nor postponed.
[[nodiscard]] constexpr bool is_held(EventStatus status) {
  return status != EventStatus::cancelled && status != EventStatus::postponed;
}

/// "scheduled", "moved-online", … as in documents and as keys of interface texts.
[[nodiscard]] std::string_view code(EventStatus status);

}  // namespace pobratym::model
