// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/facts_card.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {

float draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, float left, float right, float y) {
  if (facts.empty()) return y;
  const ui::Theme& theme = ui.theme();
  constexpr float kPadding = 16, kTop = 30;
  // Columns share the width by what their words need, so that a long number does not wrap.
  std::vector<float> needs;
  float total = 0;
  for (const Fact& fact : facts) {
    const float need = std::max(ui.measure(fact.value, {.type = ui::Type::figure}).width,
                                ui.measure(fact.label, {.type = ui::Type::small}).width);
    needs.push_back(std::clamp(need, 120.0f, 320.0f) + 2 * kPadding);
    total += needs.back();
  }
  const float stretch = (right - left) / total;
  const auto setting = [&](ui::Type type, ui::Colour colour, float width) {
    return ui::Setting{
        .type = type, .colour = colour, .width = width, .lines = 2, .align = ui::Align::centre};
  };
  float height = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const float width = needs[i] * stretch - 2 * kPadding;
    height = std::max(
        height,
        ui.measure(facts[i].value, setting(ui::Type::figure, theme.ink, width)).height +
            ui.measure(facts[i].label, setting(ui::Type::small, theme.muted, width)).height);
  }
  const ui::Rect rect{left, y, right, y + height + 6 + 2 * kTop};
  ui::card(ui, rect);
  float x = left;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const float width = needs[i] * stretch;
    if (i > 0) ui.fill({x - 1, rect.top, x + 1, rect.bottom}, theme.line);
    static_cast<void>(ui.begin_item({.id = "fact/" + std::to_string(i),
                                     .role = ui::Role::text,
                                     .name = facts[i].label + ": " + facts[i].value,
                                     .rect = {x, rect.top, x + width, rect.bottom}}));
    const float inner = width - 2 * kPadding;
    const auto value = ui.text(facts[i].value, {x + kPadding, y + kTop},
                               setting(ui::Type::figure, theme.ink, inner));
    ui.text(facts[i].label, {x + kPadding, y + kTop + value.height + 6},
            setting(ui::Type::small, theme.muted, inner));
    ui.end_item();
    x += width;
  }
  return rect.bottom;
}

}  // namespace pobratym::kiosk
