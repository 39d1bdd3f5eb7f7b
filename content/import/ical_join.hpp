// SPDX-License-Identifier: Apache-2.0
// The VEVENTs of a file made into events: what was changed in one occurrence goes to the event that
// recurs, sessions to their programme, and UIDs that are missing or used twice are made unique. The
// same file gives the same keys every time, whatever order its events stand in.
#pragma once

#include <vector>

#include "content/import/ical_event.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

[[nodiscard]] std::vector<ImportedItem> join_ical_events(std::vector<IcalEvent> events,
                                                         IcalFindings& findings);

}  // namespace pobratym::import
