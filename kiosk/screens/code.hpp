// SPDX-License-Identifier: Apache-2.0
// A code to take away on a phone.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/ui/ui.hpp"

namespace pobratym::kiosk {

/// Draws the address as a QR code on white, as large as fits `room` with every module a whole
/// number of pixels. Returns where it lies; empty when the address is too long for a code.
ui::Rect draw_code(ui::Ui& ui, const std::string& address, const ui::Rect& room);

/// What a code leads to: its title, and its address in clear, empty when nobody could type it.
struct CodeCard {
  std::string_view id;
  std::string_view title;
  const std::string& address;
  std::string_view plain = {};
};

/// Begins the item of a card: a voice reads its title with its address.
void begin_code_item(ui::Ui& ui, const CodeCard& card, const ui::Rect& rect);

/// Draws the code on a card with its words beside it. Returns the card's lower edge; `y` when there
/// is no address.
float draw_code_card(ui::Ui& ui, const CodeCard& card, float left, float right, float y);

}  // namespace pobratym::kiosk
