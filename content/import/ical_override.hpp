// SPDX-License-Identifier: Apache-2.0
// One changed occurrence (RECURRENCE-ID, RFC 5545, section 3.8.4.4) beside the event it belongs to:
// iCalendar writes such an occurrence out in full, a document only what is different in it.
#pragma once

#include <optional>

#include "content/import/ical_event.hpp"

namespace pobratym::import {

/// Adds what `changed` says otherwise to the event's overrides; a later one takes the place of an
/// earlier one for the same occurrence.
void add_override(IcalEvent& event, const IcalEvent& changed);

/// The event that goes on from `changed`, which says RANGE=THISANDFUTURE; empty where that cannot
/// be said without changing which days are meant.
[[nodiscard]] std::optional<IcalEvent> following_part(const IcalEvent& event,
                                                      const IcalEvent& changed);

/// Ends the rule before a moment, and drops what was said of later ones.
void end_before(IcalEvent& event, const Moment& moment);

}  // namespace pobratym::import
