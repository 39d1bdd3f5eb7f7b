// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/map_look.hpp"

#include <charconv>

namespace pobratym::kiosk {
namespace {

std::optional<int> number_within(std::string_view text, int least, int most) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end || value < least || value > most) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

std::optional<MapLook> parse_look(std::string_view scale, std::string_view lon,
                                  std::string_view lat) {
  const auto s = number_within(scale, kLeastScale, kMostScale);
  const auto x = number_within(lon, -180'000, 180'000);
  const auto y = number_within(lat, -85'000, 85'000);
  if (!s || !x || !y) return std::nullopt;
  return MapLook{*s, *x, *y};
}

}  // namespace pobratym::kiosk
