// SPDX-License-Identifier: Apache-2.0
// One event of a calendar: its VEVENT (RFC 5545, section 3.6.1), one more for every occurrence that
// is different, and one for every session of its programme.
#pragma once

#include "content/export/calendar.hpp"
#include "content/export/ical_writer.hpp"

namespace pobratym::exporting {

/// Nothing when `document` has no UID or no start.
void write_event(IcalWriter& writer, const Json& document, const CalendarOptions& options);

}  // namespace pobratym::exporting
