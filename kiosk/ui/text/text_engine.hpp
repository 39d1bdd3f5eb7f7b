// SPDX-License-Identifier: Apache-2.0
// Every string on screen goes through here: ImGui itself neither orders Hebrew, joins Arabic,
// breaks Chinese nor kerns. FriBidi orders, HarfBuzz shapes, ICU breaks, FreeType draws, and
// ImGui's atlas holds the letters, so both presenters show the same pixels. Layouts are kept and
// cost nothing the next frame.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "content/base/result.hpp"
#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/text/font_set.hpp"
#include "kiosk/ui/text/text_block.hpp"

struct ImDrawList;
struct ImFontAtlas;

namespace pobratym::ui {

class TextEngine {
 public:
  /// Opens Inter and makes it the atlas's first font; the others are opened by the first text that
  /// needs them. The engine must end before the atlas does.
  [[nodiscard]] static Result<std::unique_ptr<TextEngine>> make(ImFontAtlas& atlas,
                                                                FontFiles files);
  ~TextEngine();
  TextEngine(const TextEngine&) = delete;
  TextEngine& operator=(const TextEngine&) = delete;

  /// The paragraph in `text` (UTF-8; malformed bytes show as U+FFFD, a line feed begins a line).
  /// The block stays where it is until new_frame().
  [[nodiscard]] const TextBlock& lay_out(std::string_view text, const TextStyle& style,
                                         const TextLimits& limits = {});

  /// `top_left` is that of the block's first line box. Lines are aligned within `width` pixels, or
  /// within the block's own width when `width` is 0. Within a frame of ImGui only.
  void draw(ImDrawList& list, const TextBlock& block, Point top_left, Colour colour,
            Align align = Align::start, float width = 0);

  /// Lays out and draws; returns the block for what is placed next to it.
  const TextBlock& draw(ImDrawList& list, std::string_view text, const TextStyle& style,
                        const TextLimits& limits, Point top_left, Colour colour,
                        Align align = Align::start);

  /// Once a frame, before its first lay_out: forgets the layouts unused for longest when there are
  /// more than memory is meant for.
  void new_frame();

  /// For tests and measurements.
  struct Usage {
    std::size_t fonts_open = 0;
    std::size_t blocks_kept = 0;
    std::size_t glyphs_kept = 0;
    std::size_t layouts_made = 0;  ///< since the beginning
  };
  [[nodiscard]] Usage usage() const;

 private:
  struct Parts;
  explicit TextEngine(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace pobratym::ui
