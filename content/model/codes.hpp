// SPDX-License-Identifier: Apache-2.0
// How documents write the values that several types share.
#pragma once

#include "content/model/envelope.hpp"
#include "content/model/event_status.hpp"
#include "content/model/fields.hpp"

namespace pobratym::model {

inline constexpr Code<Verified> kVerifiedCodes[] = {
    {"yes", Verified::yes}, {"no", Verified::no}, {"unknown", Verified::unknown}};

inline constexpr Code<Currency> kCurrencyCodes[] = {{"current", Currency::current},
                                                    {"historic", Currency::historic}};

inline constexpr Code<EventStatus> kEventStatusCodes[] = {
    {"scheduled", EventStatus::scheduled},
    {"cancelled", EventStatus::cancelled},
    {"postponed", EventStatus::postponed},
    {"rescheduled", EventStatus::rescheduled},
    {"moved-online", EventStatus::moved_online}};

}  // namespace pobratym::model
