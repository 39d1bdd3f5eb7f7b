// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/sky.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "kiosk/ui/art/sun.hpp"

namespace pobratym::ui {

namespace {

struct Hour {
  float elevation;  // degrees, rising
  SkyColours colours;
};

const std::array kHours{
    Hour{-12,
         {Colour::rgb(0x060F24), Colour::rgb(0x10234A), Colour::rgb(0x35568C),
          Colour::rgb(0x081530), Colour::rgb(0xE6EAF0), 0.55f, 1.0f, 1.0f}},
    Hour{-7,
         {Colour::rgb(0x0F1C40), Colour::rgb(0x33356A), Colour::rgb(0x7D5585),
          Colour::rgb(0x0B1B3D), Colour::rgb(0xF1E6D6), 0.60f, 0.9f, 0.5f}},
    Hour{-3,
         {Colour::rgb(0x1F2C58), Colour::rgb(0x7F4477), Colour::rgb(0xDA7268),
          Colour::rgb(0x12264A), Colour::rgb(0xF7DFC0), 0.58f, 0.7f, 0.0f}},
    Hour{1,
         {Colour::rgb(0x2B3A67), Colour::rgb(0xB3557A), Colour::rgb(0xEC925F),
          Colour::rgb(0x1B325A), Colour::rgb(0xF9E8CB), 0.56f, 0.5f, 0.0f}},
    Hour{5,
         {Colour::rgb(0x4A6CA3), Colour::rgb(0xC791A8), Colour::rgb(0xF6C596),
          Colour::rgb(0x1D3866), Colour::rgb(0xFBEFD2), 0.58f, 0.0f, 0.0f}},
    Hour{11,
         {Colour::rgb(0x659FD8), Colour::rgb(0xA9C8E6), Colour::rgb(0xEBE3D6),
          Colour::rgb(0x1F3F70), Colour::rgb(0xFAF1D4), 0.62f, 0.0f, 0.0f}},
    Hour{35,
         {Colour::rgb(0x5C9EDC), Colour::rgb(0x9CC6EA), Colour::rgb(0xDDEAF2),
          Colour::rgb(0x234A80), Colour::rgb(0xFBF4DC), 0.66f, 0.0f, 0.0f}},
};

float mix(float from, float to, float t) { return from + (to - from) * t; }

}  // namespace

SkyColours sky_colours(SkyState sky) {
  const auto height = static_cast<float>(sky.sun_elevation);
  if (height <= kHours.front().elevation) return kHours.front().colours;
  if (height >= kHours.back().elevation) return kHours.back().colours;
  std::size_t after = 1;
  while (kHours[after].elevation < height) ++after;
  const Hour& a = kHours[after - 1];
  const Hour& b = kHours[after];
  const float t = (height - a.elevation) / (b.elevation - a.elevation);
  return {mix(a.colours.zenith, b.colours.zenith, t),   mix(a.colours.middle, b.colours.middle, t),
          mix(a.colours.horizon, b.colours.horizon, t), mix(a.colours.ground, b.colours.ground, t),
          mix(a.colours.disc, b.colours.disc, t),       mix(a.colours.haze, b.colours.haze, t),
          mix(a.colours.lamps, b.colours.lamps, t),     mix(a.colours.stars, b.colours.stars, t)};
}

std::vector<Colour> sky_rows(const SkyColours& colours, int height) {
  constexpr float kMiddle = 0.47f;
  constexpr float kHorizon = 0.74f;
  std::vector<Colour> rows;
  rows.reserve(static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    const float at = (static_cast<float>(y) + 0.5f) / static_cast<float>(height);
    rows.push_back(at < kMiddle ? mix(colours.zenith, colours.middle, at / kMiddle)
                                : mix(colours.middle, colours.horizon,
                                      std::min(1.0f, (at - kMiddle) / (kHorizon - kMiddle))));
  }
  return rows;
}

SkyState sky_at(Instant instant, GeoPoint place) {
  return {std::round(solar_elevation(instant, place) * 2) / 2};
}

}  // namespace pobratym::ui
