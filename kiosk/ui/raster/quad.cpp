// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/quad.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "kiosk/ui/raster/run.hpp"

namespace pobratym::ui::raster {
namespace {

// One axis of a quad: `from` before `to`, with the texture's coordinate at both.
struct Side {
  float from;
  float to;
  float texture_from;
  float texture_to;

  [[nodiscard]] static Side between(float p, float q, float tp, float tq) {
    return p <= q ? Side{p, q, tp, tq} : Side{q, p, tq, tp};
  }
  [[nodiscard]] int first() const { return pixel_from(on_grid(from)); }
  [[nodiscard]] int last() const { return pixel_from(on_grid(to)); }
  [[nodiscard]] double texels_a_pixel() const {
    return (static_cast<double>(texture_to) - texture_from) / (static_cast<double>(to) - from);
  }
  /// The texture's coordinate in the middle of `pixel`.
  [[nodiscard]] double texture_at(int pixel) const {
    return texture_from + (pixel + 0.5 - static_cast<double>(from)) * texels_a_pixel();
  }
  /// One texel a pixel, in step with the texels: what is drawn is the texture itself.
  [[nodiscard]] bool unscaled(int texture_size) const {
    constexpr float kNear = 1.0f / 64;
    return texture_from > -kNear && texture_to < static_cast<float>(texture_size) + kNear &&
           std::abs((texture_to - texture_from) - (to - from)) < kNear &&
           std::abs(texture_from - std::round(texture_from)) < kNear;
  }
};

Box covered(const Side& across, const Side& down) {
  return {across.first(), down.first(), across.last(), down.last()};
}

void put_tinted(std::uint32_t& below, std::uint32_t texel, std::uint32_t tint) {
  if (texel < 0x01000000u) return;  // most of a glyph's quad is clear
  put(below, tint == kWhite ? texel : product(texel, tint));
}

void copy_row(std::uint32_t* out, int count, const Texels& texels, int u, int v,
              std::uint32_t tint) {
  for (int i = 0; i < count; ++i) {
    put_tinted(out[i], texels.at(u + i, v), tint);
  }
}

void copy(const Surface& surface, const Side& across, const Side& down, Box box,
          const Texels& texels, std::uint32_t tint) {
  const int u = static_cast<int>(std::lround(across.texture_from)) - across.first();
  const int v = static_cast<int>(std::lround(down.texture_from)) - down.first();
  const int left = std::clamp(box.left, -u, texels.width - u);
  const int right = std::clamp(box.right, -u, texels.width - u);
  const int top = std::clamp(box.top, -v, texels.height - v);
  const int bottom = std::clamp(box.bottom, -v, texels.height - v);
  for (int y = top; y < bottom; ++y) {
    copy_row(surface.row(y) + left, right - left, texels, left + u, y + v, tint);
  }
}

// Bilinear, pixel by pixel: for pictures made smaller, of which not every texel is read.
void shrink(const Surface& surface, const Side& across, const Side& down, Box box,
            const Texels& texels, std::uint32_t tint) {
  const std::int64_t step = texel_position(across.texels_a_pixel());
  const std::int64_t first = texel_position(across.texture_at(box.left) - 0.5);
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* out = surface.row(y);
    const std::int64_t v = texel_position(down.texture_at(y) - 0.5);
    std::int64_t u = first;
    for (int x = box.left; x < box.right; ++x, u += step) {
      put_tinted(out[x], texels.sample(u, v), tint);
    }
  }
}

// Bilinear with at most a texel a pixel: each row's texels are mixed downwards once, then across.
void enlarge(const Surface& surface, const Side& across, const Side& down, Box box,
             const Texels& texels, std::uint32_t tint) {
  const std::int64_t step = texel_position(across.texels_a_pixel());
  const std::int64_t first = texel_position(across.texture_at(box.left) - 0.5);
  const std::int64_t last = first + step * (box.right - box.left - 1);
  const std::int64_t base = std::min(first, last) >> 16;
  std::vector<std::uint32_t> mixed(
      static_cast<std::size_t>((std::max(first, last) >> 16) - base + 2));
  for (int y = box.top; y < box.bottom; ++y) {
    const std::int64_t v = texel_position(down.texture_at(y) - 0.5);
    texels.sample_row(base, v, mixed);
    if (tint != kWhite) {
      for (std::uint32_t& texel : mixed) texel = product(texel, tint);
    }
    std::uint32_t* out = surface.row(y);
    std::int64_t u = first - base * 65536;
    for (int x = box.left; x < box.right; ++x, u += step) {
      const auto at = static_cast<std::size_t>(u >> 16);
      const auto part = static_cast<std::uint32_t>((u >> 8) & 0xff);
      put(out[x], part == 0 ? mixed[at] : between(mixed[at], mixed[at + 1], part));
    }
  }
}

}  // namespace

void fill_quad(const Surface& surface, const Corner& a, const Corner& c, std::uint32_t colour) {
  const Box box =
      covered(Side::between(a.x, c.x, 0, 0), Side::between(a.y, c.y, 0, 0)).cut(surface.box);
  if (box.empty()) return;
  for (int y = box.top; y < box.bottom; ++y) {
    put_run(surface.row(y) + box.left, box.right - box.left, colour);
  }
}

void texture_quad(const Surface& surface, const Corner& a, const Corner& c, const Texels& texels) {
  const Side across = Side::between(a.x, c.x, a.u, c.u);
  const Side down = Side::between(a.y, c.y, a.v, c.v);
  const Box box = covered(across, down).cut(surface.box);
  if (box.empty() || alpha_of(a.colour) == 0u) return;
  if (across.unscaled(texels.width) && down.unscaled(texels.height)) {
    copy(surface, across, down, box, texels, a.colour);
  } else if (std::abs(across.texels_a_pixel()) <= 1.0) {
    enlarge(surface, across, down, box, texels, a.colour);
  } else {
    shrink(surface, across, down, box, texels, a.colour);
  }
}

}  // namespace pobratym::ui::raster
