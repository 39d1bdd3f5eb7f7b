// SPDX-License-Identifier: Apache-2.0
// VTIMEZONE (RFC 5545, section 3.6.5) from the system's own rules, so that readers which do not
// know a zone by its name show the same times. Changes are written as a yearly rule where they
// follow one that has to go on, and one by one otherwise.
#pragma once

#include <chrono>
#include <string_view>

#include "content/export/ical_writer.hpp"

namespace pobratym::exporting {

struct ZoneSpan {
  std::chrono::year first{};
  std::chrono::year last{};
  bool open = false;  ///< something recurs without an end
};

/// Writes nothing for a zone that the system does not know.
void write_zone(IcalWriter& writer, std::string_view zone, const ZoneSpan& span);

}  // namespace pobratym::exporting
