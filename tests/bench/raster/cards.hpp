// SPDX-License-Identifier: Apache-2.0
// A page like the kiosk's busiest: thirty cards in a grid over a gradient and a map of thin lines,
// each card with a soft shadow, a border, a photo with rounded corners and three sizes of text.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/raster/context.hpp"
#include "kiosk/ui/raster/texture.hpp"

namespace pobratym::bench {

inline constexpr int kWidth = 1080;
inline constexpr int kHeight = 1920;
inline constexpr int kCards = 30;

/// The page's pictures: something like a photo, and a shadow whose nine parts fit any card.
struct Pictures {
  explicit Pictures(ui::Context& context);
  ui::Texture photo;
  ui::Texture shadow;
};

/// Where card `index` stands, the page being scrolled down by `scroll` pixels.
[[nodiscard]] ui::Rect place_of(int index, float scroll);

/// Draws the page into the current ImGui frame.
void draw_cards(const Pictures& pictures, float scroll);

}  // namespace pobratym::bench
