// SPDX-License-Identifier: Apache-2.0
// QR codes (ISO/IEC 18004) of what a visitor takes away: addresses and calendar entries.
#pragma once

#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "kiosk/ui/image.hpp"

namespace pobratym::ui {

/// Light modules the standard asks for on every side.
inline constexpr int kQrQuietZone = 4;

/// The code's modules with the quiet zone around them, row by row.
struct QrCode {
  int side = 0;            ///< modules across, quiet zone included
  std::vector<bool> dark;  ///< side × side

  [[nodiscard]] bool at(int x, int y) const {
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                static_cast<std::size_t>(x)];
  }
};

/// `text` as UTF-8, and marked so where it is more than ASCII (ISO/IEC 18004, ECI 26). Error
/// correction by length: quartile up to 64 bytes, medium up to 200, low beyond; better where that
/// costs no larger code. invalid when it is empty or longer than a code can hold.
[[nodiscard]] Result<QrCode> qr_code(std::string_view text);

/// Black on white whatever the theme, because readers expect it; every module exactly
/// `pixels_per_module` wide, edges crisp.
[[nodiscard]] Image draw_qr(const QrCode& code, int pixels_per_module);

/// The largest module that keeps the whole code within `pixels`; at least 1.
[[nodiscard]] int qr_module_size(const QrCode& code, int pixels);

}  // namespace pobratym::ui
