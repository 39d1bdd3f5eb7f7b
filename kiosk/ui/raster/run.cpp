// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/run.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "kiosk/ui/raster/blend.hpp"

namespace pobratym::ui::raster {
namespace {

constexpr int kPixels = 16;
constexpr std::size_t kBytes = 64;
using Lanes = std::array<std::uint16_t, kBytes>;

// What `colour` adds to each byte of a block of pixels, a half for rounding included.
Lanes share_of(std::uint32_t colour) {
  std::array<unsigned char, 4> bytes{};
  const std::uint32_t opaque = colour | kOpaque;
  std::memcpy(bytes.data(), &opaque, sizeof opaque);
  Lanes share{};
  for (std::size_t i = 0; i < 4; ++i) {
    share[i] = static_cast<std::uint16_t>(bytes[i] * alpha_of(colour) + 128u);
  }
  for (std::size_t done = 4; done < kBytes; done *= 2) {
    std::copy_n(share.begin(), done, share.begin() + static_cast<std::ptrdiff_t>(done));
  }
  return share;
}

// The arithmetic of over(), on a block of pixels and in 16 bits: plain loops of a fixed length,
// which compilers turn into vector instructions on every processor.
void over_block(std::uint32_t* pixels, const Lanes& share, std::uint16_t rest) {
  std::array<unsigned char, kBytes> bytes;
  std::memcpy(bytes.data(), pixels, kBytes);
  for (std::size_t i = 0; i < kBytes; ++i) {
    const auto sum = static_cast<std::uint16_t>(bytes[i] * rest + share[i]);
    bytes[i] = static_cast<unsigned char>(static_cast<std::uint16_t>(sum + (sum >> 8)) >> 8);
  }
  std::memcpy(pixels, bytes.data(), kBytes);
}

void blend_run(std::uint32_t* first, int count, std::uint32_t colour) {
  const std::uint32_t alpha = alpha_of(colour);
  int i = 0;
  if (count >= kPixels) {
    const Lanes share = share_of(colour);
    const auto rest = static_cast<std::uint16_t>(255u - alpha);
    for (; i + kPixels <= count; i += kPixels) over_block(first + i, share, rest);
  }
  for (; i < count; ++i) first[i] = over(first[i], colour, alpha);
}

}  // namespace

void put_run(std::uint32_t* first, int count, std::uint32_t colour) {
  const std::uint32_t alpha = alpha_of(colour);
  if (alpha == 255u) {
    std::fill_n(first, count, colour);
  } else if (alpha != 0u) {
    blend_run(first, count, colour);
  }
}

}  // namespace pobratym::ui::raster
