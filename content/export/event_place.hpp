// SPDX-License-Identifier: Apache-2.0
// Where an event takes place: one LOCATION for people, GEO for maps, and what tells them apart
// again.
#pragma once

#include "content/export/event_pen.hpp"

namespace pobratym::exporting {

/// `room` and `place` of `owner`; nothing when it has neither.
void write_place(const EventPen& pen, const Json& owner);

}  // namespace pobratym::exporting
