// SPDX-License-Identifier: Apache-2.0
// Where our reader of calendars and ical.js differ, file by file, with what ours answers and why
// that is right by RFC 5545. Whatever is not here has to be equal.
#pragma once

#include <cstddef>
#include <span>

namespace pobratym::import {

struct CalendarDifference {
  const char* file;  ///< below the inputs' folder
  int found;         ///< VEVENTs that ours finds; -1 when it refuses the file
  int starts;        ///< moments at which its events begin, within the test's window
  const char* why;
};

[[nodiscard]] std::span<const CalendarDifference> calendar_differences();

}  // namespace pobratym::import
