// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/about_screen.hpp"

#include "kiosk/screens/open_page.hpp"
#include "kiosk/ui/widgets.hpp"

namespace pobratym::kiosk {
namespace {

constexpr float kPoint = 36;  // the room of a point before its line

float draw_block(ui::Ui& ui, const AboutBlock& block, float left, float right, float y) {
  y = ui::section(ui, block.title, left, right, y);
  const float indent = block.points ? kPoint : 0;
  for (const std::string& line : block.lines) {
    const ui::Setting setting{
        .type = ui::Type::body, .colour = ui.theme().ink, .width = right - left - indent};
    if (block.points) {
      const float first = ui.measure("A", setting).height / 2;
      ui.disc({left + 12, y + first}, 6, ui.theme().touch);
    }
    y += ui.text(line, {left + indent, y}, setting).height + (block.points ? 12 : 18);
  }
  return y;
}

}  // namespace

void draw_about(const Stage& stage, const ChromeView& chrome, const AboutView& view) {
  ui::Ui& ui = stage.ui;
  const OpenPage page = open_page(stage, chrome, view.title, view.subtitle);
  std::vector<std::size_t> weights;
  for (const AboutBlock& block : view.blocks) {
    std::size_t letters = 80;
    for (const std::string& line : block.lines) letters += line.size();
    weights.push_back(letters);
  }
  const float y =
      flow(page.columns, page.y, weights, [&](std::size_t i, float left, float right, float top) {
        return draw_block(ui, view.blocks[i], left, right, top);
      });
  ui.end_scroll(y + kPageFoot);
}

}  // namespace pobratym::kiosk
