// SPDX-License-Identifier: Apache-2.0
// Fields that an event, one occurrence of it and a session of its programme have in common: when,
// what it is called, what became of it.
#pragma once

#include <optional>

#include "content/export/event_pen.hpp"
#include "content/export/ical_time_text.hpp"

namespace pobratym::exporting {

/// UID, DTSTAMP, LAST-MODIFIED and SEQUENCE. No clock: DTSTAMP is the record's `updated`.
void write_stamps(const EventPen& pen, const std::string& uid);

/// DTSTART and DTEND.
void write_when(const EventPen& pen, const TimeField& start, const std::optional<TimeField>& end);

/// Title, text, place, links and status of `owner`, which is the event or a part of it.
void write_fields(const EventPen& pen, const Json& owner);

}  // namespace pobratym::exporting
