// SPDX-License-Identifier: Apache-2.0
// One open face: asked for coverage and metrics, lent to HarfBuzz for shaping and to FreeType for
// drawing. The file is mapped, not read, so a large font costs only the pages its letters lie in.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "content/base/result.hpp"
#include "kiosk/ui/text/font_set.hpp"

struct hb_font_t;

namespace pobratym::ui {

/// A drawn glyph: coverage from 0 to 255, rows from the top.
struct GlyphImage {
  int left = 0;  ///< of the first column, from the origin's pixel
  int top = 0;   ///< of the first row, up from the baseline
  int width = 0;
  int height = 0;
  std::vector<unsigned char> coverage;
};

class Font {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Font>> open(const FontFile& file, FontFamily family);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  [[nodiscard]] FontFamily family() const { return family_; }
  [[nodiscard]] bool has(char32_t character) const;
  [[nodiscard]] std::uint32_t glyph(char32_t character) const;  ///< 0: the font has none
  [[nodiscard]] std::uint32_t glyph_count() const;

  /// In em: ascent up and descent down from the baseline, both positive.
  struct Extent {
    float ascent = 0;
    float descent = 0;
  };
  [[nodiscard]] Extent extent() const;

  /// For hb_shape: positions come out in 64ths of a pixel at `em` pixels.
  [[nodiscard]] hb_font_t* at_size(float em);

  /// Draws a glyph whose origin lies `shift` pixels (0 to 1) right of a pixel's left edge.
  [[nodiscard]] GlyphImage draw(std::uint32_t glyph, float em, float shift);

 private:
  struct Handles;
  Font(std::unique_ptr<Handles> handles, FontFamily family);
  std::unique_ptr<Handles> handles_;
  FontFamily family_;
};

}  // namespace pobratym::ui
