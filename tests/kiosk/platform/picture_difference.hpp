// SPDX-License-Identifier: Apache-2.0
// Comparing pictures of pages: small ones, so that they can lie in the repository, and with some
// tolerance, because letters are rendered by whatever FreeType and fonts the system has.
#pragma once

#include "kiosk/ui/image.hpp"

namespace pobratym::test {

/// Every `by` by `by` pixels become their mean; each channel keeps five bits, for small files.
[[nodiscard]] ui::Image scaled_down(const ui::Image& image, int by);

/// Mean absolute difference of the three colour channels, 0 to 255; 255 when the sizes differ.
[[nodiscard]] double difference(const ui::Image& a, const ui::Image& b);

}  // namespace pobratym::test
