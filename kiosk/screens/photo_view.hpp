// SPDX-License-Identifier: Apache-2.0
// A record's photo as a page shows it: which one, what is on it in words, and whose it is.
#pragma once

#include <optional>
#include <string>

#include "content/base/hash.hpp"
#include "content/model/image.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

struct PhotoView {
  Digest digest;         ///< of a stored medium
  std::string alt;       ///< for who cannot see it
  std::string language;  ///< of `alt`
  std::string credit;    ///< whose it is and under which licence; may be empty
};

/// Empty when the record has none, or one that was never published.
[[nodiscard]] std::optional<PhotoView> make_photo(const Scene& scene,
                                                  const std::optional<model::Image>& image);

}  // namespace pobratym::kiosk
