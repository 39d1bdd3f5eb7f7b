// SPDX-License-Identifier: Apache-2.0
// What our own export says beyond the standard, in properties X-POBRATYM-…
// (content/export/README.md lists them), so that an event comes back as it went. A stranger can
// write them as well: each value is checked like any other, and what belongs to a pack (who
// verified it, its sources) is never taken from a feed.
#pragma once

#include "content/import/ical_event.hpp"

namespace pobratym::import {

/// Goes last: what it finds stands before what was guessed from the standard's properties. Also
/// makes a session of an event that says it is one.
void read_ical_own_fields(const IcalComponent& component, const IcalSurroundings& around,
                          IcalEvent& event);

}  // namespace pobratym::import
