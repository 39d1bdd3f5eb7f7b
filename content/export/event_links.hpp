// SPDX-License-Identifier: Apache-2.0
// Ways to take part as CONFERENCE (RFC 7986, section 5.11), pages to read as LINK (RFC 9253,
// section 8.2), and the one that matters most as URL, for programs that know nothing else.
#pragma once

#include "content/export/event_pen.hpp"

namespace pobratym::exporting {

/// `online` of `owner`.
void write_links(const EventPen& pen, const Json& owner);

}  // namespace pobratym::exporting
