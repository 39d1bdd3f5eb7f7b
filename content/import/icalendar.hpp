// SPDX-License-Identifier: Apache-2.0
// Reads calendars (iCalendar: RFC 5545, with what matters of RFC 7986, 9073 and 9253) into events.
// Feeds are broken more often than not: what is meant is read, every repair is reported, and one
// bad event costs only itself.
#pragma once

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/import/imported.hpp"

namespace pobratym::import {

/// Whether bytes look like a calendar, whatever the file is called.
[[nodiscard]] bool is_icalendar(BytesView bytes);

/// One or several calendars in one file. To-dos, journals, free-busy times and alarms are counted
/// and left out. invalid when the file is longer than kMaxFile or holds no calendar at all.
[[nodiscard]] Result<Imported> read_icalendar(BytesView bytes, const ReadOptions& options);

}  // namespace pobratym::import
