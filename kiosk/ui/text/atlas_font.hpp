// SPDX-License-Identifier: Apache-2.0
// Puts shaped glyphs into ImGui's own atlas. ImGui asks for code points and keeps a table as long
// as the highest one it was asked for, in every font and size; so glyph ids are numbered from 0x100
// up and not from a private plane, where each table would take six megabytes.
#pragma once

#include <cstdint>
#include <memory>

#include "kiosk/ui/text/font.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontGlyph;
struct ImTextureRef;

namespace pobratym::ui {

/// A font as ImGui knows it. Must end before the atlas does.
class AtlasFont {
 public:
  AtlasFont(ImFontAtlas& atlas, Font& font);
  ~AtlasFont();
  AtlasFont(const AtlasFont&) = delete;
  AtlasFont& operator=(const AtlasFont&) = delete;

  /// The glyphs of one size; valid until the next size is asked for or the frame ends.
  [[nodiscard]] ImFontBaked& baked(float em);

  /// What its glyphs are drawn from; changes when the atlas grows.
  [[nodiscard]] const ImTextureRef& texture() const;

  /// Where between two pixels a glyph starts, out of this many places: fewer for large letters, of
  /// which a fraction of a pixel is not seen.
  [[nodiscard]] int places(float em) const;

  /// Draws the glyph into the atlas if it is not there. Null when it shows nothing.
  [[nodiscard]] static const ImFontGlyph* find(ImFontBaked& baked, std::uint32_t glyph, int place,
                                               int places);

 private:
  struct Loader;
  Font& font_;
  ImFontAtlas& atlas_;
  std::unique_ptr<Loader> loader_;
  ImFont* im_font_;  // the atlas owns it
};

}  // namespace pobratym::ui
