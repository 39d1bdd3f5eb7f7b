// SPDX-License-Identifier: Apache-2.0
// A record's photo as a page shows it: which one, what is on it in words, and whose it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "content/model/image.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// The same photo, smaller.
struct PhotoSize {
  Digest digest;
  std::uint32_t width = 0;  ///< pixels
};

struct PhotoView {
  Digest digest;                   ///< of a stored medium, the widest
  std::string alt;                 ///< for who cannot see it
  std::string language;            ///< of `alt`
  std::string credit;              ///< whose it is and under which licence; may be empty
  std::vector<PhotoSize> smaller;  ///< a kiosk has fetched one of all these
};

/// In which order to look for it on the disk, to be shown so many pixels wide: the narrowest that
/// need not be enlarged first, then the wider ones, then the narrower ones.
[[nodiscard]] std::vector<Digest> by_fitness(const PhotoView& photo, float pixels);

/// Empty when the record has none, or one that was never published.
[[nodiscard]] std::optional<PhotoView> make_photo(const Scene& scene,
                                                  const std::optional<model::Image>& image);

}  // namespace pobratym::kiosk
