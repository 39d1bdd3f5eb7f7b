// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/postcard.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "kiosk/ui/art/coverage.hpp"
#include "kiosk/ui/art/seeded.hpp"
#include "kiosk/ui/art/sky.hpp"
#include "kiosk/ui/art/skyline.hpp"

namespace pobratym::ui {

namespace {

struct Disc {
  Point centre;
  float radius = 0;
  float shown = 0;  // 0 to 1
};

float ramp(float value, float from, float to) {
  return std::clamp((value - from) / (to - from), 0.0f, 1.0f);
}

/// The sun sinks behind the roofs towards -6°; by night a smaller pale disc stands high.
Disc disc_of(std::string_view id, int width, int height, SkyState sky) {
  Seeded seeded(id, "disc");
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  const auto elevation = static_cast<float>(sky.sun_elevation);
  const float across = seeded.between(0.3f, 0.7f);
  if (elevation > -6) {
    const float down = 0.66f - 0.28f * ramp(elevation, -6, 2) - 0.16f * ramp(elevation, 2, 30);
    return {{w * across, h * down},
            h * (0.11f - 0.02f * ramp(elevation, 4, 30)),
            ramp(elevation, -6, -4)};
  }
  return {{w * (1 - across), h * 0.25f}, h * 0.07f, ramp(-elevation, 7, 10)};
}

void paint_stars(Image& image, Coverage& coverage, std::string_view id, float brightness) {
  if (brightness <= 0) return;
  Seeded seeded(id, "stars");
  const auto w = static_cast<float>(image.width);
  const auto h = static_cast<float>(image.height);
  for (int i = 0; i < 90; ++i) {
    const float x = seeded.unit() * w;
    const float depth = seeded.unit();
    const float size = std::max(0.45f, h * seeded.between(0.0007f, 0.0018f));
    const float light = seeded.between(0.25f, 0.85f) * (1 - depth * 0.8f) * brightness;
    coverage.ellipse({x, depth * 0.6f * h}, size, size);
    coverage.fill(image, Colour::rgb(0xFFFFFF).with_alpha(light));
  }
}

/// Light that fades out to three radii around the disc.
void paint_glow(Image& image, const Disc& disc, Colour colour, float strength) {
  const float reach = disc.radius * 3;
  const auto first = [&](float at) { return std::max(0, static_cast<int>(at - reach)); };
  const auto last = [&](float at, int size) {
    return std::min(size - 1, static_cast<int>(at + reach));
  };
  for (int y = first(disc.centre.y); y <= last(disc.centre.y, image.height); ++y) {
    for (int x = first(disc.centre.x); x <= last(disc.centre.x, image.width); ++x) {
      const float dx = static_cast<float>(x) + 0.5f - disc.centre.x;
      const float dy = static_cast<float>(y) + 0.5f - disc.centre.y;
      const float near = 1 - std::sqrt(dx * dx + dy * dy) / reach;
      if (near <= 0) continue;
      const std::uint32_t under = image.at(x, y);
      const Colour old{static_cast<std::uint8_t>(under), static_cast<std::uint8_t>(under >> 8u),
                       static_cast<std::uint8_t>(under >> 16u), 255};
      image.at(x, y) = mix(old, colour.with_alpha(1), near * near * strength).packed();
    }
  }
}

void paint_disc(Image& image, Coverage& coverage, const Disc& disc, Colour colour, float glow) {
  if (disc.shown <= 0) return;
  paint_glow(image, disc, colour, glow * disc.shown);
  coverage.ellipse(disc.centre, disc.radius, disc.radius);
  coverage.fill(image, colour.with_alpha(disc.shown));
}

/// The sky shows through what is far, and more so towards the street, where the haze lies.
std::vector<Colour> building_rows(const std::vector<Colour>& sky, const SkyColours& colours,
                                  float depth) {
  std::vector<Colour> rows;
  rows.reserve(sky.size());
  for (std::size_t y = 0; y < sky.size(); ++y) {
    const float down = static_cast<float>(y) / static_cast<float>(sky.size());
    const float haze = std::clamp(depth * (0.8f + 0.5f * ramp(down, 0.4f, 0.9f)), 0.0f, 0.86f);
    rows.push_back(mix(colours.ground, mix(sky[y], colours.horizon, 0.35f), haze));
  }
  return rows;
}

void paint_row(Image& image, Coverage& coverage, std::string_view id, Distance distance,
               const std::vector<Colour>& rows, float lamps) {
  const Skyline skyline = add_skyline(coverage, id, distance, image.width, image.height);
  coverage.fill(image, rows);
  if (lamps <= 0) return;
  for (const Rect& window : skyline.lit) coverage.rectangle(window);
  const float near = distance == Distance::near ? 0.85f : 0.6f;
  coverage.fill(image, Colour::rgb(0xF6B957).with_alpha(lamps * near));
}

}  // namespace

Image draw_postcard(std::string_view id, int width, int height, SkyState sky) {
  if (width <= 0 || height <= 0) return {};
  const SkyColours colours = sky_colours(sky);
  const std::vector<Colour> rows = sky_rows(colours, height);
  Image image(width, height);
  for (int y = 0; y < height; ++y) {
    std::fill_n(&image.at(0, y), width, rows[static_cast<std::size_t>(y)].packed());
  }
  Coverage coverage(width, height);
  paint_stars(image, coverage, id, colours.stars);
  paint_disc(image, coverage, disc_of(id, width, height, sky), colours.disc,
             0.5f - 0.15f * colours.stars);
  const auto paint = [&](Distance distance, float depth) {
    paint_row(image, coverage, id, distance, building_rows(rows, colours, depth), colours.lamps);
  };
  paint(Distance::far, colours.haze);
  paint(Distance::middle, colours.haze * 0.5f);
  paint(Distance::near, 0);
  return image;
}

}  // namespace pobratym::ui
