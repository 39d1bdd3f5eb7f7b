// SPDX-License-Identifier: Apache-2.0
// The ways to take part in an event of schema.org: its place, its links, and whether the two agree
// with what it says of itself (eventAttendanceMode).
#pragma once

#include <string>

#include "content/import/ld_event.hpp"

namespace pobratym::import {

/// Adds "mode", and "place" and "online" where there are any. A mode that the place and the links
/// contradict is mended and reported.
void read_ld_ways(const Json& node, const LdSurroundings& around, Json& document);

/// "https://example.org/e/1" of "/e/1" on a page of example.org; other addresses stay.
[[nodiscard]] std::string absolute_address(const std::string& written, const std::string& page);

}  // namespace pobratym::import
