// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/code.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/art/qr.hpp"
#include "kiosk/ui/widgets.hpp"

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

void begin_code_item(ui::Ui& ui, const CodeCard& card, const ui::Rect& rect) {
  std::string name(card.title);
  if (!card.plain.empty()) name.append(": ").append(card.plain);
  static_cast<void>(ui.begin_item(
      {.id = std::string(card.id), .role = ui::Role::text, .name = name, .rect = rect}));
}

float draw_code_card(ui::Ui& ui, const CodeCard& card, float left, float right, float y) {
  if (card.address.empty()) return y;
  constexpr float kCode = 332, kPadding = 18;  // a code brings its own white edge
  const float words_left = left + kPadding + kCode + 20;
  const float width = right - ui::kCardPadding - words_left;
  const ui::Setting title{.type = ui::Type::strong, .colour = ui.theme().ink, .width = width};
  const ui::Setting plain{.type = ui::Type::small, .colour = ui.theme().muted, .width = width};
  const float words =
      ui.measure(card.title, title).height + 10 + ui.measure(card.plain, plain).height;
  const ui::Rect rect{left, y, right, y + std::max(words, kCode) + 2 * kPadding};
  ui::card(ui, rect);
  begin_code_item(ui, card, rect);
  const float code_top = rect.centre().y - kCode / 2;
  draw_code(ui, card.address,
            {left + kPadding, code_top, left + kPadding + kCode, code_top + kCode});
  float at = rect.centre().y - words / 2;
  at += ui.text(card.title, {words_left, at}, title).height + 10;
  ui.text(card.plain, {words_left, at}, plain);
  ui.end_item();
  return rect.bottom;
}

}  // namespace pobratym::kiosk
