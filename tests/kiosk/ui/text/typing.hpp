// SPDX-License-Identifier: Apache-2.0
// A text engine on a screen made of memory, with the fonts of this machine and of this build.
#pragma once

#include <imgui.h>
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/ui/raster/off_screen.hpp"
#include "kiosk/ui/text/text_engine.hpp"

namespace pobratym::ui {

inline FontFiles fonts_of_this_build() {
  auto files = find_fonts(RealDisk(), POBRATYM_ASSETS);
  REQUIRE(files);
  return *files;
}

inline TextStyle sized(float size, std::string_view language = {}) {
  TextStyle style;
  style.size = size;
  style.language = language;
  return style;
}

class Typing {
 public:
  Typing() {
    auto made = TextEngine::make(*ImGui::GetIO().Fonts, fonts_of_this_build());
    REQUIRE(made);
    engine_ = std::move(*made);
  }

  OffScreen& screen() { return screen_; }
  TextEngine& engine() { return *engine_; }

  const TextBlock& lay_out(std::string_view text, TextLimits limits = {},
                           const TextStyle& style = sized(20)) {
    return engine_->lay_out(text, style, limits);
  }

 private:
  OffScreen screen_{Colour::rgb(0xFFFFFF)};
  std::unique_ptr<TextEngine> engine_;  // goes before the screen's atlas
};

inline std::vector<Glyph> glyphs_of(const TextLine& line) {
  std::vector<Glyph> glyphs;
  for (const GlyphRun& run : line.runs) {
    glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
  return glyphs;
}

/// The words that each line shows, spaces between lines left out.
inline std::vector<std::string_view> lines_of(std::string_view text, const TextBlock& block) {
  std::vector<std::string_view> lines;
  for (const TextLine& line : block.lines) {
    lines.push_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

}  // namespace pobratym::ui
