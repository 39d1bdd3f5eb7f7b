// SPDX-License-Identifier: Apache-2.0
// Names of zones that are none of IANA's, as far as the name alone tells which is meant.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pobratym::import {

/// The IANA name in "/mozilla.org/20070129_1/Europe/Berlin", "W. Europe Standard Time" (Windows),
/// "America/Los Angeles" or "europe/berlin"; empty when there is none.
[[nodiscard]] std::optional<std::string> zone_by_name(std::string_view name);

/// The zone of a name as Windows shows it, "(UTC-05:00) Eastern Time (US & Canada)" or "(UTC+07:00)
/// Bangkok, Hanoi, Jakarta": Exchange writes those. The first city that a zone is named after says
/// which; the offset in front does not say when the clocks change.
[[nodiscard]] std::optional<std::string> zone_by_display_name(std::string_view name);

/// The offset in "UTC+02:00", "GMT-0330", "+05:30"; empty for anything longer.
[[nodiscard]] std::optional<std::chrono::seconds> zone_by_offset(std::string_view name);

/// Every zone that the system knows, the ones that people live in first.
[[nodiscard]] std::vector<std::string> all_zones();

}  // namespace pobratym::import
