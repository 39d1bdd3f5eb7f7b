// SPDX-License-Identifier: Apache-2.0
// How the visitor has the map: one of the two ready views, or moved and zoomed by hand. In whole
// numbers, because it travels as the text of a wish and is compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pobratym::kiosk {

enum class MapRegion { near, world };

struct MapLook {
  int scale = 0;  ///< hundredths of a unit a degree of longitude
  int lon = 0;    ///< thousandths of a degree, of the middle
  int lat = 0;
  bool operator==(const MapLook&) const = default;
};

inline constexpr int kLeastScale = 100;    ///< 1 unit a degree: the globe on a stamp
inline constexpr int kMostScale = 16'000;  ///< 160 units a degree: two suburbs apart
inline constexpr std::size_t kMostPicked = 12;

/// Empty for what is no whole number or no place on the map.
[[nodiscard]] std::optional<MapLook> parse_look(std::string_view scale, std::string_view lon,
                                                std::string_view lat);

}  // namespace pobratym::kiosk
