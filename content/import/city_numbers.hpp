// SPDX-License-Identifier: Apache-2.0
// Numbers of a table of cities in the ways that people and spreadsheets write them: a comma before
// the decimals, spaces between thousands, degrees with minutes, a day with dots.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pobratym::import {

/// "49.19522", "49,19522", "49.195° N", "16°36′29″E", "-3,7"; south and west are negative.
[[nodiscard]] std::optional<double> parse_degrees(std::string_view text);

/// Two of them in one cell, latitude first: "49.19522, 16.60796", "49,19522; 16,60796".
[[nodiscard]] std::optional<std::pair<double, double>> parse_coordinates(std::string_view text);

/// "1433886", "1 433 886", "1,433,886", "1.433.886", "1’433’886"; at least 1.
[[nodiscard]] std::optional<std::int64_t> parse_population(std::string_view text);

/// "2023", "2023-01-01", "01.01.2023", "01/2023" as "2023", "2023-01-01", …; empty otherwise.
[[nodiscard]] std::string parse_as_of(std::string_view text);

}  // namespace pobratym::import
