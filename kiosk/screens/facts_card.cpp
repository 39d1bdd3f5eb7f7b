// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/facts_card.hpp"

#include <algorithm>

#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kPadding = 16;
constexpr float kTop = 30;

ui::Setting value_setting(ui::Ui& ui, float width) {
  return {.type = ui::Type::figure,
          .colour = ui.theme().ink,
          .width = width,
          .lines = 1,
          .align = ui::Align::centre};
}

ui::Setting label_setting(ui::Ui& ui, float width) {
  return {.type = ui::Type::small,
          .colour = ui.theme().muted,
          .width = width,
          .lines = 3,
          .align = ui::Align::centre};
}

float need_of(ui::Ui& ui, const Fact& fact) {
  const float value = ui.measure(fact.value, {.type = ui::Type::figure}).width;
  const float label = ui.measure(fact.label, {.type = ui::Type::small}).width;
  return std::max({value, std::min(label, 250.0f), 120.0f}) + 2 * kPadding + 4;
}

/// The facts [first, end) side by side; returns the y below them.
float draw_row(ui::Ui& ui, const std::vector<Fact>& facts, const std::vector<float>& needs,
               std::size_t first, std::size_t end, const ui::Rect& room) {
  float total = 0, height = 0;
  for (std::size_t i = first; i < end; ++i) total += needs[i];
  const float stretch = room.width() / total;
  for (std::size_t i = first; i < end; ++i) {
    const float inner = needs[i] * stretch - 2 * kPadding;
    height = std::max(height, ui.measure(facts[i].value, value_setting(ui, inner)).height + 6 +
                                  ui.measure(facts[i].label, label_setting(ui, inner)).height);
  }
  const float bottom = room.top + height + 2 * kTop;
  float x = room.left;
  for (std::size_t i = first; i < end; ++i) {
    const float width = needs[i] * stretch, inner = width - 2 * kPadding;
    if (i > first) ui.fill({x - 1, room.top, x + 1, bottom}, ui.theme().line);
    static_cast<void>(ui.begin_item({.id = "fact/" + std::to_string(i),
                                     .role = ui::Role::text,
                                     .name = facts[i].label + ": " + facts[i].value,
                                     .rect = {x, room.top, x + width, bottom}}));
    const auto value =
        ui.text(facts[i].value, {x + kPadding, room.top + kTop}, value_setting(ui, inner));
    ui.text(facts[i].label, {x + kPadding, room.top + kTop + value.height + 6},
            label_setting(ui, inner));
    ui.end_item();
    x += width;
  }
  return bottom;
}

}  // namespace

float draw_facts(ui::Ui& ui, const std::vector<Fact>& facts, float left, float right, float y) {
  if (facts.empty()) return y;
  const ui::Theme& theme = ui.theme();
  // Columns share the width by what their words need; where that is too much, two rows.
  std::vector<float> needs;
  float total = 0;
  for (const Fact& fact : facts) {
    needs.push_back(need_of(ui, fact));
    total += needs.back();
  }
  const bool one_row = total <= right - left;
  const std::size_t columns = one_row ? facts.size() : (facts.size() + 1) / 2;
  if (!one_row) std::fill(needs.begin(), needs.end(), 1.0f);
  float bottom = y;
  std::vector<float> lines;
  ui.on_top_of(
      [&] {
        for (std::size_t first = 0; first < facts.size(); first += columns) {
          const std::size_t end = std::min(facts.size(), first + columns);
          if (first > 0) lines.push_back(bottom);
          bottom = draw_row(ui, facts, needs, first, end, {left, bottom, right, bottom});
        }
      },
      [&] { ui::card(ui, {left, y, right, bottom}); });
  for (const float line : lines) ui.fill({left, line - 1, right, line + 1}, theme.line);
  return bottom;
}

}  // namespace pobratym::kiosk
