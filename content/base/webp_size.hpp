// SPDX-License-Identifier: Apache-2.0
// How large a WebP picture is, from its first bytes: nothing is decoded.
#pragma once

#include <cstdint>
#include <optional>

#include "content/base/bytes.hpp"

namespace pobratym {

/// In pixels.
struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

[[nodiscard]] bool is_webp(BytesView bytes);

/// Empty when it is no WebP picture, or does not say
/// (developers.google.com/speed/webp/docs/riff_container).
[[nodiscard]] std::optional<PixelSize> webp_size(BytesView bytes);

}  // namespace pobratym
