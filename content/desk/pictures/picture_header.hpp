// SPDX-License-Identifier: Apache-2.0
// What a file says of itself before anything decodes it. A few bytes tell the kind and the size,
// and a picture that is too large or is none is refused here: decoding is what strangers aim at.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "content/base/bytes.hpp"

namespace pobratym::desk {

enum class PictureKind { jpeg, png, webp };

[[nodiscard]] std::string_view text_of(PictureKind kind);

struct PictureHeader {
  PictureKind kind = PictureKind::jpeg;
  std::uint32_t width = 0;   ///< pixels, as they are stored; a camera may have been turned
  std::uint32_t height = 0;  ///< pixels
};

/// By its first bytes only, whatever its name or its media type says. Empty when it is none of the
/// three, or does not say how large it is.
[[nodiscard]] std::optional<PictureHeader> picture_header(BytesView bytes);

/// False when the file ends before the picture does, as far as its own lengths tell. JPEG has none;
/// that it is whole is seen when it is decoded.
[[nodiscard]] bool ends_whole(BytesView bytes);

inline constexpr std::uint64_t kMostPictureBytes = 20u << 20u;
inline constexpr std::uint32_t kLongestSide = 12'000;  ///< pixels
inline constexpr std::uint64_t kMostPixels = 50'000'000;
inline constexpr std::uint32_t kShortestSide = 200;  ///< below it is a blur on a kiosk

enum class PictureFit { fits, too_large, too_small };

[[nodiscard]] PictureFit fit_of(const PictureHeader& header);

/// The chunk with the pixels in a container of its own, and nothing else; empty when there is none.
[[nodiscard]] Bytes bare_webp(BytesView bytes);

/// A WebP picture of nothing but pixels: no place, no camera, no profile, no animation.
[[nodiscard]] bool is_bare_webp(BytesView bytes);

}  // namespace pobratym::desk
