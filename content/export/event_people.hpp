// SPDX-License-Identifier: Apache-2.0
// Who holds an event and who speaks, and lists of short words beside them.
#pragma once

#include <vector>

#include "content/export/event_pen.hpp"

namespace pobratym::exporting {

/// ORGANIZER has to be an address (RFC 5545, section 3.8.4.3); without one there is CONTACT.
void write_organiser(const EventPen& pen);

/// `speakers` of `owner`.
void write_speakers(const EventPen& pen, const Json& owner);

/// "uk,en"; nothing when there are none.
void write_list(const EventPen& pen, std::string_view name, const std::vector<std::string>& words);

}  // namespace pobratym::exporting
