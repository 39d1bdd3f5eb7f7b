// SPDX-License-Identifier: Apache-2.0
// Times as schema.org takes them (ISO 8601): with the offset of the event's own zone at that
// moment, because a wall time without one is read as the reader's.
#pragma once

#include <string>

#include "content/base/json.hpp"
#include "content/export/ical_time_text.hpp"

namespace pobratym::exporting {

/// "2026-12-01T18:00:00+02:00", or "2026-12-24" for a whole day.
[[nodiscard]] std::string offset_time(const TimeField& time);

/// The same of a document's event-time; empty when it is none.
[[nodiscard]] std::string offset_time(const Json* time);

/// A recurrence as a schema.org Schedule; null when schema.org has no words for the rule.
[[nodiscard]] Json schedule_of(const Json& event);

}  // namespace pobratym::exporting
