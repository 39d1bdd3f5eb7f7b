// SPDX-License-Identifier: Apache-2.0
// A Schedule of schema.org as a rule of recurrence (RFC 5545). Only what a Schedule says clearly
// becomes a rule: how often, on which days, from when and until when.
#pragma once

#include <optional>

#include "content/import/ld_time.hpp"

namespace pobratym::import {

struct LdRecurrence {
  LdTimes::Span first;  ///< the first time it takes place
  Json recurrence;      ///< {"rule","exdate"}; null when it takes place once
};

/// `start` and `end` of the event itself, where it has them. Empty, and reported as refused, when
/// nothing says from when the schedule counts.
[[nodiscard]] std::optional<LdRecurrence> ld_recurrence(const Json& schedule,
                                                        const std::string& start, LdTimes& times,
                                                        FieldTexts& texts);

}  // namespace pobratym::import
