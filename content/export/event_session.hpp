// SPDX-License-Identifier: Apache-2.0
// Sessions of a programme as events of their own, so that a visitor can put one talk into a phone.
#pragma once

#include "content/export/event_pen.hpp"
#include "content/export/ical_time_text.hpp"

namespace pobratym::exporting {

/// The programme of `owner`: the event, or an override of the occurrence `instance`.
void write_sessions(const EventPen& pen, const Json& owner, const TimeField* instance);

}  // namespace pobratym::exporting
