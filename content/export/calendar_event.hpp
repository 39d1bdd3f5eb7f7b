// SPDX-License-Identifier: Apache-2.0
// One event of a calendar: its VEVENT (RFC 5545, section 3.6.1), one more for every occurrence that
// is different, and one for every session of its programme.
#pragma once

#include "content/export/calendar.hpp"
#include "content/export/ical_writer.hpp"

namespace pobratym::exporting {

/// `document` of an event that has a UID and a start.
void write_event(IcalWriter& writer, const Json& document, const CalendarOptions& options);

/// Every event-time in the document, for the zones and years that have to be described.
[[nodiscard]] std::vector<const Json*> times_of(const Json& document);

}  // namespace pobratym::exporting
