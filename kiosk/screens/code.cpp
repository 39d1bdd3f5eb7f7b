// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/code.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/art/qr.hpp"

namespace pobratym::kiosk {

ui::Rect draw_code(ui::Ui& ui, const std::string& address, const ui::Rect& room) {
  const auto code = ui::qr_code(address);
  if (!code) return {};
  const float scale = ui.metrics().scale;
  const int pixels = static_cast<int>(std::min(room.width(), room.height()) * scale);
  const int module = ui::qr_module_size(*code, pixels);
  const float side = static_cast<float>(module * code->side) / scale;
  const float left = std::round((room.centre().x - side / 2) * scale) / scale;
  const float top = std::round((room.centre().y - side / 2) * scale) / scale;
  const ui::Rect rect{left, top, left + side, top + side};
  ui.fill(rect.inset(-8), ui::Colour::rgb(0xFFFFFF), 18);
  ui.picture("code/" + address, rect, 0, [&](int, int) { return ui::draw_qr(*code, module); });
  return rect;
}

}  // namespace pobratym::kiosk
