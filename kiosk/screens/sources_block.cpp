// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/sources_block.hpp"

namespace pobratym::kiosk {

float draw_sources(ui::Ui& ui, const std::string& title, const std::vector<std::string>& sources,
                   float left, float right, float y) {
  if (sources.empty()) return y;
  std::string words = title + ": ";
  for (std::size_t i = 0; i < sources.size(); ++i) words += (i > 0 ? ", " : "") + sources[i];
  return y + ui.text(words, {left, y},
                     {.type = ui::Type::small, .colour = ui.theme().muted, .width = right - left})
                 .height;
}

}  // namespace pobratym::kiosk
