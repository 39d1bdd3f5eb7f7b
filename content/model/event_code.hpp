// SPDX-License-Identifier: Apache-2.0
// An event as a few hundred bytes of iCalendar, for a code that a phone reads without any network:
// what, when, where to look further. Everything else is in the calendar that the page offers.
#pragma once

#include <string>

#include "content/model/event.hpp"

namespace pobratym::model {

/// Longer ones make codes that phones read with difficulty from a screen.
inline constexpr std::size_t kMostEventCode = 400;

/// `title` in the visitor's language; cut where it would be too long. `page`: its address; may be
/// empty, and is left out rather than cut. Never longer than kMostEventCode.
[[nodiscard]] std::string event_code(const Event& event, const std::string& title,
                                     const std::string& page);

}  // namespace pobratym::model
