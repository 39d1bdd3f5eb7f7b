// SPDX-License-Identifier: Apache-2.0
// Reads a texture as ImGui keeps it in memory: RGBA, or coverage alone, which stands for white of
// that alpha. Nothing is copied.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "kiosk/ui/raster/blend.hpp"

namespace pobratym::ui::raster {

struct Texels {
  const unsigned char* bytes = nullptr;
  int width = 0;
  int height = 0;
  bool coverage_only = false;

  /// `x` and `y` must lie in the texture.
  [[nodiscard]] std::uint32_t at(int x, int y) const {
    const auto index =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    if (coverage_only) return static_cast<std::uint32_t>(bytes[index]) << 24u | 0xffffffu;
    std::uint32_t pixel;
    std::memcpy(&pixel, bytes + index * sizeof pixel, sizeof pixel);
    return pixel;
  }

  /// Texels `first`, `first` + 1 and so on of the height `v`, mixed downwards alone.
  void sample_row(std::int64_t first, std::int64_t v, std::span<std::uint32_t> out) const {
    const int top = clamped(v >> 16, height);
    const int bottom = clamped((v >> 16) + 1, height);
    const auto down = static_cast<std::uint32_t>((v >> 8) & 0xff);
    for (std::size_t i = 0; i < out.size(); ++i) {
      const int x = clamped(first + static_cast<std::int64_t>(i), width);
      out[i] = down == 0 ? at(x, top) : between(at(x, top), at(x, bottom), down);
    }
  }

  /// Bilinear, in 1/65536 texel; 0 is the centre of the first texel. Beyond the edge the edge goes
  /// on.
  [[nodiscard]] std::uint32_t sample(std::int64_t u, std::int64_t v) const {
    const int left = clamped(u >> 16, width);
    const int right = clamped((u >> 16) + 1, width);
    const int top = clamped(v >> 16, height);
    const int bottom = clamped((v >> 16) + 1, height);
    const auto across = static_cast<std::uint32_t>((u >> 8) & 0xff);
    const auto down = static_cast<std::uint32_t>((v >> 8) & 0xff);
    const auto mixed = [&](int row) {
      return across == 0 ? at(left, row) : between(at(left, row), at(right, row), across);
    };
    return down == 0 ? mixed(top) : between(mixed(top), mixed(bottom), down);
  }

 private:
  [[nodiscard]] static int clamped(std::int64_t index, int count) {
    return static_cast<int>(std::clamp<std::int64_t>(index, 0, count - 1));
  }
};

/// Texels from the texture's edge beyond which all is the same.
inline constexpr double kFar = 1 << 24;

/// Texels in sample()'s unit. Far off ones are cut: they are edge anyway.
[[nodiscard]] inline std::int64_t texel_position(double texels) {
  return static_cast<std::int64_t>(std::floor(std::clamp(texels, -kFar, kFar) * 65536.0 + 0.5));
}

}  // namespace pobratym::ui::raster
