// SPDX-License-Identifier: Apache-2.0
// Arithmetic on packed pixels (Colour::packed()), two channels at a time: red and blue share one
// number, green and alpha the other, each with eight bits of room above it.
#pragma once

#include <cstdint>

namespace pobratym::ui::raster {

inline constexpr std::uint32_t kPair = 0x00ff00ffu;
inline constexpr std::uint32_t kHalves = 0x00800080u;
inline constexpr std::uint32_t kOpaque = 0xff000000u;
inline constexpr std::uint32_t kWhite = 0xffffffffu;

[[nodiscard]] constexpr std::uint32_t alpha_of(std::uint32_t pixel) { return pixel >> 24u; }

/// Both halves of `pair` (products of two bytes, sums of them up to 255²) divided by 255, rounded.
[[nodiscard]] constexpr std::uint32_t pair_over_255(std::uint32_t pair) {
  pair += kHalves;
  return ((pair + ((pair >> 8u) & kPair)) >> 8u) & kPair;
}

/// `colour` over the opaque pixel `below`, as strong as `alpha` (0 to 255); the colour's own alpha
/// is not read.
[[nodiscard]] constexpr std::uint32_t over(std::uint32_t below, std::uint32_t colour,
                                           std::uint32_t alpha) {
  const std::uint32_t rest = 255u - alpha;
  const std::uint32_t red_blue = pair_over_255((colour & kPair) * alpha + (below & kPair) * rest);
  const std::uint32_t green =
      pair_over_255(((colour >> 8u) & 0xffu) * alpha + ((below >> 8u) & 0xffu) * rest);
  return red_blue | ((green & 0xffu) << 8u) | kOpaque;
}

/// Channel by channel product, 255 being 1.
[[nodiscard]] constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t red_blue = pair_over_255(
      (a & 0xffu) * (b & 0xffu) | (((a >> 16u) & 0xffu) * ((b >> 16u) & 0xffu)) << 16u);
  const std::uint32_t green_alpha =
      pair_over_255(((a >> 8u) & 0xffu) * ((b >> 8u) & 0xffu) | ((a >> 24u) * (b >> 24u)) << 16u);
  return red_blue | (green_alpha << 8u);
}

/// From `a` (`part` 0) to `b` (`part` 256), channel by channel.
[[nodiscard]] constexpr std::uint32_t between(std::uint32_t a, std::uint32_t b,
                                              std::uint32_t part) {
  const std::uint32_t rest = 256u - part;
  const std::uint32_t red_blue =
      (((a & kPair) * rest + (b & kPair) * part + kHalves) >> 8u) & kPair;
  const std::uint32_t green_alpha =
      (((a >> 8u) & kPair) * rest + ((b >> 8u) & kPair) * part + kHalves) & ~kPair;
  return red_blue | green_alpha;
}

/// Draws one pixel with a colour's own alpha.
constexpr void put(std::uint32_t& below, std::uint32_t colour) {
  const std::uint32_t alpha = alpha_of(colour);
  if (alpha == 255u) {
    below = colour;
  } else if (alpha != 0u) {
    below = over(below, colour, alpha);
  }
}

}  // namespace pobratym::ui::raster
