// SPDX-License-Identifier: Apache-2.0
// Which of the missing pictures come now and which later, where the network is paid by the byte.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "content/repository/layout.hpp"

namespace pobratym::sync {

/// Asked when the text is here and the pictures' turn has come: how many bytes they may take, as
/// bodies and requests. An empty function: as many as they are.
using PictureRoom = std::function<std::uint64_t()>;

/// Which pictures a kiosk wants.
struct PictureWishes {
  PictureRoom room = {};
  /// Pixels that its screen is wide: of each picture the size that fits comes, and no other. 0: the
  /// widest.
  std::uint32_t width = 0;
};

struct PictureChoice {
  std::vector<repository::Medium> now;
  std::uint64_t later = 0;  ///< how many
};

/// In the order given, each that still fits: a large one does not hold small ones back.
[[nodiscard]] PictureChoice choose_pictures(std::vector<repository::Medium> missing,
                                            const PictureRoom& room);

}  // namespace pobratym::sync
