// SPDX-License-Identifier: Apache-2.0
// sRGB colours with straight alpha, 8 bits a channel.
#pragma once

#include <cstdint>

namespace pobratym::ui {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  friend bool operator==(const Colour&, const Colour&) = default;

  /// 0xRRGGBB, opaque.
  [[nodiscard]] static constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16u), static_cast<std::uint8_t>(value >> 8u),
            static_cast<std::uint8_t>(value), 255};
  }

  /// The same colour, `alpha` from 0 (clear) to 1.
  [[nodiscard]] constexpr Colour with_alpha(float alpha) const {
    return {r, g, b, static_cast<std::uint8_t>(alpha * 255.0f + 0.5f)};
  }

  /// ImGui's packing: red in the lowest byte, alpha in the highest.
  [[nodiscard]] constexpr std::uint32_t packed() const {
    return static_cast<std::uint32_t>(r) | (static_cast<std::uint32_t>(g) << 8u) |
           (static_cast<std::uint32_t>(b) << 16u) | (static_cast<std::uint32_t>(a) << 24u);
  }
};

/// `t` from 0 (all `from`) to 1 (all `to`), channel by channel.
[[nodiscard]] constexpr Colour mix(Colour from, Colour to, float t) {
  const auto channel = [t](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(static_cast<float>(a) +
                                     (static_cast<float>(b) - static_cast<float>(a)) * t + 0.5f);
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b),
          channel(from.a, to.a)};
}

}  // namespace pobratym::ui
