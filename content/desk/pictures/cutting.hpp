// SPDX-License-Identifier: Apache-2.0
// What pobratym-picture is asked for and what it answers: the picture on its standard input, the
// focal point as two words of its command line, and on its standard output each cut after the
// other, the widest first, and last of all the whole picture, small, on which staff choose the
// point:
//
//   pobratym-cut 1600 900 81234\n   then 81234 bytes of WebP
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"

namespace pobratym::desk {

/// What has to stay in the picture when it is cut: shares of its width and height, from the top
/// left as it is seen.
struct Focus {
  double x = 0.5;
  double y = 0.5;

  bool operator==(const Focus&) const = default;
};

/// One size of a picture.
struct Cut {
  std::uint32_t width = 0;   ///< pixels
  std::uint32_t height = 0;  ///< pixels
  Bytes webp;
};

/// Kiosks show photos across a column or behind a title: 16 to 9, these wide. A picture that is
/// narrower is never made wider.
inline constexpr std::uint32_t kCutWidths[] = {1600, 960, 480};
inline constexpr std::uint32_t kWholeSide = 960;  ///< the longer side of the whole picture
inline constexpr std::uint32_t kCutAcross = 16;
inline constexpr std::uint32_t kCutDown = 9;

void append_cut(Bytes& answer, const Cut& cut);
/// Empty when the bytes are not whole cuts, two to four of them.
[[nodiscard]] std::optional<std::vector<Cut>> read_cuts(BytesView answer);

}  // namespace pobratym::desk
